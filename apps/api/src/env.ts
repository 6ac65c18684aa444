import { join } from 'node:path'
import { z } from 'zod'

const UITLEG = {
  DATABASE_URL:
    'het adres van PostgreSQL met de rol loket_authenticator, zoals postgres://loket_authenticator:…@host/loket',
  TEMPORAL_ADDRESS: 'het adres van Temporal, zoals 127.0.0.1:7233',
  OIDC_ISSUER: 'het adres van de inlogdienst, zoals https://login.example.nl',
  OIDC_CLIENT_ID: 'de naam waaronder het loket bij de inlogdienst bekend is',
  OIDC_CLIENT_SECRET: 'het geheim van het loket bij de inlogdienst',
  PUBLIC_URL: 'het adres waarop mensen het loket openen, zonder pad',
  SESSIE_GEHEIM: 'ten minste 32 willekeurige tekens waarmee sessiecookies worden ondertekend',
  LOKET_SLEUTEL: 'de hoofdsleutel van de versleutelde gegevens: 32 bytes in base64',
  DOCUMENTEN_PAD: 'de map waarin bestanden worden bewaard',
  TEMPORAL_UI_URL: 'het adres van de webpagina van Temporal',
  CLAMD_ADRES: 'het adres van de virusscanner: host:poort of unix:/pad',
  LOKET_POORT: 'een poortnummer',
  VERTROUWDE_PROXY: 'de adressen van de proxy’s voor het loket, met komma’s ertussen',
  VERZOEKEN_PER_MINUUT: 'een heel getal: hoeveel vragen een sessie per minuut mag stellen',
  LOG_LEVEL: 'fatal, error, warn, info, debug of trace',
} as const

const webadres = z.url({ protocol: /^https?$/ })
const leegIsNiets = (waarde: unknown): unknown => (waarde === '' ? undefined : waarde)
const optioneel = <T extends z.ZodType>(veld: T) => z.preprocess(leegIsNiets, veld.optional())

const schema = z
  .object({
    NODE_ENV: z.string().optional(),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//),
    TEMPORAL_ADDRESS: z.string().regex(/^[^\s:]+:\d+$/),
    TEMPORAL_NAMESPACE: z.string().min(1).default('loket'),
    TEMPORAL_UI_URL: optioneel(webadres),
    OIDC_ISSUER: webadres,
    OIDC_CLIENT_ID: z.string().min(1),
    OIDC_CLIENT_SECRET: z.string().min(1),
    PUBLIC_URL: webadres.refine((adres) => ['', '/'].includes(new URL(adres).pathname)),
    SESSIE_GEHEIM: z.string().min(32),
    LOKET_SLEUTEL: z.string().refine((sleutel) => Buffer.from(sleutel, 'base64').length === 32),
    DOCUMENTEN_PAD: z.string().min(1),
    CLAMD_ADRES: optioneel(z.string().regex(/^(unix:\/.+|[^\s:]+:\d+)$/)),
    LOKET_POORT: z.coerce.number().int().min(1).max(65_535).default(8080),
    LOKET_ADRES: z.string().min(1).default('127.0.0.1'),
    VERTROUWDE_PROXY: optioneel(z.string().transform((lijst) => lijst.split(',').map((adres) => adres.trim()))),
    VERZOEKEN_PER_MINUUT: z.coerce.number().int().min(1).default(1_200),
    PORTAAL_PAD: z
      .string()
      .min(1)
      .default(join(import.meta.dirname, '../../portal/dist')),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .superRefine((env, ctx) => {
    const productie = env.NODE_ENV === 'production'
    const meld = (pad: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [pad], message, params: { zin: true } })
    if (productie && !env.OIDC_ISSUER.startsWith('https:')) meld('OIDC_ISSUER', 'begint in productie met https')
    if (productie && !env.PUBLIC_URL.startsWith('https:')) meld('PUBLIC_URL', 'begint in productie met https')
    // Behind https there is a proxy; without its address every visitor would seem to come over plain http.
    if (env.PUBLIC_URL.startsWith('https:') && env.VERTROUWDE_PROXY === undefined) {
      meld('VERTROUWDE_PROXY', 'is nodig als PUBLIC_URL met https begint')
    }
  })

/** The configuration of this process. */
export type Env = Readonly<z.output<typeof schema>>

/** What is wrong with the environment, a sentence each. */
export class EnvFout extends Error {
  override readonly name = 'EnvFout'
  readonly zinnen: readonly string[]

  constructor(zinnen: readonly string[]) {
    super(zinnen.join('\n'))
    this.zinnen = zinnen
  }
}

/** Reads and checks the environment; the only reader of it. Throws EnvFout with a sentence per variable. */
export function leesEnv(bron: Readonly<Record<string, string | undefined>> = process.env): Env {
  const uitkomst = schema.safeParse(bron)
  if (uitkomst.success) return uitkomst.data
  throw new EnvFout(
    uitkomst.error.issues.map((issue) => {
      const naam = String(issue.path[0])
      if (issue.code === 'custom' && issue.params?.['zin'] === true) return `${naam} ${issue.message}.`
      const uitleg = UITLEG[naam as keyof typeof UITLEG] ?? 'een tekst'
      return bron[naam] === undefined || bron[naam] === ''
        ? `${naam} ontbreekt: dit is ${uitleg}.`
        : `${naam} klopt niet: dit is ${uitleg}.`
    }),
  )
}
