/**
 * The reasons for which this package says no, one closed list per noun. A code crosses the wire; its Dutch sentence
 * stands where sentences stand. The lists are values too, so that a test can hold every code against its sentence.
 */
export const DATUM_FOUTEN = ['DatumOngeldig', 'MomentOngeldig'] as const
export const TERMIJN_FOUTEN = ['DuurOngeldig', 'HervattingVoorOpschorting'] as const
export const SJABLOON_FOUTEN = [
  'SjabloonZonderFasen',
  'SjabloonCodeOntbreekt',
  'SjabloonFasecodeDubbel',
  'SjabloonDuurOngeldig',
  'SjabloonMaximumOngeldig',
  'SjabloonMaximumBovenWet',
  'SjabloonCriteriumcodeDubbel',
  'SjabloonSelectieTegenstrijdig',
  'SjabloonPlanNietGeleverd',
  'SjabloonBronOntbreekt',
] as const
export const TRAJECT_FOUTEN = [
  'OvergangNietMogelijk',
  'UitkomstPastNietBijEindreden',
  'FaseduurOntbreekt',
  'MaximumOngeldig',
  'MaximumBovenWet',
  'OnderbrekingOngeldig',
  'PeriodeEindigtVoorBegin',
  'PeriodeEindigtInVerleden',
] as const
export const TOETSBESLUIT_FOUTEN = [
  'RedenOntbreekt',
  'BewijsOntbreekt',
  'CriteriumNietBeoordeeld',
  'CriteriumOnbekend',
  'NieuweDatumOntbreekt',
  'NieuweDatumNietInToekomst',
  'NieuweDatumNaMaximum',
  'OntbrekendStukOntbreekt',
] as const
export const KREDIET_FOUTEN = [
  'BedragOngeldig',
  'KredietBovenMaximum',
  'KredietBovenGrens',
  'KredietBevestigingNodig',
  'KredietdoelNietToegestaan',
  'KredietAlleenBinnenBbzFase',
] as const
export const BESLISSER_FOUTEN = ['RapporteurBeslistNietAlleen'] as const
export const IDENTIFICATIE_FOUTEN = [
  'BsnOngeldig',
  'KvkNummerOngeldig',
  'PostcodeOngeldig',
  'EmailOngeldig',
  'TelefoonOngeldig',
] as const
export const DATUMINVOER_FOUTEN = ['DatumLeeg', 'DatumOnleesbaar', 'DatumBestaatNiet'] as const

export type DatumFout = (typeof DATUM_FOUTEN)[number]
export type TermijnFout = (typeof TERMIJN_FOUTEN)[number]
export type SjabloonFout = (typeof SJABLOON_FOUTEN)[number]
export type TrajectFout = (typeof TRAJECT_FOUTEN)[number]
export type ToetsbesluitFout = (typeof TOETSBESLUIT_FOUTEN)[number]
export type KredietFout = (typeof KREDIET_FOUTEN)[number]
export type BeslisserFout = (typeof BESLISSER_FOUTEN)[number]
export type IdentificatieFout = (typeof IDENTIFICATIE_FOUTEN)[number]
export type DatuminvoerFout = (typeof DATUMINVOER_FOUTEN)[number]

/** Every code of this package; contracts builds its map of sentences against this list. */
export const DOMEIN_FOUTEN = [
  ...DATUM_FOUTEN,
  ...TERMIJN_FOUTEN,
  ...SJABLOON_FOUTEN,
  ...TRAJECT_FOUTEN,
  ...TOETSBESLUIT_FOUTEN,
  ...KREDIET_FOUTEN,
  ...BESLISSER_FOUTEN,
  ...IDENTIFICATIE_FOUTEN,
  ...DATUMINVOER_FOUTEN,
] as const
export type DomeinFout = (typeof DOMEIN_FOUTEN)[number]

/** Thrown where a caller broke a rule that it could have known; `code` is from a closed list. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: DomeinFout

  constructor(code: DomeinFout, toelichting?: string) {
    super(toelichting === undefined ? code : `${code}: ${toelichting}`)
    this.code = code
  }
}
