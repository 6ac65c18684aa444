import { continueAsNew } from '@temporalio/workflow'
import { OPGAVEBERICHTEN } from './berichten.ts'
import { openProces } from './proces.ts'

/**
 * The quarter's bill of one gemeente: it is looked at line by line, what is not betwist becomes final, and what is betwist
 * is answered, accepted or decided. It ends when nobody talks about a line that began here.
 */
export async function gemeentefactuur(): Promise<void> {
  const proces = await openProces(OPGAVEBERICHTEN)

  // The budgethouder looks, approves or betwist; silence until the end of the window approves.
  await proces.terwijl('beoordeling')

  // The rest is final. Of each betwiste line somebody is at turn until a date; a line that stands goes to a next opgave.
  await proces.terwijl('geschil')

  if (proces.moetHerstarten() && proces.stand() !== 'gesloten') await continueAsNew<typeof gemeentefactuur>()
  await proces.sluit()
}
