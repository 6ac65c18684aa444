import { dagenTussen, plusDagen, type Datum } from '../datum.ts'
import { formatDatum, telDagen } from '../datumtekst.ts'
import { DomainError } from '../fouten.ts'
import { formatDuur, laatsteDagVanPeriode } from '../termijnen/duur.ts'
import { nogNietGeteld, sortStilstanden } from '../termijnen/opschorting.ts'
import type { Uitleg, Uitlegstap } from '../uitleg.ts'
import { BRON_MAXIMUM } from './maximum.ts'
import type { Faseduur, Rechtsgrond, Sjabloon, SjabloonFase } from './sjabloon.ts'

/** The traject stood still from `van` up to the day before `hervatOp`; null while it still does. */
export type Onderbreking = { van: Datum; hervatOp: Datum | null }

export type GeplandeFase = {
  nr: number
  code: string
  naam: string
  begin: Datum
  einde: Datum
  /** The phase ends earlier than it should last, at the end of the maximum. */
  ingekort: boolean
  rechtsgrond: Rechtsgrond
}

export type Fasenplan = {
  fasen: readonly GeplandeFase[]
  /** Codes of phases that would begin after the maximum and so do not take place. */
  vervallen: readonly string[]
  /** An onderbreking still runs: the dates move once more when it ends. */
  voorlopig: boolean
  uitleg: Uitleg
}

/** What a person chose where the template is silent, and where the plan begins again after a go. */
export type Fasenkeuze = { duren?: Readonly<Record<string, Faseduur>>; vanafNr?: number }

/**
 * Codes of the phases whose length a person must give before the plan can be made. The last phase needs none when it
 * is `bbz_2_3`: it then lasts until the maximum.
 */
export const fasenZonderDuur = (
  { fasen }: Pick<Sjabloon, 'fasen'>,
  { duren = {}, vanafNr = 1 }: Fasenkeuze = {},
): string[] =>
  fasen
    .filter((fase, plaats) => {
      const loopttotMaximum = plaats === fasen.length - 1 && fase.rechtsgrond === 'bbz_2_3'
      return plaats >= vanafNr - 1 && duurVan(fase, duren) === undefined && !loopttotMaximum
    })
    .map((fase) => fase.code)

/** The first planned day on the ground of Bbz 2004 art. 2 lid 3, with which the maximum starts; null without one. */
export const eersteBbzDag = (fasen: readonly GeplandeFase[]): Datum | null =>
  fasen.find((fase) => fase.rechtsgrond === 'bbz_2_3')?.begin ?? null

/**
 * The dates of the phases from `begin` on, one after the other. An onderbreking moves them and never `laatsteDag`. A
 * `bbz_2_3` phase is cut there, or lapses when it would begin later; a phase under the Participatiewet is neither.
 * `laatsteDag` is null where no maximum is known yet: plan once without it, take `eersteBbzDag`, compute the maximum,
 * plan again. Throws `FaseduurOntbreekt` (see `fasenZonderDuur`), `DuurOngeldig` or `OnderbrekingOngeldig`.
 */
export const planFasen = (
  sjabloon: Pick<Sjabloon, 'fasen'>,
  begin: Datum,
  laatsteDag: Datum | null,
  onderbrekingen: readonly Onderbreking[] = [],
  keuze: Fasenkeuze = {},
): Fasenplan => {
  const { duren = {}, vanafNr = 1 } = keuze
  const ontbrekend = fasenZonderDuur(sjabloon, keuze)
  if (ontbrekend.length > 0) throw new DomainError('FaseduurOntbreekt', ontbrekend.join(', '))
  const stilstanden = sortStilstanden(onderbrekingen.map(toStilstand).filter((stilstand) => stilstand !== null))
  const dicht = stilstanden.filter((stilstand): stilstand is Dicht => stilstand.tot !== null)
  const open = stilstanden.find((stilstand) => stilstand.tot === null)

  const fasen: GeplandeFase[] = []
  const vervallen: string[] = []
  const stappen: Uitlegstap[] = []
  let volgende = begin
  for (const [plaats, fase] of sjabloon.fasen.entries()) {
    if (plaats < vanafNr - 1) continue
    const plan = planFase(fase, volgende, laatsteDag, dicht, duurVan(fase, duren))
    stappen.push(...plan.stappen)
    if (plan.dagen === null) {
      vervallen.push(fase.code)
      continue
    }
    const { code, naam, rechtsgrond } = fase
    fasen.push({ nr: plaats + 1, code, naam, rechtsgrond, ...plan.dagen })
    volgende = plusDagen(plan.dagen.einde, 1)
  }
  if (open !== undefined) {
    const tekst = `Het traject is onderbroken sinds ${formatDatum(open.van)}. De data schuiven op als het weer loopt.`
    stappen.push({ tekst })
  }
  const einde = fasen.at(-1)?.einde
  const conclusie =
    einde === undefined ? 'Er is geen fase meer te plannen.' : `De laatste fase eindigt op ${formatDatum(einde)}.`
  return { fasen, vervallen, voorlopig: open !== undefined, uitleg: { conclusie, stappen } }
}

type Dicht = { van: Datum; tot: Datum }
type Fasedagen = { begin: Datum; einde: Datum; ingekort: boolean }

const duurVan = (fase: SjabloonFase, duren: Readonly<Record<string, Faseduur>>): Faseduur | undefined =>
  duren[fase.code] ?? fase.duur

const toStilstand = ({ van, hervatOp }: Onderbreking): { van: Datum; tot: Datum | null } | null => {
  if (hervatOp === null) return { van, tot: null }
  if (hervatOp < van) throw new DomainError('OnderbrekingOngeldig', `${hervatOp} < ${van}`)
  return hervatOp === van ? null : { van, tot: plusDagen(hervatOp, -1) }
}

const planFase = (
  fase: SjabloonFase,
  vanaf: Datum,
  laatsteDag: Datum | null,
  onderbrekingen: readonly Dicht[],
  duur: Faseduur | undefined,
): { dagen: Fasedagen | null; stappen: Uitlegstap[] } => {
  const begin = onderbrekingen.reduce(
    (dag, { van, tot }) => (van <= dag && dag <= tot ? plusDagen(tot, 1) : dag),
    vanaf,
  )
  const grens = fase.rechtsgrond === 'bbz_2_3' ? laatsteDag : null
  if (grens !== null && begin > grens) return { dagen: null, stappen: [stapVervallen(fase, begin, grens)] }
  if (duur === undefined) return planTotMaximum(fase, begin, grens)

  const stappen: Uitlegstap[] = []
  if (begin > vanaf) {
    stappen.push({ tekst: `${fase.naam} begint door de onderbreking ${telDagen(dagenTussen(vanaf, begin))} later.` })
  }
  let einde = laatsteDagVanPeriode(begin, duur)
  const kaal = einde
  let geteldTot: Datum | null = null
  for (const stilstand of onderbrekingen) {
    if (stilstand.van > einde) break
    const deel = nogNietGeteld(stilstand, begin, geteldTot)
    if (deel === null) continue
    einde = plusDagen(einde, deel.dagen)
    geteldTot = deel.tot
  }
  stappen.push({
    tekst: `${fase.naam} duurt ${formatDuur(duur)}: van ${formatDatum(begin)} tot en met ${formatDatum(kaal)}.`,
  })
  if (einde > kaal) {
    const dagen = telDagen(dagenTussen(kaal, einde))
    stappen.push({ tekst: `Door de onderbreking van ${dagen} eindigt ${fase.naam} op ${formatDatum(einde)}.` })
  }
  if (grens === null || einde <= grens) return { dagen: { begin, einde, ingekort: false }, stappen }
  stappen.push(stapIngekort(fase, einde, grens))
  return { dagen: { begin, einde: grens, ingekort: true }, stappen }
}

const planTotMaximum = (
  fase: SjabloonFase,
  begin: Datum,
  grens: Datum | null,
): { dagen: Fasedagen; stappen: Uitlegstap[] } => {
  if (grens === null) throw new DomainError('FaseduurOntbreekt', fase.code)
  const tekst = `${fase.naam} duurt van ${formatDatum(begin)} tot het einde van de voorbereidingsperiode, ${formatDatum(grens)}.`
  return { dagen: { begin, einde: grens, ingekort: false }, stappen: [{ tekst }] }
}

const stapIngekort = (fase: SjabloonFase, einde: Datum, grens: Datum): Uitlegstap => ({
  tekst:
    `De voorbereidingsperiode eindigt op ${formatDatum(grens)}. ${fase.naam} stopt daarom op die dag, ` +
    `${telDagen(dagenTussen(grens, einde))} eerder dan gepland.`,
  bron: BRON_MAXIMUM,
})

const stapVervallen = (fase: SjabloonFase, begin: Datum, grens: Datum): Uitlegstap => ({
  tekst:
    `${fase.naam} vervalt: de fase zou beginnen op ${formatDatum(begin)} ` +
    `en de voorbereidingsperiode eindigt op ${formatDatum(grens)}.`,
  bron: BRON_MAXIMUM,
})
