import type { Uitvoerder } from '@loket/domain'
import { leesDuur } from './duur.ts'
import { isDag } from './planlijst.tsx'
import type { Stukken } from './stukken.ts'

/** Who carries a phase out and how long it lasts, as the form keeps it. */
export type Fasekeuze = { uitvoerder: string; bureauId: string; duur: string }

/** What the form of toelating keeps. The phases are by code, so that another template does not lose what was chosen. */
export type Toelatingswaarden = {
  besluit: string
  motivering: string
  sjabloonId: string
  begin: string
  maximumMaanden: string
  fasen: Record<string, Fasekeuze>
  vraagAanBureau: string
  vergoedingCenten: number | string
}

/** A template as the page offers it. */
export type Sjabloon = NonNullable<Stukken['toelating']>['sjablonen'][number]

/** The empty form: the template of policy, and of every phase the uitvoerder that its template names. */
export const leegToelating = ({ toelating }: Stukken): Toelatingswaarden => ({
  besluit: '',
  motivering: '',
  sjabloonId: toelating?.beleidSjabloonId ?? '',
  begin: '',
  maximumMaanden: '',
  fasen: Object.fromEntries(
    (toelating?.sjablonen ?? [])
      .toSorted((a, b) => Number(a.id === toelating?.beleidSjabloonId) - Number(b.id === toelating?.beleidSjabloonId))
      .flatMap(({ fasen }) =>
        fasen.map(({ code, uitvoerder }) => [code, { uitvoerder: uitvoerder ?? '', bureauId: '', duur: '' }]),
      ),
  ),
  vraagAanBureau: '',
  vergoedingCenten: '',
})

/** The template that is chosen now. */
export const gekozenSjabloon = ({ toelating }: Stukken, sjabloonId: string | undefined): Sjabloon | undefined =>
  toelating?.sjablonen.find(({ id }) => id === sjabloonId)

/** True when a bureau must be asked for a phase. */
export const vraagtBureau = (uitvoerder: string | undefined): boolean => !!uitvoerder && uitvoerder !== 'loket'

/** The phases of the chosen template as the preview of plan and letter wants them. */
const toFasen = (sjabloon: Sjabloon, fasen: Toelatingswaarden['fasen']) =>
  sjabloon.fasen.map(({ code }) => {
    const { uitvoerder = '', bureauId = '', duur = '' } = fasen[code] ?? {}
    const gelezen = leesDuur(duur)
    return {
      code,
      uitvoerder: uitvoerder as Uitvoerder,
      ...(vraagtBureau(uitvoerder) && bureauId !== '' ? { bureauId } : {}),
      ...(gelezen === undefined ? {} : { duur: gelezen }),
    }
  })

// The plan does not depend on who carries a phase out, so the preview does not ask it.
const toPlanfase = ({ code, bureauId, duur }: ReturnType<typeof toFasen>[number]) => ({
  code,
  ...(bureauId === undefined ? {} : { bureauId }),
  ...(duur === undefined ? {} : { duur }),
})

const toMaanden = (maanden: string): { maximumMaanden?: number } =>
  maanden === '' ? {} : { maximumMaanden: Number(maanden) }

/** What the preview of the plan needs; undefined while template or first day is missing. */
export const toPlankeuze = (stukken: Stukken, w: Toelatingswaarden) => {
  const sjabloon = gekozenSjabloon(stukken, w.sjabloonId)
  if (sjabloon === undefined || !isDag(w.begin) || w.begin < stukken.dossier.aangemeldOp) return undefined
  return {
    sjabloonId: sjabloon.id,
    begin: w.begin,
    ...toMaanden(w.maximumMaanden),
    fasen: toFasen(sjabloon, w.fasen).map(toPlanfase),
  }
}

/** True when every phase of a bureau says which: before that the letter cannot name who guides the client. */
export const isBureauGekozen = (stukken: Stukken, { sjabloonId, fasen }: Toelatingswaarden): boolean =>
  (gekozenSjabloon(stukken, sjabloonId)?.fasen ?? []).every(({ code }) => {
    const { uitvoerder, bureauId = '' } = fasen[code] ?? {}
    return !!uitvoerder && (!vraagtBureau(uitvoerder) || bureauId !== '')
  })

/** The form as the API wants it. */
export const toToelatingsgegevens = (stukken: Stukken, w: Toelatingswaarden) => {
  const { motivering } = w
  if (w.besluit !== 'toegelaten') {
    return { besluit: w.besluit === 'afgewezen' ? ('afgewezen' as const) : ('directe_aanvraag' as const), motivering }
  }
  const sjabloon = gekozenSjabloon(stukken, w.sjabloonId)
  const fasen = sjabloon === undefined ? [] : toFasen(sjabloon, w.fasen)
  const metBureau = fasen.some(({ bureauId }) => bureauId !== undefined)
  return {
    besluit: 'toegelaten' as const,
    motivering,
    sjabloonId: w.sjabloonId,
    begin: w.begin,
    ...toMaanden(w.maximumMaanden),
    fasen,
    ...(metBureau ? { vraagAanBureau: w.vraagAanBureau } : {}),
    ...(metBureau && typeof w.vergoedingCenten === 'number' ? { vergoedingCenten: w.vergoedingCenten } : {}),
  }
}
