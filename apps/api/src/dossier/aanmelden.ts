import { aanmeldAntwoord, aanmeldInvoer, type Aanmeldinvoer, WeigeringError } from '@loket/contracts'
import {
  addTochAangemeld,
  type BekendDossier,
  findBeleid,
  findParameters,
  type GemeenteTransactie,
  heeftRol,
  insertAanmelding,
  listDossiersMetBsn,
  lockBsn,
  type NieuwDossier,
  type Sleutelbos,
  vandaag,
} from '@loket/db'
import { berekenLeeftijd, type Bron, formatBron, isEindtoestand, naarDatum, type Toestand } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import { bevoegdProcedure } from '../trpc.ts'

/**
 * Registers a client: dossier, process, timeline and audit in one transaction. A klantmanager registers for the own
 * gemeente and becomes the client's klantmanager. Refuses with ClientTeJong, with ClientHeeftAlDossier when a
 * dossier of this BSN is open here, and with TweedeVoorbereidingGeweigerd where policy refuses a second preparation, these
 * two unless `tochAanmelden` says why.
 */
export const aanmelden = bevoegdProcedure('dossier.aanmelden')
  .input(aanmeldInvoer)
  .output(aanmeldAntwoord)
  .mutation(async ({ ctx, input }) => {
    const eigen = ctx.wie.rolsoort === 'lid'
    const wie = {
      klantmanagerId: eigen ? ctx.wie.id : (input.klantmanagerId ?? null),
      consulentId: eigen ? null : (input.consulentId ?? null),
      kanaal: eigen ? ('klantmanager' as const) : input.kanaal,
    }
    const nieuw = await ctx.inGemeente(async (trx) => await meldAan(trx, ctx.sleutels, input, wie), {
      schrijf: input.gemeenteId,
    })
    return { dossierId: nieuw.dossierId, nummer: nieuw.nummer }
  })

async function meldAan(
  trx: GemeenteTransactie,
  sleutels: Sleutelbos,
  invoer: Aanmeldinvoer,
  wie: { klantmanagerId: string | null; consulentId: string | null; kanaal: Aanmeldinvoer['kanaal'] },
): Promise<NieuwDossier> {
  const { gemeenteId, tochAanmelden, ...gegevens } = invoer
  const dag = await vandaag(trx)
  if (invoer.aangemeldOp > dag || invoer.geboortedatum >= dag) throw new WeigeringError('DatumBuitenTraject')
  await checkLeeftijd(trx, invoer, dag)
  for (const [id, rol] of [
    [wie.klantmanagerId, 'klantmanager'],
    [wie.consulentId, 'consulent'],
  ] as const) {
    if (id !== null && !(await heeftRol(trx, id, rol, gemeenteId))) throw new WeigeringError('NietGevonden')
  }
  await lockBsn(trx, sleutels, gemeenteId, invoer.bsn)
  const eerdere = await listDossiersMetBsn(trx, sleutels, gemeenteId, invoer.bsn)
  if (tochAanmelden === undefined) await checkEerdere(trx, gemeenteId, dag, eerdere)
  const nieuw = await insertAanmelding(trx, sleutels, { gemeenteId, ...gegevens, ...wie }, (trajectId) =>
    toWorkflowId('voorbereidingstraject', trajectId),
  )
  if (tochAanmelden !== undefined && eerdere.length > 0) {
    await addTochAangemeld(trx, {
      dossierId: nieuw.dossierId,
      eerdere: eerdere.map((d) => d.nummer),
      reden: tochAanmelden,
    })
  }
  return nieuw
}

/** Whoever is too young on the day of the aanmelding is no zelfstandige in the sense of the law: ClientTeJong. */
async function checkLeeftijd(trx: GemeenteTransactie, invoer: Aanmeldinvoer, dag: string): Promise<void> {
  const jaren = (await findParameters(trx, dag)).get('bbz.minimumleeftijd_jaren')?.waarde
  if (typeof jaren !== 'number') throw new Error('Parameter bbz.minimumleeftijd_jaren ontbreekt')
  const leeftijd = berekenLeeftijd(naarDatum(invoer.geboortedatum), naarDatum(invoer.aangemeldOp))
  if (leeftijd < jaren) throw new WeigeringError('ClientTeJong', { jaren: String(jaren) })
}

async function checkEerdere(
  trx: GemeenteTransactie,
  gemeenteId: string,
  dag: string,
  eerdere: readonly BekendDossier[],
): Promise<void> {
  const open = eerdere.find((d) => !isEindtoestand(d.toestand as Toestand))
  if (open !== undefined) {
    throw new WeigeringError('ClientHeeftAlDossier', { nummer: open.nummer, dossierId: open.dossierId })
  }
  const voorbereid = eerdere.find((d) => d.begin !== null)
  const beleid = (await findBeleid(trx, gemeenteId, dag)).get('voorbereiding.tweede_periode')
  // Without a policy a person decides at the toelating, where the earlier dossier is shown.
  if (voorbereid === undefined || beleid === undefined || beleid.waarde === 'toegestaan') return
  throw new WeigeringError('TweedeVoorbereidingGeweigerd', {
    nummer: voorbereid.nummer,
    dossierId: voorbereid.dossierId,
    beleid: formatBron(beleid.bron as unknown as Bron),
  })
}
