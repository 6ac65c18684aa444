import type { Parkeerreden } from '@loket/contracts'
import {
  addAudit,
  addProcesZonderDossier,
  alsSysteem,
  bevriesRegels,
  type Database,
  type Factuurwijze,
  findFactuurwijze,
  findOpgaveVanKwartaal,
  type Geldendewijze,
  type GemeenteTransactie,
  heeftEerderGeparkeerd,
  insertKwartaalresultaten,
  type Kwartaalloop,
  laatLatereProberen,
  lockOpgaven,
  mistFactuurafspraak,
  SYSTEEM_PERSOON_ID,
  telRegels,
  zetGeparkeerd,
  zetOpgave,
} from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import type { Kysely } from 'kysely'
import { type Omgeving, openOmgeving } from '../proces/omgeving.ts'
import { meldOverOpgave } from './melden.ts'
import { ruimTeruggenomenOp } from './stap.ts'
import { planVenster, vertelOpgave } from './venster.ts'

/**
 * Freezes a quarter of one gemeente, in one transaction: its opgave with every line and its results, and the process in
 * which it is looked at. What it cannot make it parks, which blocks no other gemeente, and this is called again another day.
 * What was frozen stays: again changes nothing. A fact that is committed meanwhile has no line and comes on the next opgave.
 * `isMislukt` parks it whatever the record says: making it failed in a way that nobody foresaw.
 */
export async function bevriesOpgave(
  db: Kysely<Database>,
  loop: Kwartaalloop,
  gemeenteId: string,
  isMislukt = false,
): Promise<void> {
  await alsSysteem(db, { gemeenteId, namensId: SYSTEEM_PERSOON_ID }, async (trx) => {
    await lockOpgaven(trx)
    const bestaat = await findOpgaveVanKwartaal(trx, gemeenteId, loop.sleutel)
    if (bestaat !== undefined && bestaat.status !== 'geparkeerd') return
    // Parking asks for no rule: one that is missing is a reason to park.
    if (isMislukt) return await parkeer(trx, loop, gemeenteId, 'fout')
    const wijze = await findFactuurwijze(trx, gemeenteId, loop.einde)
    const reden = await findParkeerreden(trx, loop, gemeenteId, wijze)
    if (wijze === undefined || reden !== undefined)
      return await parkeer(trx, loop, gemeenteId, reden ?? 'factuurafspraak_ontbreekt')
    await bevries(await openOmgeving(trx, { gemeenteId, actorId: SYSTEEM_PERSOON_ID }), loop, wijze.wijze)
  })
}

/** Why no opgave of this quarter can be made now, or undefined. */
async function findParkeerreden(
  trx: GemeenteTransactie,
  loop: Kwartaalloop,
  gemeenteId: string,
  wijze: Geldendewijze | undefined,
): Promise<Parkeerreden | undefined> {
  // What was used in a parked quarter belongs on its own opgave: a later one would take it along.
  if (await heeftEerderGeparkeerd(trx, gemeenteId, loop)) return 'eerder_kwartaal_geparkeerd'
  if (wijze === undefined) return 'factuurafspraak_ontbreekt'
  const mist = !wijze.isAltijd && (await mistFactuurafspraak(trx, gemeenteId, loop.einde))
  return mist ? 'factuurafspraak_ontbreekt' : undefined
}

async function bevries(omgeving: Omgeving, loop: Kwartaalloop, wijze: Factuurwijze): Promise<void> {
  const { trx, gemeenteId } = omgeving
  await ruimTeruggenomenOp(omgeving)
  const termijn = planVenster(omgeving)
  const id = await zetOpgave(trx, loop, { ...termijn, wijze })
  await bevriesRegels(trx, { id, gemeenteId }, loop)
  await insertKwartaalresultaten(trx, { id, gemeenteId }, loop)
  const { aantal, totaalCenten } = await telRegels(trx, id)
  await addProcesZonderDossier(trx, {
    workflowId: toWorkflowId('gemeentefactuur', id),
    soort: 'gemeentefactuur',
    onderwerpId: id,
    stand: 'beoordeling',
  })
  await addAudit(trx, {
    wat: 'opgave_bevroren',
    onderwerpSoort: 'gemeentefactuur',
    onderwerpId: id,
    nieuw: { kwartaal: loop.sleutel, regels: aantal, totaalCenten, uiterlijk: termijn.uiterlijk },
  })
  await vertelOpgave(omgeving, { id, gemeenteId, kwartaal: loop.sleutel }, termijn.uiterlijk)
  await laatLatereProberen(trx, gemeenteId, loop)
}

async function parkeer(
  trx: GemeenteTransactie,
  loop: Kwartaalloop,
  gemeenteId: string,
  reden: Parkeerreden,
): Promise<void> {
  const { id, isNieuw } = await zetGeparkeerd(trx, loop, { reden, isMorgenWeer: reden === 'fout' })
  if (!isNieuw) return
  await addAudit(trx, {
    wat: 'opgave_geparkeerd',
    onderwerpSoort: 'gemeentefactuur',
    onderwerpId: id,
    nieuw: { kwartaal: loop.sleutel, reden },
  })
  await meldOverOpgave({ trx }, { id, gemeenteId, kwartaal: loop.sleutel }, 'financieel_medewerker', {
    soort: 'opgave_geparkeerd',
    sleutel: `opgave_geparkeerd:${id}:${reden}`,
    gegevens: { reden },
  })
}
