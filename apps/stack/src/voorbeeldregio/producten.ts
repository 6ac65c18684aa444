/** The source of everything here: nobody published a productenboek for a region like this (bbz.md §3.9, "NF"). */
export const PRODUCTENBOEK = {
  soort: 'contract',
  contract: 'Productenboek Voorbeeldregio (voorbeeld)',
  versie: '2026-1',
}

/** A product of the example region; prices in whole euros per year, illustrative. */
type Voorbeeldproduct = {
  readonly code: string
  readonly naam: string
  readonly omschrijving: string
  readonly kostensoort: 'voorbereiding' | 'uitvoering' | 'krediet'
  readonly soort: 'stap' | 'totaal' | 'memo'
  readonly bijAfbreken?: 'geheel' | 'naar_rato' | 'niets'
  /** The tarieven of 2025, 2026 and 2027. */
  readonly euros?: readonly [number, number, number]
}

const fase = (
  code: string,
  naam: string,
  omschrijving: string,
  bijAfbreken: 'geheel' | 'naar_rato' | 'niets',
  euros: readonly [number, number, number],
): Voorbeeldproduct => ({ code, naam, omschrijving, kostensoort: 'voorbereiding', soort: 'stap', bijAfbreken, euros })

export const PRODUCTEN: readonly Voorbeeldproduct[] = [
  {
    code: 'selectie',
    naam: 'Selectie',
    omschrijving: 'Het selectiegesprek of de toets is gehouden, wat het advies ook is.',
    kostensoort: 'voorbereiding',
    soort: 'stap',
    euros: [175, 180, 185],
  },
  {
    code: 'start',
    naam: 'Intake en trajectplan',
    omschrijving: 'Het traject is begonnen: de intake is gedaan en de begeleiding is geregeld.',
    kostensoort: 'voorbereiding',
    soort: 'stap',
    euros: [235, 240, 245],
  },
  fase('orientatiefase', 'Oriëntatiefase', 'De cliënt onderzoekt of ondernemen past.', 'naar_rato', [410, 420, 430]),
  fase('ontwikkelfase', 'Ontwikkelfase', 'De cliënt werkt het plan uit en probeert het.', 'naar_rato', [645, 660, 675]),
  fase('voorlichting', 'Voorlichting en test', 'Voorlichting, competentietest en gesprek.', 'geheel', [300, 310, 320]),
  fase('onderzoeksfase', 'Onderzoeksfase', 'Workshops en een pitch voor een jury.', 'naar_rato', [575, 590, 605]),
  fase('planfase', 'Planfase', 'Het ondernemingsplan, met begeleiding op maat.', 'naar_rato', [525, 540, 555]),
  fase('workshop', 'Workshop', 'Vijf weken met hoogstens twaalf starters.', 'geheel', [370, 380, 390]),
  fase('plan_afmaken', 'Plan afmaken', 'De cliënt maakt het plan af en krijgt advies.', 'niets', [255, 260, 265]),
  fase('coaching', 'Individuele coaching', 'Een coach begeleidt de cliënt.', 'naar_rato', [500, 510, 520]),
  fase('traject_lang', 'Lang traject', 'Begeleiding tot en met het plan.', 'naar_rato', [955, 980, 1_005]),
  fase('traject_kort', 'Kort traject', 'Begeleiding voor wie bijna zover is.', 'naar_rato', [510, 520, 535]),
  fase(
    'individueel_traject',
    'Individueel traject',
    'Begeleiding volgens het trajectplan.',
    'naar_rato',
    [870, 890, 910],
  ),
  fase('traject_tot_plan', 'Traject tot plan', 'Begeleiding tot een toetsbaar plan.', 'naar_rato', [920, 940, 965]),
  {
    code: 'plan_toetsbaar',
    naam: 'Toetsbaar ondernemingsplan',
    omschrijving: 'Het ondernemingsplan is beoordeeld en goed genoeg om te toetsen.',
    kostensoort: 'voorbereiding',
    soort: 'stap',
    euros: [840, 860, 880],
  },
  {
    code: 'krediet',
    naam: 'Voorbereidingskrediet',
    omschrijving: 'Krediet aan de cliënt. Het staat er ter informatie en kost op deze opgave niets.',
    kostensoort: 'krediet',
    soort: 'memo',
  },
  {
    code: 'totaal_voorbereiding',
    naam: 'Voorbereiding, één prijs per cliënt',
    omschrijving: 'De hele voorbereiding van één cliënt, zonder latere verrekening.',
    kostensoort: 'voorbereiding',
    soort: 'totaal',
    euros: [2_840, 2_900, 2_960],
  },
]

/** The days on which the tarieven of 2025, 2026 and 2027 were vastgesteld. */
export const VASTGESTELD_OP = ['2024-11-11', '2025-11-10', '2026-11-09'] as const
/** One that still lies on the table: it counts for nothing. */
export const CONCEPTTARIEF = { code: 'ontwikkelfase', euros: 690, geldigVan: '2027-07-01' } as const

/** Which product a step yields: step, template and phase where it matters, product. */
export const STAPPRODUCTEN: readonly (readonly [string, string | null, string | null, string])[] = [
  ['selectie', null, null, 'selectie'],
  ['start', null, null, 'start'],
  ['plan', null, null, 'plan_toetsbaar'],
  ['krediet', null, null, 'krediet'],
  ['fase', 'amsterdam', 'orientatie', 'orientatiefase'],
  ['fase', 'amsterdam', 'ontwikkelfase', 'ontwikkelfase'],
  ['fase', 'arnhem', 'orientatie', 'orientatiefase'],
  ['fase', 'rotterdam', 'voorlichting', 'voorlichting'],
  ['fase', 'rotterdam', 'onderzoeksfase', 'onderzoeksfase'],
  ['fase', 'rotterdam', 'planfase', 'planfase'],
  ['fase', 'flevoland', 'workshop', 'workshop'],
  ['fase', 'flevoland', 'afronding_plan', 'plan_afmaken'],
  ['fase', 'flevoland', 'coaching', 'coaching'],
  ['fase', 'denhaag_lang', 'traject', 'traject_lang'],
  ['fase', 'denhaag_kort', 'traject', 'traject_kort'],
  ['fase', 'isd', 'traject', 'individueel_traject'],
  ['fase', 'utrecht', 'traject', 'traject_tot_plan'],
]

/** The member that pays one price per client, as Flevoland sells it (bbz.md §3.1b); the others pay for what they use. */
export const TOTAALAFSPRAAK = { cbsCode: 'GM0441', product: 'totaal_voorbereiding', bijStap: 'start' } as const

/** What each member expects to use in a year: so many clients who start; the rest follows from it. */
export const VERWACHTE_STARTS: Readonly<Record<string, number>> = {
  GM0361: 32,
  GM0400: 18,
  GM1980: 24,
  GM0439: 26,
  GM0479: 40,
  GM0441: 13,
  GM0383: 10,
  GM1911: 10,
}
/** For the smaller members. */
export const VERWACHTE_STARTS_KLEIN = 6
