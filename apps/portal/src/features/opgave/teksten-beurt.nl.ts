import type { Opgavepartij } from '@loket/contracts'

const over = (regels: number): string => (regels === 1 ? 'over 1 regel' : `over ${regels} regels`)
const betwiste = (regels: number): string => (regels === 1 ? '1 betwiste regel' : `${regels} betwiste regels`)

/** Dutch texts of whose turn it is about lines, and of what happens after an act. */
export const beurt = {
  mijn: {
    budgethouder: (regels: number, bedrag: string) => `reageer op het antwoord ${over(regels)} (${bedrag})`,
    financien: (regels: number, bedrag: string) => `beantwoord ${betwiste(regels)} (${bedrag})`,
    contractmanager: (regels: number, bedrag: string) => `beslis over ${betwiste(regels)} (${bedrag})`,
  } satisfies Record<Opgavepartij, unknown>,
  naarRegel: {
    budgethouder: 'Ga naar het antwoord',
    financien: 'Ga naar de regel',
    contractmanager: 'Ga naar de regel',
  } satisfies Record<Opgavepartij, string>,
  daarna: {
    budgethouder: 'Daarna geldt het antwoord.',
    financien: 'Daarna krijgt het loket een herinnering. Wat betwist is, wordt zolang niet betaald.',
    contractmanager: 'Daarna krijg je een herinnering. Wat betwist is, wordt zolang niet betaald.',
  } satisfies Record<Opgavepartij, string>,
  ander: {
    budgethouder: (op: string) => `De gemeente reageert uiterlijk ${op} op het antwoord.`,
    financien: (op: string) => `Financiën van het loket antwoordt uiterlijk ${op}.`,
    contractmanager: (op: string) => `De contractmanager van het loket beslist uiterlijk ${op}.`,
  } satisfies Record<Opgavepartij, (op: string) => string>,
  /** In a list, where who has to act stands beside the day. */
  metRegels: (wie: string, regels: number) => `${wie} (${regels === 1 ? '1 regel' : `${regels} regels`})`,
  gedaan: {
    betwist: 'Je betwistte deze regel. Je hoeft nu niets te doen.',
    beantwoord: 'Je antwoord staat erbij. De gemeente krijgt bericht.',
    aanvaard: 'Je aanvaardde het antwoord. De regel blijft staan.',
    houd_vol: 'Je hield de betwisting vol. Je hoeft nu niets te doen.',
    beslis: 'Je besliste over deze regel. De gemeente krijgt bericht.',
  },
  betwisthint: 'Kies bij een regel “Betwist deze regel”. De andere regels gaan gewoon door.',
  sluit: {
    op: (dag: string) => `Het loket sluit dit kwartaal naar verwachting op ${dag}.`,
    beoordelen: (dag: string) => `De gemeente beoordeelt de opgave dan uiterlijk ${dag}.`,
  },
}
