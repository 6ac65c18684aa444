import { COMMANDOS, WeigeringError } from '@loket/contracts'
import { type CommandoSoort, COMMANDOSOORTEN, isToegestaanIn } from '@loket/domain'
import { neemDossierAan } from '../proces/consulent.ts'
import type { Processoortwerk } from '../proces/werk.ts'
import type { Behandelaar } from './behandeling.ts'
import { TRAJECTBEHANDELAARS } from './behandelaars.ts'
import { readTraject, volgRecord } from './stap.ts'
import { handelTrajectwekkerAf } from './termijnen.ts'

function isTrajectcommando(soort: string): soort is CommandoSoort {
  return (COMMANDOSOORTEN as readonly string[]).includes(soort)
}

/** The work of a voorbereidingstraject on its record. */
export const trajectproces: Processoortwerk = {
  async voerUit(omgeving, trajectId, commando) {
    const { soort } = commando
    const record = await readTraject(omgeving.trx, trajectId)
    if (!isTrajectcommando(soort)) throw new WeigeringError('StandVeranderd')
    // A decided toetsmoment says who was first; every other act says that the state changed.
    if (!isToegestaanIn(soort, record.status) && soort !== 'beslis_toetsmoment')
      throw new WeigeringError('StandVeranderd')
    const gegevens = COMMANDOS[soort].parse(commando.gegevens)
    await neemDossierAan(omgeving, record.dossierId, soort)
    // The table pairs each kind with its handler; the compiler cannot follow the pair through a variable.
    const behandel = TRAJECTBEHANDELAARS[soort] as Behandelaar<CommandoSoort>
    return await behandel({
      omgeving,
      record: await readTraject(omgeving.trx, trajectId),
      commandoId: commando.id,
      gegevens,
    })
  },
  async handelWekkerAf(omgeving, trajectId, wekker) {
    await handelTrajectwekkerAf(omgeving, await readTraject(omgeving.trx, trajectId), wekker)
  },
  async volg(omgeving, trajectId, gedaan) {
    const { stand, toegestaan } = await volgRecord(omgeving, trajectId, gedaan)
    return { stand, toegestaan }
  },
}
