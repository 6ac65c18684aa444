import type { Bestemming } from './bestemming.ts'
import { naarOpgave } from './opgaveregel.ts'

/** Kinds of tasks that are done at the opdracht rather than in the dossier. */
const BIJ_DE_OPDRACHT: readonly string[] = [
  'beantwoord_opdracht',
  'opdracht_onbeantwoord',
  'lever_in',
  'verbeter_levering',
  'levering_te_laat',
  'beoordeel_levering',
  'beoordeling_te_laat',
  'bekijk_signaal',
  'zoek_ander_bureau',
]

/** The page of the act with which a task of a traject is done. */
const PAGINA_VAN_TAAK: Readonly<Record<string, string>> = {
  toets_voorwaarden: 'leg-voorwaarden-vast',
  plan_selectie: 'plan-selectie',
  leg_selectie_vast: 'leg-selectie-vast',
  beslis_toelating: 'beslis-toelating',
  beslis_toetsmoment: 'beslis-toetsmoment',
  hervat_traject: 'hervat',
  beeindig_voortijdig: 'beeindig-voortijdig',
  rond_af: 'rond-af',
  zet_krediet_om: 'zet-krediet-om',
}

/** Where somebody goes to do an own task at once: the page that decides, the besluit, the document, else as below. */
export const naarTaak = (taak: {
  soort: string
  dossierId: string
  onderwerpId: string | null
  gegevens: Readonly<Record<string, unknown>>
}): Bestemming => {
  const { soort, dossierId, onderwerpId, gegevens } = taak
  const pagina = PAGINA_VAN_TAAK[soort]
  if (pagina !== undefined) return { to: `/dossiers/${dossierId}/beslissen/${pagina}` as '/' }
  if (soort === 'regel_ontbrekende') return { to: `/dossiers/${dossierId}/documenten` as '/' }
  if (soort === 'neem_aanvraag_in') return { to: `/dossiers/${dossierId}/nodig-uit` as '/' }
  if (soort === 'maak_bekend' && onderwerpId !== null) return { to: `/besluiten/${onderwerpId}` as '/' }
  const opdrachtId = gegevens['opdrachtId']
  if (soort === 'beoordeel_levering' && typeof opdrachtId === 'string' && onderwerpId !== null) {
    return { to: '/opdrachten/$opdrachtId/stukken/$leveringId', params: { opdrachtId, leveringId: onderwerpId } }
  }
  return bestemmingVan(taak)
}

/** Where something that waits is done: at its opdracht, or in its dossier. */
export const bestemmingVan = (wat: {
  soort: string
  dossierId: string
  gegevens: Readonly<Record<string, unknown>>
}): Bestemming => {
  const opdrachtId = wat.gegevens['opdrachtId']
  return typeof opdrachtId === 'string' && BIJ_DE_OPDRACHT.includes(wat.soort)
    ? { to: '/opdrachten/$opdrachtId', params: { opdrachtId } }
    : { to: '/dossiers/$dossierId', params: { dossierId: wat.dossierId } }
}

/** Where a message leads: the opgave (and on it the line) or the opdracht that it names, else the dossier; null when that is not open to the reader. */
export const bestemmingVanMelding = (melding: {
  dossierId: string | null
  dossiernummer: string | null
  gegevens: Readonly<Record<string, unknown>>
}): Bestemming | null => {
  const { dossierId, dossiernummer, gegevens } = melding
  const { opdrachtId, opgaveId, regelId } = gegevens
  if (typeof opgaveId === 'string') return naarOpgave(opgaveId, typeof regelId === 'string' ? regelId : null)
  if (dossierId === null || dossiernummer === null) return null
  return typeof opdrachtId === 'string'
    ? { to: '/opdrachten/$opdrachtId', params: { opdrachtId } }
    : { to: '/dossiers/$dossierId', params: { dossierId } }
}
