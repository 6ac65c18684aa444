import { type Database, findDatabasestand } from '@loket/db'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import type { Processen } from './commando/processen.ts'

/**
 * Adds /gezond (this process lives) and /gereed (it can do its work: database, migrations, Temporal, live updates). Both
 * are public and name parts, never versions or addresses. Without Temporal or live updates the screens still work, but a
 * new process should wait for them before it gets visitors.
 */
export function registerGezondheid(
  app: FastifyInstance,
  diensten: {
    readonly db: Kysely<Database>
    readonly processen: Processen
    readonly isLiveVerbonden: () => boolean
  },
): void {
  app.get('/gezond', () => ({ status: 'gezond' }))

  app.get('/gereed', async (_verzoek, antwoord) => {
    const [database, temporal] = await Promise.all([findDatabasestand(diensten.db), diensten.processen.isBereikbaar()])
    const onderdelen = {
      database,
      processen: temporal ? 'gereed' : 'niet_bereikbaar',
      live: diensten.isLiveVerbonden() ? 'gereed' : 'niet_bereikbaar',
    }
    const gereed = Object.values(onderdelen).every((stand) => stand === 'gereed')
    return antwoord.code(gereed ? 200 : 503).send({ gereed, onderdelen })
  })
}
