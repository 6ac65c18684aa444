import { TIJDLIJNSOORTEN, type Tijdlijngroep } from '@loket/contracts/waarden'
import type { Tagtoon } from '../components/tag.tsx'
import { useOpmaak, type Opmaak } from '../lib/opmaak.ts'
import { gebeurtenissen as nl } from './gebeurtenissen.nl.ts'
import { FEITSLEUTELS, type Feit, type Gebeurtenissen } from './gebeurteniszin.ts'
import { defineTeksten } from './teksten.ts'
import { useWoorden, woordVan, type Woorden } from './woorden.ts'

const useZinnen = defineTeksten<Gebeurtenissen>(nl, async () => (await import('./gebeurtenissen.en.ts')).gebeurtenissen)

type Gegevens = Readonly<Record<string, unknown>>

const tekst = (waarde: unknown): string =>
  typeof waarde === 'string' || typeof waarde === 'number' || typeof waarde === 'boolean' ? String(waarde) : ''

/** The facts of a row of the record, in words: dates written out, codes by their names. */
export const leesFeit = (
  gegevens: Gegevens,
  {
    zinnen,
    woorden,
    dag,
    vandaag,
  }: { zinnen: Pick<Gebeurtenissen, 'levering'>; woorden: Woorden } & Pick<Opmaak, 'dag' | 'vandaag'>,
): Feit => {
  const naamVan = (sleutel: string, namen: Readonly<Record<string, string>>): string => {
    const code = tekst(gegevens[sleutel])
    return code === '' ? '' : woordVan(namen, code)
  }
  const kaal = Object.fromEntries(
    FEITSLEUTELS.map((sleutel) => {
      const waarde = tekst(gegevens[sleutel])
      return [sleutel, /^\d{4}-\d{2}-\d{2}$/.test(waarde) ? dag(waarde) : waarde]
    }),
  ) as Feit
  const soort = tekst(gegevens['soort'])
  const begin = tekst(gegevens['begin'])
  return {
    ...kaal,
    // Only while it lies ahead: what began needs no other day than that of its row.
    begint: begin > vandaag ? dag(begin) : '',
    advies: naamVan('advies', woorden.advies),
    besluit: naamVan('besluit', woorden.besluit),
    eindreden: naamVan('eindreden', woorden.eindreden),
    grond: naamVan('grond', woorden.grond),
    kanaal: naamVan('kanaal', woorden.kanaal),
    uitkomst: naamVan('uitkomst', woorden.uitkomst),
    vorm: naamVan('vorm', { ...woorden.selectievorm, ...woorden.afspraak, ...woorden.contact }),
    levering: Object.hasOwn(woorden.levering, soort)
      ? zinnen.levering(
          woordVan(woorden.levering, soort),
          soort === 'voortgangsrapportage' ? tekst(gegevens['nr']) : '',
        )
      : '',
  }
}

// A kind that the record has and we do not know is an old or a newer version's: it is said, not hidden.
const kies = <T>(zinnen: Readonly<Record<string, T>>, soort: string): T | undefined =>
  Object.hasOwn(zinnen, soort) ? zinnen[soort] : undefined

/**
 * The sentences of timeline, tasks, wekkers and messages in the language of the reader. Each takes the kind and the
 * `gegevens` of the row, as the API gives them.
 */
export const useGebeurtenissen = () => {
  const zinnen = useZinnen()
  const woorden = useWoorden()
  const { dag, vandaag } = useOpmaak()
  const feit = (gegevens: Gegevens): Feit => leesFeit(gegevens, { zinnen, woorden, dag, vandaag })
  return {
    /** "Fase 1 is afgerond met een go" */
    tijdlijn: (soort: string, gegevens: Gegevens): string =>
      kies(zinnen.tijdlijn, soort)?.(feit(gegevens)) ?? zinnen.onbekend,
    /** "Beslis over fase 2" */
    doe: (soort: string, gegevens: Gegevens): string =>
      kies(zinnen.taken, soort)?.doe(feit(gegevens)) ?? zinnen.onbekend,
    /** "voortgangsrapportage 2" */
    wacht: (soort: string, gegevens: Gegevens): string =>
      kies(zinnen.taken, soort)?.wacht(feit(gegevens)) ?? zinnen.onbekend,
    /** "na vr 27 november gaat het naar de teamleider"; `dagNa` when the wekker rings as that day ends. */
    wekker: (wekker: { soort: string; dag: string; aanHetEinde: boolean; gegevens?: Gegevens }): string =>
      kies(zinnen.wekkers, wekker.soort)?.(
        (wekker.aanHetEinde ? zinnen.na : zinnen.op)(dag(wekker.dag)),
        feit(wekker.gegevens ?? {}),
      ) ?? zinnen.onbekend,
    melding: (soort: string, gegevens: Gegevens): string =>
      kies(zinnen.meldingen, soort)?.(feit(gegevens)) ?? zinnen.onbekend,
    groepen: zinnen.groepen,
  }
}

/** The group that a kind of the timeline is filtered by. */
export const tijdlijngroepVan = (soort: string): Tijdlijngroep => kies(TIJDLIJNSOORTEN, soort) ?? 'dossier'

/** The word in a coloured label before a fact, where a fact is a decision of go or no-go or a lateness. */
export const tagVan = (soort: string): { code: 'go' | 'no_go' | 'aanhouden'; toon: Tagtoon } | undefined =>
  (
    ({
      toetsmoment_go: { code: 'go', toon: 'goed' },
      toetsmoment_no_go: { code: 'no_go', toon: 'laat' },
      toetsmoment_aanhouden: { code: 'aanhouden', toon: 'spoedig' },
    }) as const
  )[soort as 'toetsmoment_go']
