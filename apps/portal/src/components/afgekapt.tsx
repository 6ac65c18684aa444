import { MEESTE_RIJEN } from '@loket/domain'
import { useTeksten } from '../teksten/teksten.ts'
import { Alinea } from './tekst.tsx'

/** Says under a list that it may go on: the server gives no more rows than these. Nothing for a list that is whole. */
export const Afgekapt = ({ rijen }: { rijen: readonly unknown[] }) => {
  const t = useTeksten().tabel
  return rijen.length < MEESTE_RIJEN ? null : <Alinea gedempt>{t.afgekapt(MEESTE_RIJEN)}</Alinea>
}
