import fastify from 'fastify'
import { Pool } from 'pg'

/** What the bare server is told: where the database is, and the one SELECT that it does. */
export type NaaktOpdracht = { readonly url: string; readonly select: string }

// The baseline of P-02, in a process of its own as the API is: Fastify, pg and one prepared SELECT as superuser, without
// session, policies, schemas or log.
process.once('message', ({ url, select }: NaaktOpdracht) => {
  const pool = new Pool({ connectionString: url, max: 20 })
  const app = fastify({ logger: false })
  app.get<{ Params: { id: string } }>('/dossier/:id', async ({ params }) => {
    const { rows } = await pool.query<object>({ name: 'dossier', text: select, values: [params.id] })
    return rows[0]
  })
  void app.listen({ port: 0, host: '127.0.0.1' }).then((adres) => process.send?.(adres))
})
process.once('disconnect', () => process.exit())
