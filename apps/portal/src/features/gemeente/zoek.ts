import { TOESTANDEN, UITKOMSTEN, type Toestand, type Uitkomst } from '@loket/domain'
import { leesKeuze, zonderLege } from '../../lib/zoekparams.ts'

/** What the list of trajecten can be filtered by. */
export type Overzichtzoek = { toestand?: Toestand; uitkomst?: Uitkomst }

/** The filter as the URL has it; what is unknown is left out. */
export const leesOverzichtzoek = ({ toestand, uitkomst }: Record<string, unknown>): Overzichtzoek =>
  zonderLege({ toestand: leesKeuze(toestand, TOESTANDEN), uitkomst: leesKeuze(uitkomst, UITKOMSTEN) })
