import { opdrachtHaalInvoer, opdrachtVeld } from '@loket/contracts'
import {
  findOpdrachtclient,
  findOpenToetsmoment,
  findOpdrachtfasen,
  findTrajectstand,
  type GemeenteTransactie,
  heeftInzage,
  isOpgevolgd,
  listBureaus,
  listGeplandeAfspraken,
  listLeveringregels,
  listOpdrachten,
  listOpdrachttijdlijn,
  listOpenWekkers,
  listSignalen,
  type Opdrachtregelrecord,
  vandaag,
} from '@loket/db'
import { isTrajectLopend, type Toestand } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import { bevoegdProcedure, gevonden } from '../trpc.ts'
import { toFasen, toLeveringregel, toOpdrachtbasis, toWacht } from './beeld.ts'

/**
 * One opdracht with all that its bureau and the loket see of it: client, phases, leveringen, what it waits for, timeline.
 * Never BSN, krediet or besluiten; belemmeringen are read by an act of their own.
 */
export const haal = bevoegdProcedure('opdracht.lezen')
  .input(opdrachtHaalInvoer)
  .output(opdrachtVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const o = gevonden((await listOpdrachten(trx, { opdrachtId: input.opdrachtId })).at(0))
      const leveringen = await listLeveringregels(trx, [o.id])
      const traject = await findTrajectstand(trx, o.trajectId)
      const wekkers = await listOpenWekkers(trx, toWorkflowId('begeleidingsopdracht', o.id))
      return {
        ...toOpdrachtbasis(o),
        trajectId: o.trajectId,
        beantwoordDoor: o.beantwoordDoor,
        consulent: traject?.consulent ?? null,
        client: verbergContact(
          ctx.wie.rolsoort === 'bureau' && o.status === 'aangeboden',
          await findOpdrachtclient(trx, o.dossierId),
        ),
        magBelemmeringenZien: await heeftInzage(trx, o.dossierId),
        onderbroken: traject?.status === 'onderbroken',
        aangehouden: await findAangehouden(trx, o),
        fasen: toFasen(await findOpdrachtfasen(trx, o.aangebodenFasen)),
        leveringen: leveringen.map(toLeveringregel),
        wacht: toWacht(o, leveringen, wekkers),
        afspraken: await listGeplandeAfspraken(trx, o.dossierId, await vandaag(trx)),
        signalen: [...(await listSignalen(trx, o.id))],
        tijdlijn: (await listOpdrachttijdlijn(trx, o)).map((feit) => ({
          ...feit,
          gegevens: feit.gegevens as Record<string, unknown>,
        })),
        andereBureaus:
          o.status === 'geweigerd' &&
          ctx.wie.rolsoort === 'centraal' &&
          traject !== undefined &&
          isTrajectLopend(traject.status as Toestand)
            ? await listAndereBureaus(trx, o)
            : [],
      }
    }),
  )

/** What a decision about a phase of this bureau waits for, when it was put off. */
async function findAangehouden(
  trx: GemeenteTransactie,
  o: Opdrachtregelrecord,
): Promise<{ fase: string; ontbrekend: string; uiterlijk: string } | null> {
  const toets = o.status === 'lopend' ? await findOpenToetsmoment(trx, o.trajectId) : null
  const fase = o.aangebodenFasen.find(({ id }) => id === toets?.faseId)
  if (toets === null || toets.ontbrekend === null || fase === undefined) return null
  return { fase: fase.naam, ontbrekend: toets.ontbrekend, uiterlijk: toets.uiterlijk }
}

/** Before it takes the opdracht a bureau knows who the client is and what the plan is; how to reach them comes after. */
function verbergContact<C extends object>(verberg: boolean, client: C | null) {
  if (client === null || !verberg) return client
  return { ...client, telefoon: null, email: null, adres: null, woonplaats: null }
}

async function listAndereBureaus(
  trx: GemeenteTransactie,
  o: Parameters<typeof isOpgevolgd>[1] & { bureau: { id: string } },
): Promise<{ id: string; naam: string }[]> {
  if (await isOpgevolgd(trx, o)) return []
  return (await listBureaus(trx)).filter((b) => b.id !== o.bureau.id).map(({ id, naam }) => ({ id, naam }))
}
