import type { Rol } from '@loket/contracts'

/** A made-up person of the example region. `organisatieCode` is a CBS code, or the code of a bureau. */
export type Voorbeeldpersoon = {
  /** Also the part of the address before the @. */
  readonly sub: string
  readonly naam: string
  readonly email: string
  readonly organisatie: string
  readonly organisatieCode: string
  readonly rollen: readonly Rol[]
}

/** The sixteen member gemeenten of B§4.10 by CBS code, with the names of their contactpersoon and klantmanager. */
const LEDEN = [
  ['GM0373', 'Bergen (NH.)', 'Marijke Duin', 'Sander Kok'],
  ['GM0383', 'Castricum', 'Willem Zonneveld', 'Hafsa el Idrissi'],
  ['GM0400', 'Den Helder', 'Gerda Visser', 'Dennis Bakelaar'],
  ['GM1980', 'Dijk en Waard', 'Pieter Langedijk', 'Suzan Wever'],
  ['GM0385', 'Edam-Volendam', 'Thea Veerman', 'Nico Tol'],
  ['GM0399', 'Heiloo', 'Kees Bruin', 'Mirjam Admiraal'],
  ['GM1911', 'Hollands Kroon', 'Ria Wieringa', 'Jeroen Slot'],
  ['GM0415', 'Landsmeer', 'Frits Goede', 'Denise Wals'],
  ['GM0431', 'Oostzaan', 'Corrie Avis', 'Stefan Meijn'],
  ['GM0439', 'Purmerend', 'Ellen Rietveld', 'Jan Vos'],
  ['GM0441', 'Schagen', 'Simon Bijvoet', 'Amina Yilmaz'],
  ['GM0448', 'Texel', 'Aukje Boon', 'Ruben Dros'],
  ['GM0450', 'Uitgeest', 'Hans Winter', 'Lisette Twisk'],
  ['GM0852', 'Waterland', 'Nel Honingh', 'Bart de Boer'],
  ['GM0880', 'Wormerland', 'Ad Kramer', 'Yvonne Schoen'],
  ['GM0479', 'Zaanstad', 'Paul Latenstein', 'Soraya Ramdin'],
] as const

const CENTRAAL: readonly (readonly [string, Rol])[] = [
  ['Samira de Wit', 'consulent'],
  ['Daan Postma', 'consulent'],
  ['Remco Hendriks', 'beslisser'],
  ['Esther Blom', 'beslisser'],
  ['Anja Prins', 'administratief_medewerker'],
  ['Petra Kuiper', 'teamleider'],
  ['Bas Vermeer', 'debiteurenbeheer'],
  ['Lotte Mol', 'contractmanager'],
  ['Henk Schipper', 'financieel_medewerker'],
  ['Noor Bakker', 'functioneel_beheerder'],
]

/** Everyone who can log in in the example region. */
export const VOORBEELDPERSONEN: readonly Voorbeeldpersoon[] = [
  ...CENTRAAL.map(([naam, rol]) => ofGemeente(naam, 'GM0361', 'Alkmaar', rol)),
  ofBureau('Tom Hoekstra', 'bureau-noord', 'Bureau Noord', 'coach'),
  ofBureau('Ilse Veen', 'bureau-noord', 'Bureau Noord', 'bureau_administratie'),
  ofBureau('Fatima Aydin', 'startkracht', 'Startkracht', 'coach'),
  ofBureau('Joris van Dam', 'van-dam', 'Van Dam Bedrijfsadvies', 'adviseur'),
  ...LEDEN.flatMap(([code, gemeente, contactpersoon, klantmanager]) => [
    ofGemeente(contactpersoon, code, gemeente, 'contactpersoon'),
    ofGemeente(klantmanager, code, gemeente, 'klantmanager'),
  ]),
  // The central gemeente is also a client of its own loket.
  ofGemeente('Monique Groot', 'GM0361', 'Alkmaar', 'contactpersoon'),
  ofGemeente('Erik Zijp', 'GM0361', 'Alkmaar', 'klantmanager'),
  ofGemeente('Floor Mooij', 'GM0399', 'Heiloo', 'beleidsmedewerker'),
  ofGemeente('Gijs Ooijevaar', 'GM0399', 'Heiloo', 'accountant'),
]

function ofGemeente(naam: string, code: string, gemeente: string, rol: Rol): Voorbeeldpersoon {
  return makePersoon(naam, `Gemeente ${gemeente}`, code, toDomein(gemeente), rol)
}

function ofBureau(naam: string, code: string, bureau: string, rol: Rol): Voorbeeldpersoon {
  return makePersoon(naam, bureau, code, code, rol)
}

/** The addresses end in .example, a domain that can never receive mail. */
function makePersoon(
  naam: string,
  organisatie: string,
  organisatieCode: string,
  domein: string,
  rol: Rol,
): Voorbeeldpersoon {
  const sub = naam.toLowerCase().replaceAll(' ', '.')
  return { sub, naam, email: `${sub}@${domein}.example`, organisatie, organisatieCode, rollen: [rol] }
}

function toDomein(gemeente: string): string {
  return gemeente
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(' ', '')
}
