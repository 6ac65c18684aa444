import {
  addAudit,
  alsSysteem,
  eindigKlokreis,
  findCentraleGemeente,
  findLopendeKlokreis,
  findVolgendMoment,
  type Klokreis,
  listOnrust,
  noteerWatBlijftLiggen,
  type Onrust,
  SYSTEEM_PERSOON_ID,
  toFoutcode,
  verzetKlok,
} from '@loket/db'
import type { Klokdeps } from './deps.ts'
import { createStilte, type Stilte } from './stilte.ts'

/** Makes journeys of the clock, one after the other. */
export type Reiziger = {
  /**
   * Makes the journey that is under way, if there is one: from due instant to due instant, and at each until all is at
   * rest. All that it must know stands in the record, so a worker that was killed goes on where it was, and two workers
   * make one journey. Throws when Postgres or Temporal is away, and when `signaal` aborts: call it again.
   */
  reis(signaal: AbortSignal): Promise<void>
}

/** Makes a traveller; what it saw under way at the end of one journey it looks at again in the next. */
export function createReiziger(deps: Klokdeps): Reiziger {
  let stilte: Stilte | undefined
  return {
    async reis(signaal) {
      try {
        for (;;) {
          const reis = await findLopendeKlokreis(deps.db)
          if (reis === undefined) return
          stilte ??= await createStilte(deps)
          await doeStap(deps, stilte, reis, signaal)
        }
      } catch (fout) {
        stilte = undefined
        throw fout
      }
    },
  }
}

async function doeStap(deps: Klokdeps, stilte: Stilte, reis: Klokreis, signaal: AbortSignal): Promise<void> {
  const blijft = await stilte.wachtOp(reis.blijftLiggen, signaal)
  if (blijft.length > 0) {
    deps.log.warn({ reis: reis.id, aantal: blijft.length }, 'De klok gaat verder zonder wat blijft liggen')
    await alsKlok(deps, (trx) => noteerWatBlijftLiggen(trx, reis.id, blijft))
    return
  }
  if (reis.isStopGevraagd) return await eindig(deps, reis, 'gestopt')
  if (reis.bereikt >= reis.doel) return await eindig(deps, reis, 'klaar')
  const behalve = reis.blijftLiggen.map(({ workflowId, sleutel }) => workflowId ?? sleutel)
  const naar = await findVolgendMoment(deps.db, reis.doel, behalve)
  try {
    await verzetKlok(deps.db, reis, naar)
  } catch (fout) {
    if (toFoutcode(fout) !== 'KlokStaatVast') throw fout
    await eindig(deps, reis, 'mislukt')
  }
}

async function eindig(deps: Klokdeps, reis: Klokreis, status: 'klaar' | 'gestopt' | 'mislukt'): Promise<void> {
  const naam = ({ soort, sleutel }: Onrust): string => `${soort} ${sleutel}`
  const nu = new Set((await listOnrust(deps.db)).map(naam))
  // What was left behind on the way may have come right since, and two workers may both have noted it.
  const gelegen = new Map(reis.blijftLiggen.map((een) => [naam(een), een]))
  const blijftLiggen = [...gelegen.values()].filter((een) => een.wat === 'stap' || nu.has(naam(een)))
  await alsKlok(deps, async (trx) => {
    if (!(await eindigKlokreis(trx, reis.id, { status, blijftLiggen }))) return
    await addAudit(trx, {
      wat: `klokreis_${status}`,
      onderwerpSoort: 'klokreis',
      onderwerpId: reis.id,
      nieuw: { doel: reis.doel, bereikt: reis.bereikt, stappen: reis.stappen, blijftLiggen: blijftLiggen.length },
    })
  })
  deps.log.info({ reis: reis.id, stappen: reis.stappen, status }, 'De klok is aangekomen')
}

/** The clock is of the whole region; its audit stands with the central gemeente. */
async function alsKlok<T>(deps: Klokdeps, work: Parameters<typeof alsSysteem<T>>[2]): Promise<T> {
  const gemeenteId = await findCentraleGemeente(deps.db)
  return await alsSysteem(deps.db, { gemeenteId, namensId: SYSTEEM_PERSOON_ID }, work)
}
