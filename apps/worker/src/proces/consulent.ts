import { BEVOEGDHEDEN, COMMANDO_BEVOEGDHEID, type Commandosoort, type Rol } from '@loket/contracts'
import { wordConsulent } from '@loket/db'
import type { Omgeving } from './omgeving.ts'

/**
 * The first consulent who does the work of a consulent on a dossier without one becomes its consulent. Before the record is
 * read, so that what follows from the command is that person's.
 */
export async function neemDossierAan(omgeving: Omgeving, dossierId: string, soort: Commandosoort): Promise<void> {
  const mogen: readonly Rol[] = BEVOEGDHEDEN[COMMANDO_BEVOEGDHEID[soort]]
  if (!mogen.includes('consulent') || !omgeving.rollen.includes('consulent')) return
  await wordConsulent(omgeving.trx, dossierId, omgeving.actorId)
}
