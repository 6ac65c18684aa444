import {
  addAudit,
  addOutbox,
  alsSysteem,
  type Database,
  isGemeld,
  listBudgethouderIds,
  listOngemeld,
  noteerGemeld,
  type Opgavestand,
  setVenster,
  SYSTEEM_PERSOON_ID,
} from '@loket/db'
import { formatDatum, type Opgavetermijn, planBeoordeling, telDagen } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import { type Kysely, sql } from 'kysely'
import { type Omgeving, openOmgeving } from '../proces/omgeving.ts'
import { meldOverOpgave } from './melden.ts'
import { readOpgave } from './stap.ts'
import { readDagen } from './termijn.ts'

// The window in which a gemeente looks at its opgave. Silence until its end is approval, so it counts only for who was told.

/** The window of an opgave that is made today. */
export function planVenster({ regels, vandaag }: Omgeving): Opgavetermijn {
  const { dagen, bron } = readDagen(regels, 'facturatie.beoordelen_dagen')
  return planBeoordeling(vandaag, dagen, bron)
}

/** Tells the budgethouders that their opgave can be looked at; when there is nobody to tell, the loket hears that. */
export async function vertelOpgave(
  { trx }: Pick<Omgeving, 'trx'>,
  opgave: Pick<Opgavestand, 'id' | 'gemeenteId' | 'kwartaal'>,
  uiterlijk: string,
): Promise<void> {
  const gegevens = { uiterlijk }
  const soort = 'opgave_ter_beoordeling'
  const sleutel = `${soort}:${opgave.id}`
  const gemeld = await meldOverOpgave({ trx }, opgave, 'budgethouder', { soort, sleutel, gegevens })
  if (gemeld > 0) return await noteerGemeld(trx, opgave.id)
  // Again with each window, as long as there is nobody.
  await meldOverOpgave({ trx }, opgave, 'financieel_medewerker', {
    soort: 'opgave_zonder_budgethouder',
    sleutel: `opgave_zonder_budgethouder:${opgave.id}:${uiterlijk}`,
    gegevens,
  })
}

/** Begins the window of an opgave that nobody was told of again, today, and tells whoever is there now. */
export async function beginVensterOpnieuw(omgeving: Omgeving, opgave: Opgavestand): Promise<void> {
  const { trx, regels, vandaag } = omgeving
  const { dagen, bron } = readDagen(regels, 'facturatie.beoordelen_dagen')
  const { uiterlijk, uitleg } = planVenster(omgeving)
  const [, ...rest] = uitleg.stappen
  const waarom = `Er was eerder niemand om de opgave te bekijken. De termijn begint daarom op ${formatDatum(vandaag)} opnieuw, en is ${telDagen(dagen)}.`
  await setVenster(trx, opgave.id, {
    uiterlijk,
    uitleg: { ...uitleg, stappen: [{ tekst: waarom, bron }, ...rest] },
  })
  await addAudit(trx, {
    wat: 'opgave_venster_opnieuw',
    onderwerpSoort: 'gemeentefactuur',
    onderwerpId: opgave.id,
    oud: { uiterlijk: opgave.uiterlijk },
    nieuw: { uiterlijk },
  })
  await vertelOpgave(omgeving, opgave, uiterlijk)
}

/** Whether somebody of the gemeente can be told of its opgaven today. */
export async function heeftBudgethouder({ trx, gemeenteId }: Omgeving): Promise<boolean> {
  return (await listBudgethouderIds(trx, gemeenteId)).length > 0
}

/**
 * Tells of each opgave that nobody was told of, now that there is somebody, and lets its window begin today. In: a database
 * of loket_systeem. Again changes nothing.
 */
export async function vertelAlsnog(db: Kysely<Database>): Promise<void> {
  for (const { id, gemeenteId } of await listOngemeld(db)) {
    const workflowId = toWorkflowId('gemeentefactuur', id)
    await alsSysteem(db, { gemeenteId, namensId: SYSTEEM_PERSOON_ID }, async (trx) => {
      // The lock of its process, as for every act about an opgave.
      await sql`select from proces where workflow_id = ${workflowId} for update`.execute(trx)
      const opgave = await readOpgave(trx, id)
      if (opgave.status !== 'ter_beoordeling' || (await isGemeld(trx, id))) return
      const omgeving = await openOmgeving(trx, { gemeenteId, actorId: SYSTEEM_PERSOON_ID })
      if (!(await heeftBudgethouder(omgeving))) return
      await beginVensterOpnieuw(omgeving, opgave)
      // Its wekkers follow the new day when the process reads it.
      const sleutel = `sein:venster:${id}:${(await readOpgave(trx, id)).uiterlijk}`
      await addOutbox(trx, { soort: 'signaal', sleutel, gegevens: { workflowId } })
    })
  }
}
