import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow'
import type { Procesactiviteiten, Stand } from './activities.ts'
import { type Bericht, herlees, NIET_IN_DEZE_STAND, toUpdate } from './berichten.ts'

const { leesStand, verwerkCommando, verwerkTermijnen, sluitProces } = proxyActivities<Procesactiviteiten>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds', backoffCoefficient: 2 },
})

const ONBEKEND = ''

/** A process that waits for persons and deadlines; the record in Postgres says for what. */
export type Proces = {
  /** The chapter of the story that the record is in. */
  stand(): string
  /** Waits for an act of a person or a deadline, again and again, until the record has left these chapters. */
  terwijl(...standen: readonly string[]): Promise<void>
  /** Ends the process in the record, after every act that is under way. */
  sluit(): Promise<void>
  /** True at a quiet moment when this run should hand over to a new one. */
  moetHerstarten(): boolean
}

/**
 * Opens the process of this workflow: reads its state and lets these acts in. An act that the state forbids is refused
 * by its validator; the activity checks again under its lock, since two acts at one instant both pass a validator.
 */
export async function openProces(berichten: readonly Bericht[]): Promise<Proces> {
  const { workflowId } = workflowInfo()
  let stand: Stand = { stand: ONBEKEND, toegestaan: [], resterendMs: null }
  let wijzigingen = 0
  let moetHerlezen = false

  // One activity at a time, in the order of asking: a state read before an act must not arrive after the state that the
  // act left behind. Each waits for the one before it, so that the end of one lets exactly one other through.
  let laatsteInRij: Promise<unknown> = Promise.resolve()
  const naElkaar = <T extends { readonly stand: Stand }>(work: () => Promise<T>): Promise<T> => {
    const beurt = laatsteInRij.then(async () => {
      const uitkomst = await work()
      stand = uitkomst.stand
      wijzigingen += 1
      return uitkomst
    })
    laatsteInRij = beurt.catch(() => undefined)
    return beurt
  }
  const lees = (): Promise<unknown> =>
    naElkaar(async () => {
      // From here on, not after the read: a signal that arrives while it runs asks for another.
      moetHerlezen = false
      return { stand: await leesStand(workflowId) }
    })

  // Handlers stand before the first await: an act that arrives with the start would otherwise be turned away.
  for (const bericht of berichten) {
    setHandler(
      toUpdate(bericht),
      async (commandoId: string) => {
        await condition(() => stand.stand !== ONBEKEND)
        return (await naElkaar(() => verwerkCommando(commandoId))).antwoord
      },
      {
        validator: (_commandoId: string) => {
          if (stand.stand !== ONBEKEND && !stand.toegestaan.includes(bericht)) {
            throw ApplicationFailure.nonRetryable('De stand van het proces laat dit niet toe', NIET_IN_DEZE_STAND)
          }
        },
      },
    )
  }
  setHandler(herlees, () => {
    moetHerlezen = true
  })
  await lees()

  // A long history is handed over at a quiet moment, so that a replay stays short.
  const moetHerstarten = (): boolean => workflowInfo().continueAsNewSuggested && allHandlersFinished()

  return {
    stand: () => stand.stand,
    moetHerstarten,
    async terwijl(...standen) {
      while (standen.includes(stand.stand) && !moetHerstarten()) {
        if (moetHerlezen) {
          await lees()
          continue
        }
        const gezien = wijzigingen
        const gewijzigd = (): boolean => wijzigingen !== gezien || moetHerlezen || moetHerstarten()
        const gewekt = await persoonOfTermijn(gewijzigd, stand.resterendMs)
        if (gewekt === 'termijn') await naElkaar(async () => ({ stand: await verwerkTermijnen(workflowId) }))
      }
    },
    async sluit() {
      await condition(allHandlersFinished)
      await sluitProces(workflowId)
    },
  }
}

/** Whichever comes first: a change made by a person (or the system), or the end of the time that remains. */
async function persoonOfTermijn(gewijzigd: () => boolean, resterendMs: number | null): Promise<'persoon' | 'termijn'> {
  if (resterendMs === null) {
    await condition(gewijzigd)
    return 'persoon'
  }
  return (await condition(gewijzigd, Math.max(resterendMs, 1))) ? 'persoon' : 'termijn'
}
