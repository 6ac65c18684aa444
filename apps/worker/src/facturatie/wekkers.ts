import { isGemeld, type Opgavestand } from '@loket/db'
import type { Omgeving } from '../proces/omgeving.ts'
import { keurStilzwijgendGoed } from './akkoord.ts'
import { aanvaardStilzwijgend } from './betwisting.ts'
import { meldOverOpgave } from './melden.ts'
import { findGesprekVan, type Opgavewekker } from './plan.ts'
import { beginVensterOpnieuw, heeftBudgethouder } from './venster.ts'

/**
 * What a rung wekker does to an opgave: who is late is reminded, silence until the end of a term approves or accepts. What
 * it is about was read again: a line that went on in the meantime makes the wekker void. Silence of who was never told is
 * no answer: the window of an opgave that nobody knows of begins again.
 */
export async function handelOpgavewekkerAf(
  omgeving: Omgeving,
  opgave: Opgavestand,
  geluid: { readonly soort: string; readonly sleutel: string },
): Promise<void> {
  const soort = geluid.soort as Opgavewekker
  const gesprek = findGesprekVan(opgave, geluid.sleutel)
  const gegevens = gesprek === undefined ? {} : { regelId: gesprek.id, uiterlijk: gesprek.uiterlijk }
  switch (soort) {
    case 'opgave_herinnering':
      if (opgave.status !== 'ter_beoordeling') return
      if (await isGemeld(omgeving.trx, opgave.id)) {
        const gegevensVanOpgave = { uiterlijk: opgave.uiterlijk }
        await meldOverOpgave(omgeving, opgave, 'budgethouder', { ...geluid, soort, gegevens: gegevensVanOpgave })
      } else if (await heeftBudgethouder(omgeving)) await beginVensterOpnieuw(omgeving, opgave)
      return
    case 'opgave_verstreken':
      if (opgave.status !== 'ter_beoordeling') return
      if (await isGemeld(omgeving.trx, opgave.id)) await keurStilzwijgendGoed(omgeving, opgave)
      else await beginVensterOpnieuw(omgeving, opgave)
      return
    case 'antwoord_te_laat':
      if (gesprek?.status !== 'betwist') return
      await meldOverOpgave(omgeving, opgave, 'financieel_medewerker', { ...geluid, soort, gegevens })
      return
    case 'reactie_verstreken':
      if (gesprek?.status === 'beantwoord') await aanvaardStilzwijgend(omgeving, opgave, gesprek.id)
      return
    case 'beslissing_te_laat':
      if (gesprek?.status !== 'volgehouden') return
      await meldOverOpgave(omgeving, opgave, 'contractmanager', { ...geluid, soort, gegevens })
      return
    default:
      // The compiler counts the kinds above; the database can hold what no version of this code set.
      throw new Error(`Een gemeentefactuur kent geen wekker ${soort satisfies never as string}`)
  }
}
