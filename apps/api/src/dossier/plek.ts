import { findDossierkop, type Dossierkop, type GemeenteTransactie, wordConsulent } from '@loket/db'
import { gevonden, type InGemeente } from '../trpc.ts'
import { toLezer, type Wie } from './lezer.ts'

type Vrager = { readonly inGemeente: InGemeente; readonly wie: Wie }

/**
 * The head of a dossier, read in the transaction of the caller. Refuses with NietGevonden for what does not exist, for
 * another's, and for a colleague's client of a klantmanager.
 */
export async function eisDossier(trx: GemeenteTransactie, wie: Wie, dossierId: string): Promise<Dossierkop> {
  const kop = gevonden(await findDossierkop(trx, dossierId))
  return gevonden(toLezer(wie).alleenEigen && !kop.isEigen ? undefined : kop)
}

/**
 * Writes in a dossier whose client this person may read: `work` runs in one transaction in its gemeente. Refuses with
 * NietGevonden like eisDossier, and for who sees the dossier without the person.
 */
export async function schrijfInDossier<T>(
  ctx: Vrager,
  dossierId: string,
  work: (trx: GemeenteTransactie, kop: Dossierkop) => Promise<T>,
): Promise<T> {
  const kop = await ctx.inGemeente((trx) => eisDossier(trx, ctx.wie, dossierId))
  gevonden(kop.magPersonen ? kop : undefined)
  return await ctx.inGemeente((trx) => work(trx, kop), { schrijf: kop.gemeente.id })
}

/**
 * An act of work in a dossier, as schrijfInDossier; the first consulent who does one in a dossier without a consulent becomes
 * its consulent.
 */
export async function werkInDossier<T>(
  ctx: Vrager & { readonly wie: { readonly id: string } },
  dossierId: string,
  work: (trx: GemeenteTransactie, kop: Dossierkop) => Promise<T>,
): Promise<T> {
  return await schrijfInDossier(ctx, dossierId, async (trx, kop) => {
    const uitkomst = await work(trx, kop)
    if (ctx.wie.rollen.includes('consulent')) await wordConsulent(trx, dossierId, ctx.wie.id)
    return uitkomst
  })
}
