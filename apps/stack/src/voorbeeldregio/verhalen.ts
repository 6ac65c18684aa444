/** One step of an example dossier: a person's act on the traject, or on its opdracht. */
export type Stap =
  | { readonly wie: string; readonly soort: 'leg_voorwaarden_vast' | 'plan_selectie' | 'leg_selectie_vast' }
  | { readonly wie: string; readonly soort: 'beslis_toelating'; readonly bureau?: string; readonly weken?: number }
  | { readonly wie: string; readonly soort: 'accepteer_opdracht' | 'weiger_opdracht' }
  | { readonly wie: string; readonly soort: 'lever' }
  | { readonly wie: string; readonly soort: 'maak_bekend' }
  | { readonly wie: string; readonly soort: 'accepteer_levering' | 'stuur_levering_terug' }
  | { readonly wie: string; readonly soort: 'go' | 'no_go' | 'aanhouden' | 'onderbreek' }
  | { readonly wie: string; readonly soort: 'verleen_krediet'; readonly centen: number; readonly doel: string }
  | { readonly wie: string; readonly soort: 'start_eerder'; readonly uitkomst: string }

const CONSULENT = 'samira.de.wit'
const BESLISSER = 'remco.hendriks'
const COACH = 'tom.hoekstra'
const ADMINISTRATIE = 'anja.prins'

const getoetst: readonly Stap[] = [{ wie: CONSULENT, soort: 'leg_voorwaarden_vast' }]
const selectieGepland: readonly Stap[] = [...getoetst, { wie: CONSULENT, soort: 'plan_selectie' }]
const selectieKlaar: readonly Stap[] = [...selectieGepland, { wie: CONSULENT, soort: 'leg_selectie_vast' }]
const loketBegeleidt: readonly Stap[] = [
  ...selectieKlaar,
  { wie: BESLISSER, soort: 'beslis_toelating', weken: 5 },
  { wie: ADMINISTRATIE, soort: 'maak_bekend' },
]
const bureauGevraagd: readonly Stap[] = [
  ...selectieKlaar,
  { wie: BESLISSER, soort: 'beslis_toelating', bureau: 'bureau-noord', weken: 5 },
]
const bureauBezig: readonly Stap[] = [
  ...bureauGevraagd,
  { wie: ADMINISTRATIE, soort: 'maak_bekend' },
  { wie: COACH, soort: 'accepteer_opdracht' },
]
const planIngediend: readonly Stap[] = [...bureauBezig, { wie: COACH, soort: 'lever' }]

/**
 * What an example dossier went through before the visitor comes, from just registered to closed. The days lie between
 * the aanmelding (so many weeks ago) and now; each gemeente gets three of these in turn.
 */
export const VERHALEN: readonly { readonly wekenGeleden: number; readonly stappen: readonly Stap[] }[] = [
  { wekenGeleden: 0, stappen: [] },
  { wekenGeleden: 4, stappen: loketBegeleidt },
  { wekenGeleden: 3, stappen: bureauBezig },
  { wekenGeleden: 1, stappen: selectieKlaar },
  { wekenGeleden: 3, stappen: planIngediend },
  { wekenGeleden: 0, stappen: getoetst },
  { wekenGeleden: 1, stappen: bureauGevraagd },
  { wekenGeleden: 5, stappen: [...loketBegeleidt, { wie: 'esther.blom', soort: 'go' }] },
  { wekenGeleden: 0, stappen: selectieGepland },
  { wekenGeleden: 4, stappen: [...loketBegeleidt, { wie: CONSULENT, soort: 'onderbreek' }] },
  {
    wekenGeleden: 3,
    stappen: [...planIngediend, { wie: CONSULENT, soort: 'stuur_levering_terug' }],
  },
  { wekenGeleden: 5, stappen: [...loketBegeleidt, { wie: 'daan.postma', soort: 'no_go' }] },
  { wekenGeleden: 4, stappen: [...planIngediend, { wie: CONSULENT, soort: 'accepteer_levering' }] },
  {
    wekenGeleden: 6,
    stappen: [...loketBegeleidt, { wie: BESLISSER, soort: 'start_eerder', uitkomst: 'start_met_bbz' }],
  },
  { wekenGeleden: 1, stappen: [...bureauGevraagd, { wie: COACH, soort: 'weiger_opdracht' }] },
  { wekenGeleden: 5, stappen: [...loketBegeleidt, { wie: 'esther.blom', soort: 'aanhouden' }] },
]

const VOORNAMEN = [
  'Mohamed',
  'Joke',
  'Peter',
  'Sanne',
  'Aylin',
  'Rik',
  'Linda',
  'Youssef',
  'Karin',
  'Thijs',
  'Fatma',
  'Koen',
  'Els',
  'Dylan',
  'Nadia',
  'Wim',
  'Maaike',
]
const ACHTERNAMEN = [
  'El Amrani',
  'Bakker',
  'de Groot',
  'Visser',
  'Jansen',
  'Mulder',
  'Smit',
  'Kok',
  'Dekker',
  'van Vliet',
  'Yildiz',
  'Bos',
  'Hoekema',
  'Kuijper',
  'Appelman',
  'Schouten',
  'Ruiter',
  "'t Hooft",
  'Özdemir',
]
const PLANNEN = [
  'Cateringbedrijf',
  'Fietsenmakerij',
  'Hoveniersbedrijf',
  'Kapsalon aan huis',
  'Grafisch ontwerp',
  'Schildersbedrijf',
  'Webwinkel in babykleding',
  'Bloemenkraam',
  'Klusbedrijf',
  'Rijschool',
  'Nagelstudio',
  'Kinderopvang aan huis',
  'Koeriersdienst',
  'Timmerwerkplaats',
]

/** A made-up client for the n-th example dossier. The BSN passes the 11-proef and starts with 9999, which is not given out. */
export function makeClient(n: number): {
  voornaam: string
  achternaam: string
  plan: string
  bsn: string
  geboortedatum: string
} {
  return {
    voornaam: pick(VOORNAMEN, n),
    achternaam: pick(ACHTERNAMEN, n),
    plan: pick(PLANNEN, n),
    bsn: makeBsn(n),
    geboortedatum: `${1968 + (n % 30)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 27)).padStart(2, '0')}`,
  }
}

function makeBsn(n: number): string {
  // The number runs on until the sum of the first eight digits leaves a remainder that one digit can express.
  for (let nr = n * 11; ; nr += 1) {
    const acht = `9999${String(nr).padStart(4, '0')}`
    const rest = Array.from(acht).reduce((som, cijfer, plaats) => som + Number(cijfer) * (9 - plaats), 0) % 11
    if (rest < 10) return `${acht}${rest}`
  }
}

function pick(lijst: readonly string[], n: number): string {
  return lijst[n % lijst.length] ?? ''
}
