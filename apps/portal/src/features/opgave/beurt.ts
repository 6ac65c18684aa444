import type { Opgavepartij } from '@loket/contracts'
import type { Opgavekop, Regel } from './zinnen.ts'

/** Whose act about a line each act is. */
const BEURT: Readonly<Partial<Record<Regel['mag'][number], Opgavepartij>>> = {
  aanvaard: 'budgethouder',
  beantwoord: 'financien',
  beslis: 'contractmanager',
}

/** The lines about which the reader is to act, what is due first in front. */
export const listVoorLezer = <R extends Pick<Regel, 'aanZet' | 'mag'>>(regels: readonly R[]): readonly R[] =>
  regels
    .filter(({ aanZet, mag }) => aanZet !== null && mag.some((een) => BEURT[een] === aanZet.partij))
    .toSorted((een, ander) => (een.aanZet?.uiterlijk ?? '').localeCompare(ander.aanZet?.uiterlijk ?? ''))

/** Until when the gemeente itself answers, about the whole or about a line; the first of these days. */
const eigenDag = ({ wachtOp }: Opgavekop): string =>
  wachtOp
    .filter(({ partij }) => partij === 'budgethouder')
    .map(({ uiterlijk }) => uiterlijk ?? '')
    .toSorted()[0] ?? ''

const vraagtAntwoord = ({ wachtOp }: Opgavekop): boolean => wachtOp.some(({ partij }) => partij === 'budgethouder')

/** What the budgethouder looks at first: what asks for an answer soonest, else the running quarter with something in it, else the last. */
export const kiesEerste = (opgaven: readonly Opgavekop[]): Opgavekop | undefined =>
  opgaven.filter(vraagtAntwoord).toSorted((een, ander) => eigenDag(een).localeCompare(eigenDag(ander)))[0] ??
  opgaven.find(({ status, regels }) => status === 'loopt' && regels > 0) ??
  opgaven.find(({ id }) => id !== null) ??
  opgaven[0]
