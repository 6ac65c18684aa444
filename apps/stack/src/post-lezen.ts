/** What the mail page shows of one message. */
export type Bericht = {
  readonly van: string
  readonly aan: string
  readonly onderwerp: string
  readonly datum: string
  readonly tekst: string
  /** Names of files that came with it. */
  readonly bijlagen: readonly string[]
}

type Deel = { readonly koppen: ReadonlyMap<string, string>; readonly inhoud: Buffer }

/**
 * Reads a message as our own nodemailer writes it: folded and encoded headers, quoted-printable or base64, multipart.
 * Whatever else comes in is shown as it stands; nothing throws.
 */
export function parseBericht(rauw: Buffer): Bericht {
  const bericht = splitDeel(rauw)
  const delen = flatten(bericht)
  const kop = (naam: string) => decodeKop(bericht.koppen.get(naam) ?? '')
  const tekst = delen.find((deel) => soortOf(deel).startsWith('text/plain') && bijlageNaam(deel) === undefined)
  return {
    van: kop('from'),
    aan: kop('to'),
    onderwerp: kop('subject'),
    datum: kop('date'),
    tekst: tekst === undefined ? 'Dit bericht heeft geen platte tekst.' : decodeInhoud(tekst),
    bijlagen: delen.map(bijlageNaam).filter((naam) => naam !== undefined),
  }
}

function splitDeel(rauw: Buffer): Deel {
  const tekst = rauw.toString('latin1')
  const einde = /\r?\n\r?\n/.exec(tekst)
  const kopTekst = einde === null ? tekst : tekst.slice(0, einde.index)
  const koppen = new Map<string, string>()
  for (const regel of kopTekst.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const punt = regel.indexOf(':')
    if (punt > 0) koppen.set(regel.slice(0, punt).toLowerCase(), regel.slice(punt + 1).trim())
  }
  return { koppen, inhoud: einde === null ? Buffer.alloc(0) : rauw.subarray(einde.index + einde[0].length) }
}

/** The part itself, or all parts inside a multipart, in order. */
function flatten(deel: Deel, diepte = 0): Deel[] {
  const grens = /boundary="?([^";]+)"?/i.exec(deel.koppen.get('content-type') ?? '')?.[1]
  if (!soortOf(deel).startsWith('multipart/') || grens === undefined || diepte > 5) return [deel]
  const stukken = deel.inhoud.toString('latin1').split(`--${grens}`).slice(1, -1)
  return stukken.flatMap((stuk) => flatten(splitDeel(Buffer.from(stuk.replace(/^\r?\n/, ''), 'latin1')), diepte + 1))
}

const soortOf = (deel: Deel) => (deel.koppen.get('content-type') ?? 'text/plain').toLowerCase()

function bijlageNaam(deel: Deel): string | undefined {
  const wijze = deel.koppen.get('content-disposition') ?? ''
  if (!wijze.toLowerCase().startsWith('attachment')) return undefined
  return decodeKop(/filename="?([^";]+)"?/i.exec(wijze)?.[1] ?? 'bijlage')
}

function decodeInhoud(deel: Deel): string {
  const wijze = (deel.koppen.get('content-transfer-encoding') ?? '').toLowerCase()
  if (wijze === 'base64') return Buffer.from(deel.inhoud.toString('latin1'), 'base64').toString('utf8')
  if (wijze === 'quoted-printable') return decodeQuoted(deel.inhoud.toString('latin1').replaceAll(/=\r?\n/g, ''))
  return deel.inhoud.toString('utf8')
}

function decodeQuoted(tekst: string): string {
  const bytes = tekst.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** RFC 2047: =?UTF-8?Q?…?= and =?UTF-8?B?…?=, with nothing between two of them. */
function decodeKop(tekst: string): string {
  return Buffer.from(tekst, 'latin1')
    .toString('utf8')
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, wijze: string, inhoud: string) =>
      wijze.toLowerCase() === 'b'
        ? Buffer.from(inhoud, 'base64').toString('utf8')
        : decodeQuoted(inhoud.replaceAll('_', ' ')),
    )
}
