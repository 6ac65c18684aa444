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

/** What happens in plain Dutch, for one and for more; the portal and the terminal say it in the same words. */
export const MOMENTWOORDEN: Readonly<Record<Momentsoort | 'anders', (aantal: number) => string>> = {
  toetsmoment_vragen: tel('beslissing over een fase wordt gevraagd', 'beslissingen over een fase worden gevraagd'),
  toetsmoment_verstreken: tel('toetsmoment verloopt', 'toetsmomenten verlopen'),
  toetsmoment_escalatie: tel('toetsmoment gaat naar de teamleider', 'toetsmomenten gaan naar de teamleider'),
  fase_begint: tel('fase begint', 'fasen beginnen'),
  einde_nadert: tel('herinnering dat een periode bijna eindigt', 'herinneringen dat een periode bijna eindigt'),
  einde_periode: tel('periode eindigt en het traject stopt', 'perioden eindigen en het traject stopt'),
  afronding_te_laat: tel('afronding is te laat', 'afrondingen zijn te laat'),
  beslistermijn_nadert: tel('herinnering aan een beslistermijn', 'herinneringen aan een beslistermijn'),
  beslistermijn_verstreken: tel('beslistermijn verloopt', 'beslistermijnen verlopen'),
  opdracht_herinnering: tel('herinnering aan een opdracht', 'herinneringen aan een opdracht'),
  opdracht_escalatie: tel('opdracht gaat naar de contractmanager', 'opdrachten gaan naar de contractmanager'),
  levering_herinnering: tel('herinnering aan een rapport', 'herinneringen aan een rapport'),
  levering_escalatie: tel(
    'te laat rapport gaat naar de contractmanager',
    'te late rapporten gaan naar de contractmanager',
  ),
  beoordeling_herinnering: tel(
    'herinnering om een rapport te beoordelen',
    'herinneringen om een rapport te beoordelen',
  ),
  stilzwijgend_akkoord: tel('rapport wordt stilzwijgend goedgekeurd', 'rapporten worden stilzwijgend goedgekeurd'),
  opgave_herinnering: tel('herinnering aan een opgave', 'herinneringen aan een opgave'),
  opgave_verstreken: tel('opgave is stilzwijgend akkoord', 'opgaven zijn stilzwijgend akkoord'),
  antwoord_te_laat: tel('antwoord aan een gemeente is te laat', 'antwoorden aan een gemeente zijn te laat'),
  reactie_verstreken: tel('antwoord is stilzwijgend aanvaard', 'antwoorden zijn stilzwijgend aanvaard'),
  beslissing_te_laat: tel(
    'beslissing over een betwiste regel is te laat',
    'beslissingen over een betwiste regel zijn te laat',
  ),
  kwartaal_1: kwartaal(1),
  kwartaal_2: kwartaal(2),
  kwartaal_3: kwartaal(3),
  kwartaal_4: kwartaal(4),
  anders: tel('andere termijn loopt af', 'andere termijnen lopen af'),
}

function tel(een: string, meer: string): (aantal: number) => string {
  return (aantal) => `${aantal} ${aantal === 1 ? een : meer}`
}

function kwartaal(nr: number): (aantal: number) => string {
  return (aantal) => (aantal === 1 ? `kwartaal ${nr} sluit` : `${aantal} keer sluit kwartaal ${nr}`)
}
