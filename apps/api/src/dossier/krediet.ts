import type { DossierBeeld } from '@loket/contracts'
import { readBeleid, type Regels, type Trajectrecord } from '@loket/db'
import { formatBron, type Kredietbeleid } from '@loket/domain'

/** The voorbereidingskrediet of a client: what was granted, and the maximum where policy names one. */
export function toKrediet(record: Trajectrecord, regels: Regels): NonNullable<DossierBeeld['krediet']> {
  const beleid = readBeleid<Kredietbeleid>(regels, 'voorbereiding.krediet')
  return {
    verleendCenten: record.kredieten.reduce((som, k) => som + k.bedragCenten, 0),
    maximumCenten: beleid?.waarde.maximumCenten ?? null,
    beleid: beleid === undefined ? null : formatBron(beleid.bron),
    verstrekkingen: record.kredieten.map(({ id, doel, bedragCenten, status }) => ({ id, doel, bedragCenten, status })),
  }
}
