import type { Taak } from '../../components/taken.ts'
import { datumVan } from '../../lib/datum.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { bestemmingVan, naarTaak } from '../../lib/taakbestemming.ts'
import type { Uitvoer } from '../../lib/trpc.ts'
import { useGebeurtenissen } from '../../teksten/gebeurtenissen.ts'
import { useTeksten } from '../../teksten/teksten.ts'
import { useVandaagTeksten } from './teksten.ts'

/** An open task as the API gives it. */
export type ApiTaak = Uitvoer['vandaag']['taken']['taken'][number]
type Bron = NonNullable<NonNullable<ApiTaak['uitleg']>['stappen'][number]['bron']>

/** How people call a law that they name every day. */
const WETTEN: Readonly<Record<string, string>> = { 'Algemene wet bestuursrecht': 'Awb', 'Bbz 2004': 'Bbz' }

const grondslagVan = (
  bron: Bron | undefined,
  gemeente: string,
  t: ReturnType<typeof useVandaagTeksten>['bron'],
): string | undefined => {
  if (bron === undefined) return undefined
  if (bron.soort === 'wet') return t.wet(`${WETTEN[bron.regeling] ?? bron.regeling} ${bron.artikel}`)
  if (bron.soort === 'contract') return t.contract
  return bron.beleid.startsWith('Werkafspraken') ? t.werkafspraak : t.beleid(gemeente)
}

const metHoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1)

/** The rows of the task list for what the API gave, in the words of the reader. */
export const useTaakrijen = (taken: readonly ApiTaak[]): readonly Taak[] => {
  const t = useVandaagTeksten()
  const { rollen } = useTeksten()
  const zinnen = useGebeurtenissen()
  const { vandaag } = useOpmaak()
  return taken.map((taak) => {
    const rol = Object.entries(rollen).find(([naam]) => naam === taak.voorRol)?.[1] ?? ''
    const grondslag = grondslagVan(
      taak.uitleg?.stappen.find(({ bron }) => bron !== undefined)?.bron,
      taak.gemeente.naam,
      t.bron,
    )
    const wie = [
      taak.client,
      taak.dossiernummer,
      taak.namens && t.namens(taak.namens),
      taak.isOpgepaktDoorMij ? t.opgepakt : undefined,
    ]
    const sinds = datumVan(taak.sinds)
    return {
      id: taak.id,
      titel: taak.isVoorMij
        ? zinnen.doe(taak.soort, taak.gegevens)
        : metHoofdletter(t.wacht(taak.door ?? rol, zinnen.wacht(taak.soort, taak.gegevens))),
      naar: taak.isVoorMij ? naarTaak(taak) : bestemmingVan(taak),
      over: wie.filter(Boolean).join(' · '),
      gemeente: taak.gemeente.naam,
      wachtOpAnderen: !taak.isVoorMij,
      oppakbaar: taak.isOppakbaar,
      // What came today does not wait yet.
      ...(taak.isVoorMij && sinds < vandaag && { sinds }),
      ...(taak.isVoorMij && taak.vanaf !== null && { vanaf: taak.vanaf }),
      ...(taak.uiterlijk !== null && { uiterlijk: taak.uiterlijk }),
      ...(grondslag !== undefined && { grondslag }),
    }
  })
}
