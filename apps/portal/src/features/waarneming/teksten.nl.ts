/** Dutch texts about absence. */
export const nl = {
  titel: 'Afwezigheid en waarneming',
  onder:
    'Ben je een tijd weg? Kies wie je werk overneemt. Die collega ziet op die dagen ook jouw taken en opgaven, met jouw naam erbij.',
  leeg: 'Niemand neemt waar',
  leegUitleg: 'Wat je hieronder vastlegt, komt hier te staan. Ook zie je hier voor wie jij waarneemt.',
  vanMij: (waarnemer: string) => `${waarnemer} neemt voor jou waar`,
  vanAnder: (persoon: string) => `Jij neemt waar voor ${persoon}`,
  periode: (van: string, tot: string) => `${van} tot en met ${tot}`,
  nu: 'nu',
  trekIn: 'Trek in',
  trekInVraag: (waarnemer: string) => `Wil je deze waarneming intrekken? ${waarnemer} ziet jouw taken dan niet meer.`,
  trekInJa: 'Waarneming intrekken',
  nieuw: 'Leg je afwezigheid vast',
  wie: 'Wie neemt waar',
  wieHulp: 'Collega’s die op die dagen mogen doen wat jij mag.',
  van: 'Eerste dag',
  tot: 'Laatste dag',
  totVoorVan: 'De laatste dag ligt voor de eerste. Controleer beide.',
  legVast: 'Leg vast',
  geenCollega: 'Bij jouw organisatie is geen collega die jouw werk mag overnemen.',
}
