import { COMMANDOS, WeigeringError } from '@loket/contracts'
import { OPGAVEBERICHTEN } from '@loket/workflows/berichten'
import type { Processoortwerk } from '../proces/werk.ts'
import { keurOpgaveGoed } from './akkoord.ts'
import type { Opgavebehandelaar, Opgavecommando } from './behandeling.ts'
import { aanvaardAntwoord, beantwoordRegel, beslisRegel, betwistRegel, houdBetwistingVol } from './betwisting.ts'
import { readOpgave, volgOpgave } from './stap.ts'
import { handelOpgavewekkerAf } from './wekkers.ts'

/** Who handles which act about an opgave; the compiler misses none. */
const OPGAVEBEHANDELAARS = {
  keur_opgave_goed: keurOpgaveGoed,
  betwist_regel: betwistRegel,
  beantwoord_regel: beantwoordRegel,
  aanvaard_antwoord: aanvaardAntwoord,
  houd_betwisting_vol: houdBetwistingVol,
  beslis_regel: beslisRegel,
} as const satisfies { readonly [S in Opgavecommando]: Opgavebehandelaar<S> }

function isOpgavecommando(soort: string): soort is Opgavecommando {
  return (OPGAVEBERICHTEN as readonly string[]).includes(soort)
}

/** The work of a gemeentefactuur on the opgave of a gemeente. */
export const opgaveproces: Processoortwerk = {
  async voerUit(omgeving, opgaveId, commando) {
    const { soort } = commando
    if (!isOpgavecommando(soort)) throw new WeigeringError('StandVeranderd')
    const opgave = await readOpgave(omgeving.trx, opgaveId)
    const gegevens = COMMANDOS[soort].parse(commando.gegevens)
    // The table pairs each kind with its handler; the compiler cannot follow the pair through a variable.
    const behandel = OPGAVEBEHANDELAARS[soort] as Opgavebehandelaar<Opgavecommando>
    return await behandel({ omgeving, opgave, commandoId: commando.id, gegevens })
  },
  async handelWekkerAf(omgeving, opgaveId, wekker) {
    await handelOpgavewekkerAf(omgeving, await readOpgave(omgeving.trx, opgaveId), wekker)
  },
  async volg(omgeving, opgaveId) {
    const { stand, toegestaan } = await volgOpgave(omgeving, opgaveId)
    return { stand, toegestaan }
  },
}
