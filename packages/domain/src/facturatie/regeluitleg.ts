import { formatEuro } from '../bedragtekst.ts'
import { naarDatum } from '../datum.ts'
import { formatDatum } from '../datumtekst.ts'
import type { Bron, Uitleg, Uitlegstap } from '../uitleg.ts'
import type { Afbreekwijze } from './bedrag.ts'

/** What a line of a kwartaalopgave rests on. Amounts in whole cents, days 'JJJJ-MM-DD'. */
export type Regelgrond = {
  product: string
  productsoort: string
  productbron: Bron | null
  stap: 'selectie' | 'start' | 'fase' | 'plan' | 'krediet'
  stapNaam: string | null
  isAfgebroken: boolean
  prestatiedatum: string
  soort: 'afname' | 'terugname'
  teller: number
  noemer: number
  tariefCenten: number
  tariefVanaf: string | null
  vastgesteldOp: string | null
  tariefbron: Bron | null
  bedragCenten: number
  memoCenten: number | null
  /** The quarter of the day, when the line came later ('2026-K2'). */
  uitKwartaal: string | null
  reden: string | null
}

const STAP: Readonly<Record<Regelgrond['stap'], string>> = {
  selectie: 'De selectie is uitgevoerd',
  start: 'Het traject is begonnen',
  fase: 'De fase is afgerond, wat er ook over beslist is',
  plan: 'Het ondernemingsplan is toetsbaar',
  krediet: 'Het krediet is verleend',
}

const dag = (datum: string): string => formatDatum(naarDatum(datum), 'brief')

/** A quarter in words: '2026-K3' is 'kwartaal 3 van 2026'. */
export const formatKwartaal = (sleutel: string): string => {
  const [jaar = '', nr = ''] = sleutel.split('-K')
  return `kwartaal ${nr} van ${jaar}`
}

/** Why a line costs what it costs (bbz.md §3.9): the step and its day, the tarief of that day, the part that counts. */
export const legRegelUit = (regel: Regelgrond): Uitleg => {
  if (regel.productsoort === 'memo') {
    return {
      conclusie: `Dit staat er ter informatie en kost niets: ${formatEuro(regel.memoCenten ?? 0)} aan krediet.`,
      stappen: [
        legStapUit(regel),
        metBron('Krediet is geld van de cliënt, geen werk van het loket.', regel.productbron),
      ],
    }
  }
  const stappen = [legStapUit(regel), ...legTariefUit(regel), ...legAfbrekenUit(regel)]
  if (regel.uitKwartaal !== null) {
    stappen.push({
      tekst: `De dag valt in ${formatKwartaal(regel.uitKwartaal)}. Die opgave was al gemaakt, daarom staat de regel op deze.`,
    })
  }
  if (regel.soort === 'terugname') {
    const reden = regel.reden === null ? '' : ` Reden: ${regel.reden}`
    stappen.push({ tekst: `Deze regel neemt een eerdere regel terug. Het bedrag gaat er dus af.${reden}` })
  }
  return { conclusie: `${formatEuro(regel.bedragCenten)} ${vatSamen(regel)}.`, stappen }
}

const vatSamen = (regel: Regelgrond): string => {
  if (regel.vastgesteldOp === null) return 'omdat deze stap bij de prijs per cliënt hoort'
  const wijze = leesAfbreekwijze(regel)
  if (wijze === 'niets') return `omdat een afgebroken fase bij ${regel.product} niet meetelt`
  const deel = wijze === 'naar_rato' ? `${regel.teller}/${regel.noemer} van ` : ''
  const tarief = `${deel}het tarief van ${regel.product} op ${dag(regel.prestatiedatum)}`
  return regel.soort === 'terugname' ? `omdat ${tarief} is teruggenomen` : `is ${tarief}`
}

const legStapUit = (regel: Regelgrond): Uitlegstap => {
  const naam = regel.stapNaam === null ? '' : ` (${regel.stapNaam})`
  const zin = regel.isAfgebroken ? 'De fase is afgebroken' : STAP[regel.stap]
  return metBron(`${zin}${naam}: ${dag(regel.prestatiedatum)}. Dat is het product ${regel.product}.`, regel.productbron)
}

/**
 * What the product said of a broken-off phase on the day of the fact: its fraction kept that, whatever the productenboek
 * says now. A part of one day is all or nothing. Null where no phase was broken off, or one price per client is paid.
 */
const leesAfbreekwijze = ({ isAfgebroken, productsoort, teller, noemer }: Regelgrond): Afbreekwijze | null => {
  if (!isAfgebroken || productsoort === 'totaal') return null
  if (noemer > 1) return 'naar_rato'
  return teller === 0 ? 'niets' : 'geheel'
}

const legAfbrekenUit = (regel: Regelgrond): Uitlegstap[] => {
  const { teller, noemer, tariefCenten, productbron } = regel
  const wijze = regel.vastgesteldOp === null ? null : leesAfbreekwijze(regel)
  switch (wijze) {
    case null:
      return []
    case 'geheel':
      return [metBron('Bij dit product telt een afgebroken fase helemaal mee.', productbron)]
    case 'niets':
      return [metBron('Bij dit product telt een afgebroken fase niet mee.', productbron)]
    case 'naar_rato': {
      const deel = `${teller}/${noemer} van ${formatEuro(tariefCenten)}, afgerond op hele centen`
      const tekst = `De fase is afgebroken na ${teller} van ${noemer} dagen. Bij dit product telt dat deel: ${deel}.`
      return [metBron(tekst, productbron)]
    }
  }
}

const legTariefUit = (regel: Regelgrond): Uitlegstap[] => {
  if (regel.vastgesteldOp === null || regel.tariefVanaf === null) {
    return [{ tekst: 'Deze gemeente betaalt één prijs per cliënt. Deze stap hoort daarbij en kost niets extra.' }]
  }
  const tekst = `Het tarief van die dag is ${formatEuro(regel.tariefCenten)}. Het is vastgesteld op ${dag(regel.vastgesteldOp)} en geldt vanaf ${dag(regel.tariefVanaf)}.`
  return [metBron(tekst, regel.tariefbron)]
}

const metBron = (tekst: string, bron: Bron | null): Uitlegstap => ({ tekst, ...(bron !== null && { bron }) })
