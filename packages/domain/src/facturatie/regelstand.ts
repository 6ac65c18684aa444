/** Where a line of a kwartaalopgave stands. Betwist is a state of the line, not of the opgave (bbz.md §3.9). */
export const REGELSTANDEN = [
  'open',
  'betwist',
  'beantwoord',
  'volgehouden',
  'doorgeschoven',
  'definitief',
  'vervallen',
] as const
export type Regelstand = (typeof REGELSTANDEN)[number]

/**
 * The states that each state leads to. A line about which was decided that it stands is open again, in its own opgave or
 * in a later one; it waits as `doorgeschoven` while there is none. What is final or lapsed stays so.
 */
export const REGELOVERGANGEN = {
  open: ['betwist', 'definitief', 'vervallen'],
  betwist: ['beantwoord', 'vervallen'],
  beantwoord: ['volgehouden', 'open', 'doorgeschoven', 'vervallen'],
  volgehouden: ['open', 'doorgeschoven', 'vervallen'],
  doorgeschoven: ['open', 'vervallen'],
  definitief: [],
  vervallen: [],
} as const satisfies Record<Regelstand, readonly Regelstand[]>

/** Whether a line may go from one state to another. */
export const magRegelNaar = (van: Regelstand, naar: Regelstand): boolean =>
  (REGELOVERGANGEN[van] as readonly Regelstand[]).includes(naar)

/** Who acts next about a line. */
export type AanZet = 'budgethouder' | 'financieel_medewerker' | 'contractmanager'

/**
 * Whose turn a line is, or null when nobody has to act about it alone. An open line waits with its opgave for the
 * budgethouder; who did not agree with an answer waits for the contractmanager.
 */
export const wieIsAanZet = (stand: Regelstand): AanZet | null => {
  switch (stand) {
    case 'open':
    case 'beantwoord':
      return 'budgethouder'
    case 'betwist':
      return 'financieel_medewerker'
    case 'volgehouden':
      return 'contractmanager'
    case 'doorgeschoven':
    case 'definitief':
    case 'vervallen':
      return null
  }
}
