import type { Dossiertaak, Dossierwekker } from '@loket/db'
import { datumVan, plusDagen } from '@loket/domain'

/** When a wekker rings, as people say it: on a day, or as that day ends. */
export type Wekkermoment = { readonly soort: string; readonly dag: string; readonly aanHetEinde: boolean }

/** What happens to a task that nobody does: the kinds of wekkers that belong to it, in the order of their instants. */
const GEVOLGEN: Readonly<Record<string, readonly string[]>> = {
  toets_voorwaarden: ['beslistermijn_nadert', 'beslistermijn_verstreken'],
  plan_selectie: ['beslistermijn_nadert', 'beslistermijn_verstreken'],
  leg_selectie_vast: ['beslistermijn_nadert', 'beslistermijn_verstreken'],
  beslis_toelating: ['beslistermijn_nadert', 'beslistermijn_verstreken'],
  beslis_toetsmoment: ['toetsmoment_verstreken', 'toetsmoment_escalatie', 'einde_periode'],
  toetsmoment_te_laat: ['einde_periode'],
  regel_ontbrekende: ['toetsmoment_vragen', 'toetsmoment_verstreken'],
  hervat_traject: ['einde_nadert', 'einde_periode'],
  beeindig_voortijdig: ['afronding_te_laat'],
  rond_af: ['afronding_te_laat'],
  zet_krediet_om: ['afronding_te_laat'],
  beantwoord_opdracht: ['opdracht_herinnering', 'opdracht_escalatie'],
  lever_in: ['levering_herinnering', 'levering_escalatie'],
  verbeter_levering: ['levering_herinnering', 'levering_escalatie'],
  beoordeel_levering: ['beoordeling_herinnering', 'stilzwijgend_akkoord'],
}
// Of these there can be several in one dossier: the key of the wekker names which.
const PER_ONDERWERP = /^(opdracht|levering|beoordeling|stilzwijgend)_/
// These ring as their day ends, which is the first instant of the next one.
const AAN_HET_EINDE = /_(verstreken|escalatie|periode|te_laat|herinnering|akkoord)$/

/** The moment of a wekker in days. */
export function toMoment({ soort, op }: Pick<Dossierwekker, 'soort' | 'op'>): Wekkermoment {
  const aanHetEinde = AAN_HET_EINDE.test(soort)
  const dag = datumVan(op)
  return { soort, dag: aanHetEinde ? plusDagen(dag, -1) : dag, aanHetEinde }
}

/** What happens if nobody does this task, the next first. */
export function listDaarna(
  taak: Pick<Dossiertaak, 'soort' | 'onderwerpId'>,
  wekkers: readonly Dossierwekker[],
): Wekkermoment[] {
  const soorten = GEVOLGEN[taak.soort] ?? []
  return wekkers
    .filter((w) => soorten.includes(w.soort))
    .filter((w) => !PER_ONDERWERP.test(w.soort) || (taak.onderwerpId !== null && w.sleutel.includes(taak.onderwerpId)))
    .map(toMoment)
}
