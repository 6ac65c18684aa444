import { insertAanmelding, toBsnIndex } from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import type { GEMEENTEN } from './organisaties.ts'
import { makeClient } from './verhalen.ts'
import { als, type Plek, type Verteller } from './verteller.ts'

/** A client of the example region: the n-th, of this gemeente. */
export type Voorbeeldclient = { readonly n: number; readonly gemeente: (typeof GEMEENTEN)[number] }

/** Where the dossier of a client is, when an earlier run made it. */
export async function findPlek(
  v: Verteller,
  wie: string,
  { n, gemeente: [cbsCode] }: Voorbeeldclient,
): Promise<Plek | undefined> {
  const gemeenteId = v.id(cbsCode)
  return await als(v, wie, gemeenteId, async (trx) => {
    const rij = await trx
      .selectFrom('belanghebbende')
      .innerJoin('traject', 'traject.dossier_id', 'belanghebbende.dossier_id')
      .select(['belanghebbende.dossier_id as dossierId', 'traject.id as trajectId'])
      .where('bsn_index', '=', toBsnIndex(v.bos, gemeenteId, makeClient(n).bsn))
      .executeTakeFirst()
    return rij === undefined ? undefined : { cbsCode, gemeenteId, n, ...rij }
  })
}

/** Registers a client who came in on this day ('JJJJ-MM-DD'), as somebody of the loket does. */
export async function meldAan(
  v: Verteller,
  wie: string,
  { n, gemeente: [cbsCode, woonplaats] }: Voorbeeldclient,
  aangemeldOp: string,
): Promise<Plek> {
  const gemeenteId = v.id(cbsCode)
  const klantmanagerId = await findKlantmanager(v, gemeenteId)
  const dossier = await als(v, wie, gemeenteId, (trx) =>
    insertAanmelding(
      trx,
      v.bos,
      {
        ...makeClient(n),
        gemeenteId,
        kanaal: (['klantmanager', 'zelf', 'uwv'] as const)[n % 3] ?? 'zelf',
        aangemeldOp,
        klantmanagerId,
        consulentId: v.id(n % 4 === 3 ? 'daan.postma' : 'samira.de.wit'),
        uitkering: 'participatiewet',
        straat: 'Voorbeeldstraat',
        huisnummer: String(n + 1),
        postcode: '1000 AA',
        woonplaats,
        telefoon: '06 00000000',
      },
      (trajectId) => toWorkflowId('voorbereidingstraject', trajectId),
    ),
  )
  return { cbsCode, gemeenteId, dossierId: dossier.dossierId, trajectId: dossier.trajectId, n }
}

async function findKlantmanager(v: Verteller, gemeenteId: string): Promise<string> {
  const rij = await v.db
    .selectFrom('persoon')
    .innerJoin('persoon_rol', 'persoon_rol.persoon_id', 'persoon.id')
    .select('persoon.id')
    .where('persoon.organisatie_id', '=', gemeenteId)
    .where('persoon_rol.rol', '=', 'klantmanager')
    .executeTakeFirstOrThrow()
  return rij.id
}
