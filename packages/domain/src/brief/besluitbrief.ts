import type { Datum } from '../datum.ts'
import { formatDatum } from '../datumtekst.ts'
import { formatEuro } from '../bedragtekst.ts'
import { formatDuur, type Duur } from '../termijnen/duur.ts'
import { formatBron, type Bron } from '../uitleg.ts'
import type { Uitkomst } from '../voorbereiding/uitkomst.ts'

/**
 * A piece of a letter: to whom it goes, a heading, a paragraph, or a list. The same blocks go to the screen, to paper and to
 * the test.
 */
export type Briefblok =
  | { soort: 'adres'; regels: readonly string[] }
  | { soort: 'kop'; tekst: string }
  | { soort: 'alinea'; tekst: string }
  | { soort: 'lijst'; regels: readonly string[] }

/** A bureau with the phases in which it guides the client. */
export type Begeleiding = { readonly naam: string; readonly fasen: readonly string[] }

/** What the besluit decides, per kind. Days 'JJJJ-MM-DD', amounts in cents. */
export type Besluitinhoud =
  | {
      soort: 'toelating'
      begin: Datum
      laatsteDag: Datum
      fasen: readonly { naam: string; begin: Datum; einde: Datum }[]
      /** The bureaus that guide; the loket guides in every other phase. */
      begeleiding: readonly Begeleiding[]
    }
  | { soort: 'afwijzing' }
  | { soort: 'wijziging_periode'; oudeLaatsteDag: Datum; laatsteDag: Datum }
  | { soort: 'voortijdige_beeindiging'; per: Datum; uitkomst: Uitkomst }
  | { soort: 'krediet'; doel: string; bedragCenten: number }
  | { soort: 'omzetting'; naar: 'rentedragend' | 'om_niet'; bedragCenten: number }

/** What every letter needs besides its besluit. */
export type Briefgegevens = {
  /** 'het college van burgemeester en wethouders van Purmerend' (or the dagelijks bestuur that stands in its place) */
  namens: string
  gemeente: string
  naam: string
  /** Street and number, postcode and place; null while they are not known. */
  adres: readonly string[] | null
  dossiernummer: string
  datum: Datum
  motivering: string
  /** The mandaat by which the decider signs. */
  mandaat: string
  ondertekenaar: string
  bezwaartermijn: Duur
  bezwaarBron: Bron
  /** Where a bezwaar goes, beside the name of the organ; null where the gemeente laid nothing down. */
  bezwaaradres: string | null
  /** Who answers questions about the letter; null where nothing was laid down. */
  contact: string | null
}

const ONDERWERP = {
  toelating: 'U mag meedoen aan de voorbereiding op een eigen bedrijf',
  afwijzing: 'U kunt niet meedoen aan de voorbereiding op een eigen bedrijf',
  wijziging_periode: 'De periode van uw voorbereiding verandert',
  voortijdige_beeindiging: 'Uw voorbereiding op een eigen bedrijf stopt',
  krediet: 'U krijgt een krediet voor de kosten van uw voorbereiding',
  omzetting: 'Wat er met uw voorbereidingskrediet gebeurt',
} as const satisfies Record<Besluitinhoud['soort'], string>

/**
 * The letter of a besluit in a voorbereidingstraject: what was decided, why, on which law, in whose name, and how to
 * object (Awb 3:45, 3:46, 10:10). Plain Dutch, the reader is "u".
 */
export const stelBriefOp = (inhoud: Besluitinhoud, g: Briefgegevens): readonly Briefblok[] => [
  { soort: 'adres', regels: [g.naam, ...(g.adres ?? [])] },
  { soort: 'kop', tekst: ONDERWERP[inhoud.soort] },
  { soort: 'alinea', tekst: `Beste ${g.naam},` },
  { soort: 'alinea', tekst: `Dit is een besluit van ${g.namens}. Uw dossiernummer is ${g.dossiernummer}.` },
  { soort: 'kop', tekst: 'Ons besluit' },
  ...besluitblokken(inhoud),
  { soort: 'kop', tekst: 'Waarom besluiten wij dit?' },
  { soort: 'alinea', tekst: g.motivering },
  { soort: 'alinea', tekst: WETTEN[inhoud.soort] },
  { soort: 'kop', tekst: 'Bent u het niet eens met dit besluit?' },
  {
    soort: 'alinea',
    tekst:
      `U kunt bezwaar maken. Doe dat binnen ${formatDuur(g.bezwaartermijn)} na de dag waarop wij deze brief hebben verzonden ` +
      `(${formatBron(g.bezwaarBron)}). Schrijf in uw brief uw naam en adres, de datum, het dossiernummer, waarom u het niet ` +
      `eens bent met het besluit, en zet uw handtekening. Stuur de brief naar ${[g.namens, ...(g.bezwaaradres === null ? [] : [g.bezwaaradres])].join(', ')}.`,
  },
  ...(g.contact === null
    ? []
    : ([
        { soort: 'kop', tekst: 'Hebt u vragen?' },
        { soort: 'alinea', tekst: `Neem contact op met ${g.contact}. Noem dan uw dossiernummer.` },
      ] as const)),
  { soort: 'alinea', tekst: `${g.gemeente}, ${formatDatum(g.datum, 'brief')}` },
  { soort: 'alinea', tekst: `Namens ${g.namens},` },
  { soort: 'alinea', tekst: `${g.ondertekenaar} (${g.mandaat})` },
]

const besluitblokken = (inhoud: Besluitinhoud): readonly Briefblok[] => {
  switch (inhoud.soort) {
    case 'toelating':
      return [
        {
          soort: 'alinea',
          tekst:
            `U bereidt u met behoud van uw uitkering voor op een eigen bedrijf, vanaf ${formatDatum(inhoud.begin, 'brief')}. ` +
            `De voorbereiding duurt uiterlijk tot en met ${formatDatum(inhoud.laatsteDag, 'brief')}. Die dag schuift niet op, ook niet als u de voorbereiding onderbreekt.`,
        },
        {
          soort: 'lijst',
          regels: inhoud.fasen.map(
            (f) => `${f.naam}: van ${formatDatum(f.begin, 'brief')} tot en met ${formatDatum(f.einde, 'brief')}`,
          ),
        },
        {
          soort: 'alinea',
          tekst: `${zegBegeleiding(inhoud)} U bent verplicht aan de begeleiding mee te werken.`,
        },
      ]
    case 'afwijzing':
      return [{ soort: 'alinea', tekst: 'Wij laten u niet toe tot de voorbereiding op een eigen bedrijf.' }]
    case 'wijziging_periode':
      return [
        {
          soort: 'alinea',
          tekst: `De laatste dag van uw voorbereiding was ${formatDatum(inhoud.oudeLaatsteDag, 'brief')}. Dat wordt ${formatDatum(inhoud.laatsteDag, 'brief')}.`,
        },
      ]
    case 'voortijdige_beeindiging':
      return [
        {
          soort: 'alinea',
          tekst: `Uw voorbereiding op een eigen bedrijf stopt per ${formatDatum(inhoud.per, 'brief')}.`,
        },
        { soort: 'alinea', tekst: 'Vanaf die dag gelden weer alle verplichtingen die bij uw uitkering horen.' },
      ]
    case 'krediet':
      return [
        {
          soort: 'alinea',
          tekst: `U krijgt ${formatEuro(inhoud.bedragCenten)} voor: ${inhoud.doel}. Dit is een lening zonder rente.`,
        },
        {
          soort: 'alinea',
          tekst:
            'Begint u na de voorbereiding een bedrijf, dan wordt dit een lening met rente. Begint u geen bedrijf, dan hoeft u het bedrag niet terug te betalen, behalve als u ons niet goed hebt ingelicht of onverantwoord met het geld bent omgegaan.',
        },
      ]
    case 'omzetting':
      return [
        {
          soort: 'alinea',
          tekst:
            inhoud.naar === 'rentedragend'
              ? `Uw krediet van ${formatEuro(inhoud.bedragCenten)} wordt een lening met rente. U krijgt apart bericht over de rente en de aflossing.`
              : `U hoeft uw krediet van ${formatEuro(inhoud.bedragCenten)} niet terug te betalen.`,
        },
      ]
  }
}

/** Who guides: one bureau in everything without more words, else each in its own phases. */
const zegBegeleiding = ({ fasen, begeleiding }: Extract<Besluitinhoud, { soort: 'toelating' }>): string => {
  const zelf = fasen.map((f) => f.naam).filter((naam) => !begeleiding.some((b) => b.fasen.includes(naam)))
  const [een, ...meer] = begeleiding
  if (een === undefined) return 'Wij begeleiden u zelf.'
  if (zelf.length === 0 && meer.length === 0) return `${een.naam} begeleidt u.`
  const bureaus = begeleiding.map((b) => `${b.naam} begeleidt u in ${zegFasen(b.fasen)}.`)
  return [...bureaus, ...(zelf.length === 0 ? [] : [`In ${zegFasen(zelf)} begeleiden wij u zelf.`])].join(' ')
}

const zegFasen = (namen: readonly string[]): string =>
  `de ${namen.length === 1 ? 'fase' : 'fasen'} ${new Intl.ListFormat('nl').format(namen)}`

const WETTEN = {
  toelating: 'Dit staat in artikel 2, lid 3 van het Besluit bijstandverlening zelfstandigen 2004.',
  afwijzing: 'Dit staat in artikel 2, lid 3 van het Besluit bijstandverlening zelfstandigen 2004.',
  wijziging_periode: 'Dit staat in artikel 2, lid 3 van het Besluit bijstandverlening zelfstandigen 2004.',
  voortijdige_beeindiging: 'Dit staat in artikel 2, lid 3 van het Besluit bijstandverlening zelfstandigen 2004.',
  krediet: 'Dit staat in artikel 29 van het Besluit bijstandverlening zelfstandigen 2004.',
  omzetting: 'Dit staat in artikel 29 van het Besluit bijstandverlening zelfstandigen 2004.',
} as const satisfies Record<Besluitinhoud['soort'], string>
