import type { uitlegVeld } from '@loket/contracts'
import type { JsonWaarde } from '@loket/db'
import type { Uitleg } from '@loket/domain'
import type { z } from 'zod'
import { toDaguitleg } from '../dossier/uitleg.ts'

/** An explanation as it crosses the wire. */
export type Uitlegregels = z.output<typeof uitlegVeld>

/** An explanation of domain. */
export const vanUitleg = ({ conclusie, stappen }: Uitleg): Uitlegregels => ({ conclusie, stappen: [...stappen] })

/** An explanation as the record keeps it; the output schema of the procedure checks it. */
export const vanRecord = (waarde: JsonWaarde | null | undefined): Uitlegregels | null =>
  waarde === null || waarde === undefined ? null : (waarde as unknown as Uitlegregels)

/** A term whose explanation says of a free day that it stays where it is. */
export const metDaguitleg = <T extends { uiterlijk: string; uitleg: Uitlegregels | null }>(
  termijn: T | null,
): T | null => termijn && { ...termijn, uitleg: toDaguitleg(termijn.uitleg, termijn.uiterlijk) }
