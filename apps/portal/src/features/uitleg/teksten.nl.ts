type Duur = { aantal: number; eenheid: 'dagen' | 'weken' | 'maanden' }

const duur = ({ aantal, eenheid }: Duur): string => {
  const enkel = { dagen: 'dag', weken: 'week', maanden: 'maand' }[eenheid]
  return `${aantal} ${aantal === 1 ? enkel : eenheid}`
}

/** Dutch texts of the page that explains how a traject goes. */
export const nl = {
  titel: 'Zo loopt het',
  onder:
    'Iemand met een uitkering wil een bedrijf beginnen. Tijdens het voorbereidingstraject mag die persoon daaraan werken, met hulp. Hier zie je alle stappen.',
  soort: 'Soort traject',
  sjabloonNaam: (naam: string, fasen: readonly string[]) => `Zoals in ${naam}: ${fasen.join(', dan ')}`,
  naam: (naam: string) => `Het traject van ${naam}`,
  bron: 'Bron',
  duur,
  naDuur: (d: Duur) => `na ${duur(d)}`,
  binnen: (d: Duur) => `binnen ${duur(d)}`,
  duurOpen: 'duur kiest een persoon',
  maximum: (d: Duur) => `ten hoogste ${duur(d)}`,
  knoop: {
    aanmelding: 'Aanmelding',
    toelating: 'Toelating',
    toets: 'Go of no-go',
    uitkomst: 'Uitkomst',
    begin: 'dag 1',
  },
  stap: {
    aanmelding: 'Aanmelding',
    voorwaarden: 'Voorwaarden en selectie',
    toelating: 'Besluit over de toelating',
    beslissen: 'Beslissen na elke fase',
    uitkomst: 'Einde en uitkomst',
  },
  fase: (nr: number, naam: string) => `Fase ${nr}: ${naam}`,
  aanmelding:
    'De cliënt meldt zich aan, of een klantmanager of het UWV meldt de cliënt aan. Dan begint er een dossier.',
  oppakken: (d: string) => `De consulent pakt de aanmelding op, binnen ${d}.`,
  voorwaarden:
    'De consulent kijkt of de cliënt aan de voorwaarden voldoet, en of er iets in de weg staat, zoals schulden of een vergunning die er niet komt.',
  selectie: {
    open: 'Deze bron zegt niet of er een selectie is. Een persoon kiest dat per aanmelding.',
    geen: 'Er is geen selectie: wie aan de voorwaarden voldoet, mag meedoen.',
    vorm: (vorm: string) => `Daarna volgt een selectie: ${vorm}.`,
    door: (wie: string) => `Die wordt gedaan door ${wie}.`,
    adviseert: (wie: string) => `${wie} geeft advies.`,
    beslist: (wie: string) => `${wie} beslist over de toelating.`,
    maker: 'Wie de selectie deed, beslist niet alleen. Een collega beslist.',
  },
  rol: {
    consulent: 'De consulent',
    klantmanager: 'De klantmanager',
    beslisser: 'De beslisser',
    begeleidingsorganisatie: 'De begeleidingsorganisatie',
  },
  toelating: (wie: string) =>
    `${wie} besluit namens het college van de gemeente van de cliënt, of namens het bestuur dat daar in zijn plaats staat: toegelaten, niet toegelaten, of direct door naar een aanvraag.`,
  inHetNederlands: null as string | null,
  beslistermijn: (d: string) => `Dat besluit komt uiterlijk ${d} na de aanmelding.`,
  bekendmaken: (d: string) => `De cliënt krijgt een brief, binnen ${d}.`,
  bezwaar: (d: string) => `Is de cliënt het niet eens met het besluit, dan kan bezwaar worden gemaakt binnen ${d}.`,
  accepteren: (d: string) =>
    `Begeleidt een bureau de cliënt, dan antwoordt het bureau binnen ${d} of het de opdracht aanneemt.`,
  faseDuur: (d: string) => `De fase duurt ${d}.`,
  faseDuurOpen: 'De bron noemt geen duur. Een persoon kiest de duur bij de toelating.',
  uitvoerder: (wie: string) => `Uitgevoerd door ${wie}.`,
  uitvoerderOpen: 'De bron noemt niet wie dit uitvoert. Een persoon kiest dat bij de toelating.',
  contacturen: (tekst: string) => `Tijd voor de cliënt: ${tekst}.`,
  groep: (n: number) => `Ten hoogste ${n} mensen per groep.`,
  grond: {
    bbz_2_3:
      'In deze fase hoeft de cliënt niet naar werk te zoeken. De fase telt mee voor het maximum (Bbz artikel 2 lid 3).',
    participatiewet:
      'In deze fase blijft de cliënt naar werk zoeken. De fase telt niet mee voor het maximum (Participatiewet).',
  },
  levert: (stukken: string) => `Wat er op tafel komt: ${stukken}.`,
  rapportage: (d: string) => `Het bureau levert zijn rapport ${d} voor de beslissing in.`,
  beslissen: 'Op de laatste dag van een fase beslist het loket: go, no-go of aanhouden.',
  toets: (vorm: string) => `Aan het einde: ${vorm}.`,
  toetsOpen: 'Aan het einde kijkt het loket hoe het gaat. De bron zegt niet in welke vorm.',
  vragen: (d: string) => `De vraag om te beslissen komt ${d} voor de laatste dag.`,
  escaleren: (d: string) => `Is er ${d} na de laatste dag nog niet beslist, dan hoort de teamleider het.`,
  keuzes: [
    'Go: de cliënt gaat door naar de volgende stap.',
    'No-go: de fasen stoppen. Daarna volgt een besluit over het einde.',
    'Aanhouden: er ontbreekt nog iets. De beslissing krijgt een nieuwe datum, binnen het maximum.',
  ],
  criteria: 'Waar het loket naar kijkt',
  criteriaVoorbeeld: 'De bron noemt geen vragen; deze zijn een voorbeeld.',
  aanwezigheid: 'Meedoen is verplicht: of de cliënt er was, telt mee.',
  einde: (d: string) => `De wet geeft ten hoogste ${d}, vanaf de eerste dag. Een onderbreking maakt dat niet langer.`,
  eindeBeleid: (d: string) => `Dit soort traject duurt ten hoogste ${d}.`,
  totaal: (d: string) => `De bron noemt in totaal ongeveer ${d}.`,
  aankondigen: (d: string) => `Het loket kondigt het einde ${d} van tevoren aan.`,
  afronden: (d: string) => `Daarna legt de consulent binnen ${d} vast hoe het afliep.`,
  uitkomsten: 'Hoe het kan aflopen',
  krediet:
    'Kreeg de cliënt een voorbereidingskrediet, dan volgt een besluit daarover: begint de cliënt, dan wordt het een lening met rente; begint de cliënt niet, dan hoeft het meestal niet terug: dat heet “om niet” (Bbz artikel 29).',
  open: 'Wat de bron open laat',
  leegTitel: 'Er zijn nog geen soorten trajecten',
  leegUitleg: 'Zodra een beheerder ze heeft geladen, staan ze hier uitgelegd.',
}
