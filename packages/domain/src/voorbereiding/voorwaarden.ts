import type { Bron } from '../uitleg.ts'

/** One point that is looked at before admission, as a sentence that can be answered with yes or no. */
type Toetspunt = { code: string; tekst: string; bron?: Bron }

const ISD: Omit<Extract<Bron, { soort: 'beleid' }>, 'artikel'> = {
  soort: 'beleid',
  beleid: 'Uitvoeringsregels Bbz ISD Bollenstreek',
  versie: '2022-07-07',
}

/** What is looked at at admission everywhere (bbz.md §3.1). */
export const TOELATINGSVOORWAARDEN = [
  {
    code: 'wettelijke_voorwaarden',
    tekst: 'De cliënt voldoet aan de voorwaarden van de wet.',
    bron: { soort: 'wet', regeling: 'Bbz 2004', artikel: '2', lid: '3', versie: '2026-01-01' },
  },
  { code: 'vakbekwaam', tekst: 'De cliënt kent het vak of kan het op tijd leren.' },
  {
    code: 'persoonlijke_vaardigheden',
    tekst: 'De cliënt heeft de persoonlijke vaardigheden die een ondernemer nodig heeft.',
  },
  { code: 'reden_arbeidsmarkt', tekst: 'Er is een reden waarom ondernemen beter past dan werk in loondienst.' },
  { code: 'werkt_mee', tekst: 'De cliënt werkt mee aan de begeleiding die het college aanwijst.' },
] as const satisfies readonly Toetspunt[]

/** Extra conditions of one policy; they count only where the gemeente has adopted them. */
export const VOORWAARDEN_ISD = [
  {
    code: 'eerste_voorbereidingsperiode',
    tekst: 'De cliënt had niet eerder een voorbereidingsperiode, of de omstandigheden zijn nieuw.',
    bron: { ...ISD, artikel: '3-4' },
  },
  { code: 'ontvangt_uitkering', tekst: 'De cliënt krijgt bijstand of Ioaw.', bron: { ...ISD, artikel: '3-4' } },
  {
    code: 'geen_sanering',
    tekst: 'Er loopt geen surseance, faillissement of schuldsanering; een sanering is met een schone lei beëindigd.',
    bron: { ...ISD, artikel: '3-4' },
  },
] as const satisfies readonly Toetspunt[]

/**
 * What can stand in the way of a client (bbz.md §3.1). Bijzonder: a bureau or a member never sees these, unless the
 * opdracht needs them or policy lets a klantmanager decide on them.
 */
export const BELEMMERINGEN = [
  { code: 'schulden', tekst: 'Schulden' },
  { code: 'huisvesting', tekst: 'Problemen met huisvesting' },
  { code: 'verslaving', tekst: 'Verslaving' },
  { code: 'papieren', tekst: 'Papieren of vergunningen die niet snel te krijgen zijn' },
  { code: 'partner', tekst: 'De partner is het er niet mee eens' },
  { code: 'locatie', tekst: 'De plaats of het bestemmingsplan laat het bedrijf niet toe' },
] as const satisfies readonly Toetspunt[]
export type Belemmering = (typeof BELEMMERINGEN)[number]['code']
