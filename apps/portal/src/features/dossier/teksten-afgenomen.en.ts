import type { Prestatie } from '@loket/contracts'
import type { afgenomen as nl } from './teksten-afgenomen.nl.ts'

const STAP: Readonly<Record<Prestatie['stap'], string>> = {
  selectie: 'selection done',
  start: 'traject begun',
  fase: 'phase completed',
  plan: 'business plan can be assessed',
  krediet: 'credit granted',
}

const STAND: Readonly<Record<NonNullable<Prestatie['regelstatus']>, string>> = {
  open: 'to be reviewed',
  betwist: 'disputed',
  beantwoord: 'disputed, answered',
  volgehouden: 'disputed, to be decided',
  doorgeschoven: 'goes to the next statement',
  definitief: 'final',
  vervallen: 'lapsed, costs nothing',
}

/** English texts of what was used for a client. */
export const afgenomen: typeof nl = {
  titel: 'What was used',
  uitleg:
    'Each step that the gemeente pays for: when it was, who recorded it and on which quarterly statement it stands.',
  dag: 'Day',
  wat: 'Step',
  product: 'Product',
  vastgelegd: 'Recorded',
  bedrag: 'Amount',
  opgave: 'Quarterly statement',
  stap: ({ stap, stapNaam, isAfgebroken, soort }) => {
    const zin = [isAfgebroken ? 'phase broken off' : STAP[stap], ...(stapNaam === null ? [] : [stapNaam])].join(': ')
    return soort === 'terugname' ? `taken back: ${zin}` : zin
  },
  door: (naam, dag) => `by ${naam}, ${dag}`,
  krediet: (bedrag) => `${bedrag} credit, costs the gemeente nothing here`,
  nogGeenPrijs: 'none yet',
  geenOpgave: 'not yet',
  staat: (kwartaal, status) =>
    `quarter ${kwartaal.slice(-1)} of ${kwartaal.slice(0, 4)}${status === null ? '' : `: ${STAND[status]}`}`,
  niets: 'Nothing was used yet. The first step that costs something is usually the selection or the start.',
}
