import { continueAsNew } from '@temporalio/workflow'
import { TRAJECTBERICHTEN } from './berichten.ts'
import { openProces } from './proces.ts'

/**
 * The voorbereidingstraject of one client (Bbz 2004 art. 2 lid 3): from aanmelding to the last besluit. It lives at most
 * some fifteen months. What it waits for, until when and what then happens stands in the record (wekker); this is the
 * story in which those waits follow each other.
 */
export async function voorbereidingstraject(): Promise<void> {
  const proces = await openProces(TRAJECTBERICHTEN)

  // Voorwaarden, selectie and the besluit on toelating; an aanmelding that nobody follows up reminds and escalates.
  await proces.terwijl('selectie')

  // A phase runs until its toetsmoment; a person decides go, no-go or aanhouden. The end of the maximum closes it all.
  while (proces.stand() === 'fase' || proces.stand() === 'toetsmoment') {
    await proces.terwijl('fase')
    await proces.terwijl('toetsmoment')
    if (proces.moetHerstarten()) await continueAsNew<typeof voorbereidingstraject>()
  }

  // The outcome, the besluit on early ending where there is one, and the conversion of the krediet.
  await proces.terwijl('afronding')

  if (proces.moetHerstarten() && proces.stand() !== 'gesloten') await continueAsNew<typeof voorbereidingstraject>()
  await proces.sluit()
}
