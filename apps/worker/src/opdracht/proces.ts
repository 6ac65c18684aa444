import { COMMANDOS, WeigeringError } from '@loket/contracts'
import { OPDRACHTBERICHTEN } from '@loket/workflows/berichten'
import { neemDossierAan } from '../proces/consulent.ts'
import type { Processoortwerk } from '../proces/werk.ts'
import type { Opdrachtbehandelaar, Opdrachtcommando } from './behandeling.ts'
import { accepteerOpdracht, weigerOpdracht } from './commando/antwoord.ts'
import { beoordeelLevering, dienLeveringIn } from './commando/levering.ts'
import { readOpdracht, volgOpdracht } from './stap.ts'
import { handelOpdrachtwekkerAf } from './termijnen.ts'

/** Who handles which act in a begeleidingsopdracht; the compiler misses none. */
const OPDRACHTBEHANDELAARS = {
  accepteer_opdracht: accepteerOpdracht,
  weiger_opdracht: weigerOpdracht,
  dien_levering_in: dienLeveringIn,
  beoordeel_levering: beoordeelLevering,
} as const satisfies { readonly [S in Opdrachtcommando]: Opdrachtbehandelaar<S> }

function isOpdrachtcommando(soort: string): soort is Opdrachtcommando {
  return (OPDRACHTBERICHTEN as readonly string[]).includes(soort)
}

/** The work of a begeleidingsopdracht on its record. */
export const opdrachtproces: Processoortwerk = {
  async voerUit(omgeving, opdrachtId, commando) {
    const { soort } = commando
    if (!isOpdrachtcommando(soort)) throw new WeigeringError('StandVeranderd')
    const { dossierId } = await readOpdracht(omgeving.trx, opdrachtId)
    await neemDossierAan(omgeving, dossierId, soort)
    const record = await readOpdracht(omgeving.trx, opdrachtId)
    const gegevens = COMMANDOS[soort].parse(commando.gegevens)
    // The table pairs each kind with its handler; the compiler cannot follow the pair through a variable.
    const behandel = OPDRACHTBEHANDELAARS[soort] as Opdrachtbehandelaar<Opdrachtcommando>
    return await behandel({ omgeving, record, commandoId: commando.id, gegevens })
  },
  async handelWekkerAf(omgeving, opdrachtId, wekker) {
    await handelOpdrachtwekkerAf(omgeving, await readOpdracht(omgeving.trx, opdrachtId), wekker)
  },
  async volg(omgeving, opdrachtId, gedaan) {
    const { stand, toegestaan } = await volgOpdracht(omgeving, opdrachtId, gedaan)
    return { stand, toegestaan }
  },
}
