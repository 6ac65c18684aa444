import { continueAsNew } from '@temporalio/workflow'
import { OPDRACHTBERICHTEN } from './berichten.ts'
import { openProces } from './proces.ts'

/**
 * The opdracht to one external uitvoerder in one traject: it accepts or refuses, delivers its trajectplan, reports and
 * plan in versions, and is reviewed. It ends when all is accepted, when the bureau refuses, or when the traject ends.
 */
export async function begeleidingsopdracht(): Promise<void> {
  const proces = await openProces(OPDRACHTBERICHTEN)

  // The bureau answers; silence reminds, and then the contractmanager hears it.
  await proces.terwijl('aangeboden')

  // Delivery and review, each with its own term; silence of the reviewer accepts only where policy says so.
  await proces.terwijl('lopend')

  if (proces.moetHerstarten() && proces.stand() !== 'gesloten') await continueAsNew<typeof begeleidingsopdracht>()
  await proces.sluit()
}
