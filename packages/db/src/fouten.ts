// What Postgres refuses, in our codes. Names of constraints and policies are sentences (house style, rule 10); this is
// the one map from such a name to a code. The codes are those of contracts, which this package may not import: the API
// checks that each of them is one.

/** The constraint that was broken → the code that a person hears. */
const CODE_VAN_REGEL: Readonly<Record<string, string>> = {
  commando_pkey: 'CommandoAlGebruikt',
  traject_een_per_dossier: 'ClientHeeftAlDossier',
  belanghebbende_een_per_dossier: 'ClientHeeftAlDossier',
  toetsmoment_een_open: 'StandVeranderd',
  toetsmoment_ronde_uniek: 'StandVeranderd',
  toetsmoment_besluit_eenmaal: 'AlBesloten',
  toetsmoment_besluit_heeft_reden: 'MotiveringOntbreekt',
  besluit_eenmaal_per_commando: 'AlBesloten',
  fase_een_tegelijk: 'StandVeranderd',
  onderbreking_een_open: 'AlOnderbroken',
  onderbreking_loopt_vooruit: 'DatumBuitenTraject',
  traject_binnen_maximum: 'LaatsteDagNaMaximum',
  krediet_bedrag_positief: 'BedragOngeldig',
  waarneming_een_tegelijk: 'WaarnemingOverlapt',
  waarneming_heeft_een_einde: 'WaarnemingTeLang',
  waarneming_loopt_vooruit: 'PeriodeEindigtVoorBegin',
  klokreis_gaat_vooruit: 'KlokNietTerug',
  klokreis_niet_te_ver: 'KlokTeVer',
  klokreis_een_tegelijk: 'KlokreisLoopt',
  afgenomen_product_een_per_stap: 'PrestatieAlTeruggenomen',
  afgenomen_product_eenmaal_terug: 'PrestatieAlTeruggenomen',
  levering_versie_uniek: 'LeveringNietOpen',
  document_niet_leeg: 'BestandLeeg',
  belanghebbende_kvk_acht_cijfers: 'KvkNummerOngeldig',
}

/** Classes of SQLSTATE that mean: not now, try again. */
const TIJDELIJK = ['08', '40', '53', '57', '58'] as const
const NIET_BEREIKBAAR = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT']
// What the driver says without a code: no connection in time, one that ended, and one that ended before this query.
const VERBINDING_WEG = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
]

type Databasefout = { code?: unknown; constraint?: unknown; message: string }

/**
 * The code of an error that Postgres or the road to it gave; undefined when it is no such error.
 * LK003 and LK004 are raised by app.treed_binnen, LK005 where the clock may not
 * move, LK007 while its region loads; a reference to what is not there is NietGevonden, like what may not be
 * seen, so that the answer is no oracle.
 */
export function toFoutcode(fout: unknown): string | undefined {
  if (!(fout instanceof Error)) return undefined
  const { code, constraint, message } = fout as Databasefout
  if (VERBINDING_WEG.some((begin) => message.startsWith(begin))) return 'DienstNietBereikbaar'
  if (typeof code !== 'string') return undefined
  if (NIET_BEREIKBAAR.includes(code)) return 'DienstNietBereikbaar'
  if (code === 'LK003') return message.includes('niet actief') ? 'NietIngelogd' : 'GeenBevoegdheid'
  if (code === 'LK004' || code === '23503') return 'NietGevonden'
  if (code === '42501') return 'GeenBevoegdheid'
  if (code === 'LK005') return 'KlokStaatVast'
  if (code === 'LK007') return 'RegioLaadt'
  // A sign that a text cannot hold, and one that jsonb cannot.
  if (code === '22021' || code === '22P05') return 'TekstBevatVerbodenTeken'
  if (code === '55P03' || TIJDELIJK.some((klasse) => code.startsWith(klasse) && code.length === 5)) {
    return 'DienstNietBereikbaar'
  }
  if (!/^[0-9A-Z]{5}$/.test(code)) return undefined
  return typeof constraint === 'string' ? (CODE_VAN_REGEL[constraint] ?? 'OnbekendeFout') : 'OnbekendeFout'
}

/** What may stand in a log of an error of the database: codes and names, never a value or the text of a statement. */
export function toLogregel(fout: unknown): Readonly<Record<string, string>> | undefined {
  if (!(fout instanceof Error) || !('code' in fout)) return undefined
  const velden = ['code', 'constraint', 'table', 'schema', 'routine'] as const
  const bron = fout as Partial<Record<(typeof velden)[number], unknown>>
  return Object.fromEntries(velden.flatMap((v) => (typeof bron[v] === 'string' ? [[v, bron[v]]] : [])))
}

/** All codes that toFoutcode can give, so that a test holds them against contracts. */
export const DATABASE_FOUTCODES: readonly string[] = [
  ...new Set([
    ...Object.values(CODE_VAN_REGEL),
    'DienstNietBereikbaar',
    'GeenBevoegdheid',
    'KlokStaatVast',
    'NietGevonden',
    'NietIngelogd',
    'OnbekendeFout',
    'RegioLaadt',
    'TekstBevatVerbodenTeken',
  ]),
]
