import type { Tijdlijnregel } from '@loket/db'
import type { Toestand } from '@loket/domain'

/** The state of the traject that each fact leaves behind; a fact that is not here changes none. */
const TOESTAND_NA: Readonly<Record<string, Toestand>> = {
  aangemeld: 'aangemeld',
  aanmelding_ingetrokken: 'ingetrokken',
  voorwaarden_getoetst: 'voorwaarden_getoetst',
  selectie_gepland: 'selectie_gepland',
  selectie_uitgevoerd: 'selectie_uitgevoerd',
  naar_aanvraag: 'doorgestuurd',
  besluit_toelating: 'toegelaten',
  besluit_afwijzing: 'afgewezen',
  fase_begonnen: 'fase_loopt',
  toetsmoment_gevraagd: 'toetsmoment',
  toetsmoment_aanhouden: 'aangehouden',
  toetsmoment_go: 'afronding',
  toetsmoment_no_go: 'afronding',
  onderbroken: 'onderbroken',
  max_duur_bereikt: 'afronding',
}

type Feit = Pick<Tijdlijnregel, 'id' | 'soort' | 'geregistreerdOp' | 'gegevens'>

/**
 * State and running phase of a traject after these facts, in the order in which they were registered. The same act writes
 * several (a go that begins the next phase): their ids are in order. A traject with an outcome closes when its krediet is
 * converted (bbz.md §3.1b).
 */
export function bepaalStand(feiten: readonly Feit[]): { toestand: Toestand | null; fase: string | null } {
  const opVolgorde = feiten.toSorted(
    (a, b) => a.geregistreerdOp.localeCompare(b.geregistreerdOp) || a.id.localeCompare(b.id),
  )
  let toestand: Toestand | null = null
  let voorOnderbreking: Toestand | null = null
  let fase: string | null = null
  let kredietOpen = false
  let heeftUitkomst = false
  for (const { soort, gegevens } of opVolgorde) {
    if (soort === 'onderbroken') voorOnderbreking = toestand
    if (soort === 'fase_begonnen') fase = typeof gegevens['fase'] === 'string' ? gegevens['fase'] : null
    if (soort === 'besluit_krediet') kredietOpen = true
    if (soort === 'besluit_omzetting') kredietOpen = false
    if (soort === 'uitkomst' || soort === 'besluit_voortijdige_beeindiging') heeftUitkomst = true
    toestand = TOESTAND_NA[soort] ?? toestand
    if (soort === 'hervat') toestand = naHervatten(voorOnderbreking)
    if (heeftUitkomst) toestand = kredietOpen ? 'afronding' : 'afgesloten'
    if (toestand === 'afronding' || toestand === 'afgesloten') fase = null
  }
  return { toestand, fase }
}

// A phase that waited for its decision gets a new date for it when the traject goes on.
function naHervatten(voor: Toestand | null): Toestand {
  if (voor === 'toegelaten') return 'toegelaten'
  return voor === 'toetsmoment' || voor === 'aangehouden' ? 'aangehouden' : 'fase_loopt'
}
