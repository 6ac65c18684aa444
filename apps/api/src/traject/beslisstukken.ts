import { BESLISSOORTEN, type Beslissoort, type Beslisstukken, beslisstukkenVeld, idVeld } from '@loket/contracts'
import {
  findBewijs,
  listBureaus,
  listBeslotenToetsen,
  listEerdereBesluiten,
  listEerdereTrajecten,
  readBestuursorgaan,
} from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { type Beslisomgeving, openBeslisomgeving } from './beslisomgeving.ts'
import { findTermijn, listBeleid, toEerdereToetsen, toKrediet, toOnderbreking, toPeriode, toToets } from './delen.ts'
import { bepaalMag, listMandaten } from './mag.ts'
import { findToelating, findVoorbereiding } from './toelating.ts'
import { metDaguitleg, vanRecord } from './uitleg.ts'

const SELECTIE: readonly Beslissoort[] = [
  'leg_voorwaarden_vast',
  'plan_selectie',
  'leg_selectie_vast',
  'beslis_toelating',
  'trek_aanmelding_in',
]

/** Everything that one decision page shows, from the record, the policy of the gemeente and the law. */
export const beslisstukken = bevoegdProcedure('dossier.lezen')
  .input(z.strictObject({ dossierId: idVeld, soort: z.enum(BESLISSOORTEN) }))
  .output(beslisstukkenVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => stelSamen(await openBeslisomgeving(trx, input.dossierId, ctx.wie), input.soort)),
  )

async function stelSamen(o: Beslisomgeving, soort: Beslissoort): Promise<Beslisstukken> {
  const { dossier, record, trx } = o
  const mandaten = await listMandaten(o, soort)
  const inSelectie = SELECTIE.includes(soort)
  return {
    soort,
    dossier: {
      id: dossier.id,
      nummer: dossier.nummer,
      naam: dossier.naam,
      geboortedatum: dossier.geboortedatum,
      plan: dossier.plan,
      uitkering: dossier.uitkering,
      aangemeldOp: dossier.aangemeldOp,
      gemeente: { ...dossier.gemeente },
      consulent: dossier.consulent,
      klantmanager: dossier.klantmanager,
    },
    traject: {
      id: record.id,
      status: record.status,
      begin: record.begin,
      laatsteDag: record.laatsteDag,
      maximumDag: record.maximumDag,
      maximumUitleg: vanRecord(dossier.maximumUitleg),
      eindreden: record.eindreden,
      uitkomst: record.uitkomst,
      beeindigdOp: record.beeindigdOp,
      planStand: record.planStand,
      planOp: dossier.planOp,
    },
    mag: bepaalMag(o, soort, mandaten),
    mandaten,
    orgaan: readBestuursorgaan(o.regels) ?? null,
    termijn: metDaguitleg(await findTermijn(o, soort)),
    beleid: listBeleid(o, soort),
    fasen: await listFasen(o),
    bewijs: (await findBewijs(trx, dossier.id)) as Beslisstukken['bewijs'],
    eerder: {
      toetsen: toEerdereToetsen(await listBeslotenToetsen(trx, record.id)),
      besluiten: [...(await listEerdereBesluiten(trx, record.id))] as Beslisstukken['eerder']['besluiten'],
      trajecten: inSelectie
        ? ([...(await listEerdereTrajecten(trx, dossier.id))] as Beslisstukken['eerder']['trajecten'])
        : [],
    },
    voorbereiding: inSelectie ? await findVoorbereiding(o) : null,
    toelating: soort === 'beslis_toelating' ? await findToelating(o) : null,
    toets: soort === 'beslis_toetsmoment' ? toToets(o) : null,
    onderbreking: soort === 'hervat' || soort === 'onderbreek' ? toOnderbreking(o) : null,
    periode: soort === 'wijzig_periode' ? toPeriode(o) : null,
    krediet: inSelectie ? null : toKrediet(o),
  }
}

async function listFasen({ trx, record }: Beslisomgeving): Promise<Beslisstukken['fasen']> {
  const bureaus = new Map((await listBureaus(trx)).map((b) => [b.id, b.naam]))
  return record.fasen.map((f) => ({
    id: f.id,
    nr: f.nr,
    code: f.code,
    naam: f.naam,
    rechtsgrond: f.rechtsgrond,
    uitvoerder: f.uitvoerder,
    bureau: f.bureauId === null ? null : (bureaus.get(f.bureauId) ?? null),
    begin: f.begin,
    einde: f.einde,
    ingekort: f.ingekort,
    status: f.status,
    uitslag: f.uitslag,
  }))
}
