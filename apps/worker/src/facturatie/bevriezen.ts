import {
  addAudit,
  addProcesZonderDossier,
  alsSysteem,
  bevriesRegels,
  type Database,
  type Factuurafspraak,
  findFactuurafspraak,
  findOpgaveVanKwartaal,
  insertKwartaalresultaten,
  type Kwartaalloop,
  laatTeruggenomenVervallen,
  lockOpgaven,
  SYSTEEM_PERSOON_ID,
  telRegels,
  zetOpgave,
} from '@loket/db'
import { planBeoordeling } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import type { Kysely } from 'kysely'
import { type Omgeving, openOmgeving } from '../proces/omgeving.ts'
import { meldOverOpgave } from './melden.ts'
import { readDagen } from './termijn.ts'

/** Why an opgave could not be made: no arrangement how the gemeente pays, or a fault that nobody foresaw. */
export type Parkeerreden = 'factuurafspraak_ontbreekt' | 'fout'

/**
 * Freezes a quarter of one gemeente, in one transaction: its opgave with every line and its results, and the process in
 * which it is looked at. Without an arrangement it is parked, blocks nothing, and this is called again another day. What
 * was frozen stays: again changes nothing. A fact that is committed meanwhile has no line and comes on the next opgave.
 * `reden` parks it whatever the arrangement.
 */
export async function bevriesOpgave(
  db: Kysely<Database>,
  loop: Kwartaalloop,
  gemeenteId: string,
  reden?: Parkeerreden,
): Promise<void> {
  await alsSysteem(db, { gemeenteId, namensId: SYSTEEM_PERSOON_ID }, async (trx) => {
    await lockOpgaven(trx)
    const bestaat = await findOpgaveVanKwartaal(trx, gemeenteId, loop.sleutel)
    if (bestaat !== undefined && (bestaat.status !== 'geparkeerd' || reden !== undefined)) return
    const omgeving = await openOmgeving(trx, { gemeenteId, actorId: SYSTEEM_PERSOON_ID })
    const afspraak = await findFactuurafspraak(trx, gemeenteId, loop.einde)
    const parkeerreden = reden ?? (afspraak === undefined ? 'factuurafspraak_ontbreekt' : undefined)
    if (afspraak === undefined || parkeerreden !== undefined) {
      if (bestaat === undefined) await parkeer(omgeving, loop, parkeerreden ?? 'factuurafspraak_ontbreekt')
      return
    }
    await bevries(omgeving, loop, afspraak)
  })
}

async function bevries(omgeving: Omgeving, loop: Kwartaalloop, afspraak: Factuurafspraak): Promise<void> {
  const { trx, gemeenteId } = omgeving
  await laatTeruggenomenVervallen(trx, gemeenteId)
  const termijn = planTermijn(omgeving)
  const id = await zetOpgave(trx, loop, { ...termijn, status: 'ter_beoordeling', wijze: afspraak.wijze })
  await bevriesRegels(trx, { id, gemeenteId }, loop, afspraak)
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
  await meldOverOpgave(omgeving, { id, gemeenteId, kwartaal: loop.sleutel }, 'budgethouder', {
    soort: 'opgave_ter_beoordeling',
    sleutel: `opgave_ter_beoordeling:${id}`,
    gegevens: { uiterlijk: termijn.uiterlijk },
  })
}

async function parkeer(omgeving: Omgeving, loop: Kwartaalloop, reden: Parkeerreden): Promise<void> {
  const { trx, gemeenteId } = omgeving
  const id = await zetOpgave(trx, loop, { ...planTermijn(omgeving), status: 'geparkeerd', parkeerreden: reden })
  await addAudit(trx, {
    wat: 'opgave_geparkeerd',
    onderwerpSoort: 'gemeentefactuur',
    onderwerpId: id,
    nieuw: { kwartaal: loop.sleutel, reden },
  })
  await meldOverOpgave(omgeving, { id, gemeenteId, kwartaal: loop.sleutel }, 'financieel_medewerker', {
    soort: 'opgave_geparkeerd',
    sleutel: `opgave_geparkeerd:${id}`,
    gegevens: { reden },
  })
}

function planTermijn({ regels, vandaag }: Omgeving): ReturnType<typeof planBeoordeling> {
  const { dagen, bron } = readDagen(regels, 'facturatie.beoordelen_dagen')
  return planBeoordeling(vandaag, dagen, bron)
}
