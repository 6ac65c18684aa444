/** A length as a phase has it. */
export type Duur = { aantal: number; eenheid: 'dagen' | 'weken' | 'maanden' }

const EENHEDEN: readonly [RegExp, Duur['eenheid']][] = [
  [/^(d|dag|dagen|day|days)$/, 'dagen'],
  [/^(w|week|weken|weeks)$/, 'weken'],
  [/^(m|mnd|maand|maanden|month|months)$/, 'maanden'],
]

/** Reads a length as a person types it: "6 weken", "3 mnd", "10 days". Undefined for what is no length of 1 to 366. */
export const leesDuur = (tekst: string): Duur | undefined => {
  const [, aantal = '', woord = ''] = /^(\d{1,3})\s*([a-z]+)$/.exec(tekst.trim().toLowerCase()) ?? []
  const eenheid = EENHEDEN.find(([patroon]) => patroon.test(woord))?.[1]
  const getal = Number(aantal)
  return eenheid === undefined || getal < 1 || getal > 366 ? undefined : { aantal: getal, eenheid }
}
