import { type DossierBeeld, dossierBeeld, idVeld } from '@loket/contracts'
import {
  type Dossierkop,
  findRegels,
  findTraject,
  type GemeenteTransactie,
  listBesluitbeelden,
  listDossieropdrachten,
  listDossiertaken,
  listDossierwekkers,
  listEerdereDossiers,
  listFasebeelden,
  listInzage,
  listToetsbeelden,
  readBeleid,
  readToelatingsbeslisser,
  type Regels,
  type Toetsbeeld,
  type Trajectrecord,
  vandaag,
} from '@loket/db'
import { formatBron } from '@loket/domain'
import { z } from 'zod'
import { bevoegdProcedure, gevonden } from '../trpc.ts'
import { toKrediet } from './krediet.ts'
import { verklaarDaarna } from './daarna.ts'
import { bepaalRechten, listToegestaan } from './mag.ts'
import { eisDossier } from './plek.ts'
import { toTaak } from './taak.ts'
import { toDaguitleg, toUitleg } from './uitleg.ts'
import { toMoment } from './wacht.ts'

/**
 * Everything that the page of a dossier shows, as far as this person may see it: for who handles it all, for a klantmanager
 * the own client without money and remarks, for who follows the gemeente the number, the phases and the outcome.
 */
export const haal = bevoegdProcedure('dossier.volgen')
  .input(z.strictObject({ dossierId: idVeld }))
  .output(dossierBeeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const kop = await eisDossier(trx, ctx.wie, input.dossierId)
      const record = gevonden(await findTraject(trx, kop.trajectId))
      const regels = await findRegels(trx, kop.gemeente.id, await vandaag(trx))
      const wekkers = await listDossierwekkers(trx, kop.id)
      const taken = await listDossiertaken(trx, kop.id)
      const volgende = wekkers.map(toMoment).slice(0, 4)
      const intern = ctx.wie.rolsoort === 'centraal'
      return {
        ...toKop(kop, intern),
        traject: toTraject(kop, record),
        ...(await leesVerloop(trx, kop, record, intern)),
        opdrachten: [...(await listDossieropdrachten(trx, kop.id))],
        krediet: intern ? toKrediet(record, regels) : null,
        taken: taken.map((t) => toTaak(t, wekkers, { kop, regels }, ctx.wie)),
        // Without a klantmanager it is the beslisser's, whatever the policy says.
        toelatingBeslist:
          readToelatingsbeslisser(regels) === 'klantmanager' && kop.klantmanager !== null ? 'klantmanager' : 'loket',
        volgende,
        volgendeUitleg: verklaarDaarna(volgende, kop, regels),
        eerdere: kop.magPersonen ? [...(await listEerdereDossiers(trx, kop.id))] : [],
        tweedePeriode: toTweedePeriode(regels),
        inzage: kop.magPersonen ? [...(await listInzage(trx, kop.id))] : [],
        mag: {
          commandos: [...(await listToegestaan(trx, ctx.wie, kop))],
          ...bepaalRechten(ctx.wie, kop, regels),
        },
      }
    }),
  )

function toKop(kop: Dossierkop, intern: boolean) {
  return {
    id: kop.id,
    nummer: kop.nummer,
    trajectId: kop.trajectId,
    gemeente: kop.gemeente,
    kanaal: kop.kanaal as DossierBeeld['kanaal'],
    aangemeldOp: kop.aangemeldOp,
    geregistreerdOp: kop.geregistreerdOp,
    zicht: !kop.magPersonen ? ('nummer' as const) : intern ? ('volledig' as const) : ('volgend' as const),
    klant: kop.klant as DossierBeeld['klant'],
    consulent: kop.magPersonen ? kop.consulent : null,
    klantmanager: kop.magPersonen ? kop.klantmanager : null,
  }
}

function toTraject(kop: Dossierkop, record: Trajectrecord): DossierBeeld['traject'] {
  return {
    toestand: record.status,
    begin: record.begin,
    laatsteDag: record.laatsteDag,
    maximumDag: record.maximumDag,
    maximumUitleg: toDaguitleg(kop.maximumUitleg, record.maximumDag),
    eindreden: record.eindreden,
    uitkomst: record.uitkomst,
    beeindigdOp: record.beeindigdOp,
    planStand: record.planStand,
    planOp: kop.planOp,
    procesStart: kop.procesStart,
  }
}

async function leesVerloop(trx: GemeenteTransactie, kop: Dossierkop, record: Trajectrecord, intern: boolean) {
  const fasen = await listFasebeelden(trx, kop.trajectId)
  const toetsen = await listToetsbeelden(trx, kop.trajectId)
  const besluiten = await listBesluitbeelden(trx, kop.trajectId)
  return {
    fasen: fasen.map((f) => ({ ...f, uitleg: toUitleg(f.uitleg) })),
    toetsmomenten: toetsen.map((t) => toToets(t, intern)),
    // Why a traject stood still can be illness: that stays with the loket, as the policies of the row say too.
    onderbrekingen: record.onderbrekingen.map(({ van, tot, grond }) => ({ van, tot, grond: intern ? grond : null })),
    besluiten: besluiten
      .filter((b) => intern || (b.soort !== 'krediet' && b.soort !== 'omzetting'))
      .map((b) => ({ ...b, bezwaarUitleg: toUitleg(b.bezwaarUitleg) })),
  }
}

function toToets({ regels, ...t }: Toetsbeeld, intern: boolean): DossierBeeld['toetsmomenten'][number] {
  return {
    ...t,
    uitleg: toUitleg(t.uitleg),
    bewijs: intern ? [...t.bewijs] : [],
    beleid: toVersies(regels),
  }
}

// The versions that a decision used, those of policy alone: the others are the platform's.
function toVersies(regels: unknown): string[] {
  if (!Array.isArray(regels)) return []
  return regels.flatMap((regel: unknown) => {
    const { code, geldigVan } = Object(regel) as { code?: unknown; geldigVan?: unknown }
    return typeof code === 'string' && code.startsWith('voorbereiding.') ? [`${code} (${String(geldigVan)})`] : []
  })
}

function toTweedePeriode(regels: Regels): DossierBeeld['tweedePeriode'] {
  const beleid = readBeleid<unknown>(regels, 'voorbereiding.tweede_periode')
  return beleid === undefined ? null : { waarde: String(beleid.waarde), bron: formatBron(beleid.bron) }
}
