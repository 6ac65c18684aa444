import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WORTEL } from '../opzet/env.ts'
import { percentiel, toGetal, type Uitkomst } from './meting.ts'

const MAP = join(WORTEL, 'workflows', 'histories')
const VOORVOEGSEL = 'EVENT_TYPE_'
/** Where a payload stands in a history: text in base64. */
const LADING = 'data'

type Geschiedenis = { readonly events: readonly { readonly eventType: string }[] }

/**
 * P-09: the events of each recorded history against the fewest that the same acts, signals, activities and timers that fired
 * can leave (three events an activity and a task, two an Update and a timer), and how many bytes they carry. A timer that
 * was set and moved again counts as ours alone.
 */
export function meetGeschiedenis(): Uitkomst {
  const gemeten = readdirSync(MAP)
    .filter((naam) => naam.startsWith('voorbereidingstraject-') || naam.startsWith('begeleidingsopdracht-'))
    .toSorted()
    .map((naam) => ({
      naam: naam.replace('.json', ''),
      ...meet(JSON.parse(readFileSync(join(MAP, naam), 'utf8')) as Geschiedenis),
    }))
  const reeks = (waarden: readonly number[], decimalen: number): string =>
    [Math.min(...waarden), percentiel(waarden, 0.5), Math.max(...waarden)]
      .map((waarde) => toGetal(waarde, decimalen))
      .join(' / ')
  return {
    regels: [
      {
        wat: 'P-09 gebeurtenissen per proces / minste mogelijk',
        gemeten: reeks(
          gemeten.map(({ events, minst }) => events / minst),
          2,
        ),
        streven: '≤ 1,15',
      },
      {
        wat: 'P-09 kB inhoud per proces',
        gemeten: reeks(
          gemeten.map(({ bytes }) => bytes / 1000),
          1,
        ),
        streven: '≤ 10',
      },
    ],
    toelichting: gemeten.map(
      ({ naam, events, minst, bytes }) => `P-09 ${naam}: ${events} gebeurtenissen, minstens ${minst}; ${bytes} bytes.`,
    ),
    // A history without a first event, or one below the least, was not read as it is.
    fouten: gemeten.flatMap(({ naam, events, minst }) =>
      events >= minst && minst > 5 ? [] : [`P-09: ${naam} klopt niet`],
    ),
  }
}

function meet({ events }: Geschiedenis): { events: number; minst: number; bytes: number } {
  const tel = (soort: string): number => events.filter(({ eventType }) => eventType === VOORVOEGSEL + soort).length
  const activiteiten = tel('ACTIVITY_TASK_SCHEDULED')
  const daden = tel('WORKFLOW_EXECUTION_UPDATE_ACCEPTED')
  const signalen = tel('WORKFLOW_EXECUTION_SIGNALED')
  const gerinkeld = tel('TIMER_FIRED')
  // One task at the start, and one for whatever comes from outside or comes back; what comes together can share one.
  const taken = Math.min(1 + activiteiten + daden + signalen + gerinkeld, tel('WORKFLOW_TASK_SCHEDULED'))
  const einde = tel('WORKFLOW_EXECUTION_COMPLETED')
  const minst = 1 + einde + 3 * activiteiten + 2 * daden + signalen + 2 * gerinkeld + 3 * taken
  return { events: events.length, minst, bytes: telBytes(events) }
}

/** The bytes of every payload in a value, wherever it stands. */
function telBytes(waarde: unknown): number {
  if (typeof waarde !== 'object' || waarde === null) return 0
  return Object.entries(waarde).reduce(
    (som, [veld, inhoud]) =>
      som + (veld === LADING && typeof inhoud === 'string' ? Buffer.from(inhoud, 'base64').length : telBytes(inhoud)),
    0,
  )
}
