import { DOMEIN_FOUTEN, type DomeinFout } from '@loket/domain'

const EIGEN_FOUTEN = [
  // who you are and what you may
  'NietIngelogd',
  'GeenBevoegdheid',
  'NietGevonden',
  'TeVeelVerzoeken',
  'VerzoekVerlopen',
  'VerzoekOnleesbaar',
  'VerzoekTeGroot',
  // what you sent
  'InvoerOnjuist',
  'VormOnjuist',
  'TekstBevatVerbodenTeken',
  'DatumBuitenBereik',
  'CommandoAlGebruikt',
  'ClientHeeftAlDossier',
  'ClientTeJong',
  'FeitInToekomst',
  'ExportTeGroot',
  // a decision
  'AlBesloten',
  'StandVeranderd',
  'ProcesGesloten',
  'MagNietZelfBeslissen',
  'GeenMandaat',
  'KlantmanagerBeslist',
  'MotiveringOntbreekt',
  'SjabloonOnbekend',
  'UitvoerderOntbreekt',
  'VraagAanBureauOntbreekt',
  'BureauOnbekend',
  'BeginOntbreekt',
  'FaseduurNodig',
  'MaximumNodig',
  'LaatsteDagNaMaximum',
  'LaatsteDagInVerleden',
  'VoorwaardenNietGetoetst',
  'TweedeVoorbereidingGeweigerd',
  'SelectieNogNietUitgevoerd',
  'KredietNogNietOmgezet',
  'GeenKredietOmTeZetten',
  'AlOnderbroken',
  'DatumBuitenTraject',
  'BeeindigingIsBesluit',
  'OmzettingVolgtUitDeWet',
  'AlBekendgemaakt',
  'BekendmakingVoorBesluit',
  'DatumInToekomst',
  'AlUitgenodigd',
  // opdracht and levering
  'OpdrachtAlBeantwoord',
  'LeveringNietOpen',
  'LeveringOnvolledig',
  'LeveringAlBeoordeeld',
  'OpmerkingNodigBijTerugsturen',
  // the quarter's bill
  'OpgaveDefinitief',
  'RegelNietAanZet',
  'RegelAlBeslecht',
  'PrestatieAlTeruggenomen',
  'RegelInGesprek',
  'RegelAlVervallen',
  'AfgebrokenFaseNietVerzet',
  'CorrectieNietBetwist',
  'OpgaveNietGemaakt',
  'FeitVoorAanmelding',
  'FeitVoorAfrekening',
  'ProductOntbreekt',
  // tasks and absence
  'TaakAlOpgepakt',
  'WaarnemerKanNiet',
  'WaarnemerAfwezig',
  'WaarnemingOverlapt',
  'WaarnemingTeLang',
  'ParameterOntbreekt',
  // the clock of the region
  'KlokStaatVast',
  'KlokNietTerug',
  'KlokTeVer',
  'KlokreisLoopt',
  'RegioLaadt',
  // files
  'BestandLeeg',
  'BestandTeGroot',
  'BestandSoortNietToegestaan',
  'BestandBesmet',
  'BestandInQuarantaine',
  'BestandOnvolledig',
  'BestandBeschadigd',
  'BestandVerdacht',
  // the platform
  'WordtVerwerkt',
  'DienstNietBereikbaar',
  'OnbekendeFout',
] as const

/** Every code that can reach a person; each has a Dutch and an English sentence in the portal, or the build fails. */
export const FOUTCODES = [...EIGEN_FOUTEN, ...DOMEIN_FOUTEN] as const
export type Foutcode = (typeof EIGEN_FOUTEN)[number] | DomeinFout

/** True when the text is one of our codes: whatever else arrives is shown as OnbekendeFout. */
export function isFoutcode(tekst: unknown): tekst is Foutcode {
  return typeof tekst === 'string' && (FOUTCODES as readonly string[]).includes(tekst)
}

/** A "no" with its code, thrown by whoever refuses and shown as a sentence. `gegevens` says who, when or which. */
export class WeigeringError extends Error {
  override readonly name = 'WeigeringError'
  readonly code: Foutcode
  readonly gegevens: Readonly<Record<string, string>>

  constructor(code: Foutcode, gegevens: Readonly<Record<string, string>> = {}) {
    super(code)
    this.code = code
    this.gegevens = gegevens
  }
}

/**
 * The code with which a process refused: the type of the failure that caused `fout`. Undefined when that is none of our
 * codes: then it is no refusal but a fault, and nobody may be told that the state changed.
 */
export function readWeigering(fout: unknown): Foutcode | undefined {
  const oorzaak: unknown = fout instanceof Error ? fout.cause : undefined
  const soort: unknown = oorzaak instanceof Error && 'type' in oorzaak ? oorzaak.type : undefined
  return isFoutcode(soort) ? soort : undefined
}
