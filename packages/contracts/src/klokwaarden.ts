/**
 * Everything that can ring in a region, in the order in which it is told: the terms of a traject, of an opdracht and of an
 * opgave, and the quarters that close. The portal and `npm run vooruit` have words for each; what is not here is called a term.
 */
export const MOMENTSOORTEN = [
  'toetsmoment_vragen',
  'toetsmoment_verstreken',
  'toetsmoment_escalatie',
  'fase_begint',
  'einde_nadert',
  'einde_periode',
  'afronding_te_laat',
  'beslistermijn_nadert',
  'beslistermijn_verstreken',
  'opdracht_herinnering',
  'opdracht_escalatie',
  'levering_herinnering',
  'levering_escalatie',
  'beoordeling_herinnering',
  'stilzwijgend_akkoord',
  'opgave_herinnering',
  'opgave_verstreken',
  'antwoord_te_laat',
  'reactie_verstreken',
  'beslissing_te_laat',
  'kwartaal_1',
  'kwartaal_2',
  'kwartaal_3',
  'kwartaal_4',
  'geparkeerd',
] as const
export type Momentsoort = (typeof MOMENTSOORTEN)[number]

type Moment = { readonly dag: string; readonly soort: string; readonly aantal: number }

/** The kind of a moment as it is told; what this program does not know is 'anders'. */
export function toMomentsoort(soort: string): Momentsoort | 'anders' {
  return MOMENTSOORTEN.find((bekend) => bekend === soort) ?? 'anders'
}

/** Adds up what happens, by kind, in the order in which it is told. */
export function telMomenten(
  momenten: readonly Moment[],
): readonly { readonly soort: Momentsoort | 'anders'; readonly aantal: number }[] {
  return ([...MOMENTSOORTEN, 'anders'] as const).flatMap((soort) => {
    const aantal = momenten.filter((m) => toMomentsoort(m.soort) === soort).reduce((som, m) => som + m.aantal, 0)
    return aantal === 0 ? [] : [{ soort, aantal }]
  })
}

/** What happens in plain Dutch, for one and for more, as nouns: the same words tell what will come and what came; the portal and the terminal say it in the same words. */
export const MOMENTWOORDEN: Readonly<Record<Momentsoort | 'anders', (aantal: number) => string>> = {
  toetsmoment_vragen: tel('vraag om te beslissen over een fase', 'vragen om te beslissen over een fase'),
  toetsmoment_verstreken: tel('verlopen toetsmoment', 'verlopen toetsmomenten'),
  toetsmoment_escalatie: tel('toetsmoment naar de teamleider', 'toetsmomenten naar de teamleider'),
  fase_begint: tel('nieuwe fase', 'nieuwe fasen'),
  einde_nadert: tel('herinnering dat een periode bijna eindigt', 'herinneringen dat een periode bijna eindigt'),
  einde_periode: tel(
    'afgelopen periode met het einde van een traject',
    'afgelopen perioden met het einde van een traject',
  ),
  afronding_te_laat: tel('te late afronding', 'te late afrondingen'),
  beslistermijn_nadert: tel('herinnering aan een beslistermijn', 'herinneringen aan een beslistermijn'),
  beslistermijn_verstreken: tel('verlopen beslistermijn', 'verlopen beslistermijnen'),
  opdracht_herinnering: tel('herinnering aan een opdracht', 'herinneringen aan een opdracht'),
  opdracht_escalatie: tel('opdracht naar de contractmanager', 'opdrachten naar de contractmanager'),
  levering_herinnering: tel('herinnering aan een rapport', 'herinneringen aan een rapport'),
  levering_escalatie: tel('te laat rapport naar de contractmanager', 'te late rapporten naar de contractmanager'),
  beoordeling_herinnering: tel(
    'herinnering om een rapport te beoordelen',
    'herinneringen om een rapport te beoordelen',
  ),
  stilzwijgend_akkoord: tel('stilzwijgend goedgekeurd rapport', 'stilzwijgend goedgekeurde rapporten'),
  opgave_herinnering: tel('herinnering aan een opgave', 'herinneringen aan een opgave'),
  opgave_verstreken: tel('stilzwijgend akkoord op een opgave', 'keer stilzwijgend akkoord op een opgave'),
  antwoord_te_laat: tel('te laat antwoord aan een gemeente', 'te late antwoorden aan een gemeente'),
  reactie_verstreken: tel('stilzwijgend aanvaard antwoord', 'stilzwijgend aanvaarde antwoorden'),
  beslissing_te_laat: tel('te late beslissing over een betwiste regel', 'te late beslissingen over een betwiste regel'),
  kwartaal_1: kwartaal(1),
  kwartaal_2: kwartaal(2),
  kwartaal_3: kwartaal(3),
  kwartaal_4: kwartaal(4),
  geparkeerd: tel('nieuwe poging om een opgave te maken', 'nieuwe pogingen om een opgave te maken'),
  anders: tel('andere afgelopen termijn', 'andere afgelopen termijnen'),
}

function tel(een: string, meer: string): (aantal: number) => string {
  return (aantal) => `${aantal} ${aantal === 1 ? een : meer}`
}

function kwartaal(nr: number): (aantal: number) => string {
  return (aantal) => (aantal === 1 ? `sluiting van kwartaal ${nr}` : `${aantal} keer sluiting van kwartaal ${nr}`)
}
