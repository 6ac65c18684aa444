import { z } from 'zod'

const schema = z.object({
  DATABASE_URL_SYSTEEM: z.url(),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('loket'),
  SMTP_URL: z.url(),
  MAIL_AFZENDER: z.string().default('Zelfstandigenloket <noreply@loket.invalid>'),
  PUBLIC_URL: z.url(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})
export type Env = z.output<typeof schema>

/**
 * The settings of the worker, checked. The only place that reads process.env. Throws an Error that names every setting
 * that is missing or wrong, without its value.
 */
export function readEnv(bron: NodeJS.ProcessEnv = process.env): Env {
  const uitslag = schema.safeParse(bron)
  if (uitslag.success) return uitslag.data
  const namen = uitslag.error.issues.map((i) => i.path.join('.')).join(', ')
  throw new Error(`De worker kan niet starten: deze instellingen ontbreken of kloppen niet: ${namen}`)
}
