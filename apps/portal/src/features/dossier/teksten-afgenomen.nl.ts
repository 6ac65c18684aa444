import type { Prestatie } from '@loket/contracts'
import { noemKwartaal, REGELSTATUSWOORDEN, STAPWOORDEN } from '@loket/contracts/waarden'

/** Dutch texts of what was used for a client. */
export const afgenomen = {
  titel: 'Wat er is afgenomen',
  uitleg: 'Elke stap die de gemeente betaalt: wanneer hij was, wie hem vastlegde en op welke kwartaalopgave hij staat.',
  dag: 'Dag',
  wat: 'Stap',
  product: 'Product',
  vastgelegd: 'Vastgelegd',
  bedrag: 'Bedrag',
  opgave: 'Kwartaalopgave',
  stap: ({ stap, stapNaam, isAfgebroken, soort }: Pick<Prestatie, 'stap' | 'stapNaam' | 'isAfgebroken' | 'soort'>) => {
    const zin = [isAfgebroken ? 'fase afgebroken' : STAPWOORDEN[stap], ...(stapNaam === null ? [] : [stapNaam])].join(
      ': ',
    )
    return soort === 'terugname' ? `teruggenomen: ${zin}` : zin
  },
  door: (naam: string, dag: string) => `door ${naam}, ${dag}`,
  krediet: (bedrag: string) => `${bedrag} krediet, kost de gemeente hier niets`,
  nogGeenPrijs: 'nog geen',
  geenOpgave: 'nog niet',
  staat: (kwartaal: string, status: Prestatie['regelstatus']) =>
    `${noemKwartaal(kwartaal).toLowerCase()}${status === null ? '' : `: ${REGELSTATUSWOORDEN[status]}`}`,
  niets: 'Er is nog niets afgenomen. De eerste stap die iets kost, is meestal de selectie of de start.',
}
