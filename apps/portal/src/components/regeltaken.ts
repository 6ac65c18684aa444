import { isBevoegd, type Rol } from '@loket/contracts/waarden'
import { naarOpgave } from '../lib/opgaveregel.ts'
import type { Uitvoer } from '../lib/trpc.ts'
import { useTeksten } from '../teksten/teksten.ts'
import type { Taak } from './taken.ts'

type Wachtend = Pick<
  Uitvoer['opgave']['bord']['wachtend'][number],
  'lijst' | 'opgaveId' | 'regelId' | 'gemeente' | 'dossiernummer' | 'product' | 'uiterlijk'
>

/** The lists of betwiste lines that wait for somebody with these roles. */
export const listEigen = <W extends Pick<Wachtend, 'lijst'>>(
  wachtend: readonly W[],
  rollen: readonly Rol[],
): readonly W[] =>
  wachtend.filter(
    ({ lijst }) =>
      (lijst === 'te_beantwoorden' && isBevoegd(rollen, 'opgave.beantwoorden')) ||
      (lijst === 'te_beslissen' && isBevoegd(rollen, 'opgave.beslissen')),
  )

/** The betwiste lines that wait for the reader as rows of a task list; each opens its line. */
export const useRegeltaken = (wachtend: readonly Wachtend[], rollen: readonly Rol[]): readonly Taak[] => {
  const t = useTeksten().regeltaken
  return listEigen(wachtend, rollen).map(
    ({ lijst, opgaveId, regelId, gemeente, dossiernummer, product, uiterlijk }): Taak => ({
      id: regelId ?? opgaveId,
      titel: lijst === 'te_beslissen' ? t.beslis : t.beantwoord,
      naar: naarOpgave(opgaveId, regelId),
      over: [dossiernummer, product].filter(Boolean).join(' · '),
      gemeente,
      ...(uiterlijk !== null && { uiterlijk }),
    }),
  )
}
