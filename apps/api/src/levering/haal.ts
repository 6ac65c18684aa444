import { leveringHaalInvoer, leveringVeld, SCANUITSLAGEN } from '@loket/contracts'
import {
  findOpdrachtclient,
  findLeveringplek,
  findOpdrachtfasen,
  listInhouden,
  listLeveringdocumenten,
  listLeveringregels,
  listOpdrachten,
  listOpmerkingen,
} from '@loket/db'
import { toFasen, toLeveringregel, toOpdrachtbasis } from '../opdracht/beeld.ts'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/**
 * One version of a levering with its text, the version before it, the remarks at its fields and its files. The draft of a
 * version that was not submitted is the bureau's own: the loket gets it without text and files.
 */
export const haal = bevoegdProcedure('opdracht.lezen')
  .input(leveringHaalInvoer)
  .output(leveringVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const plek = gevonden(await findLeveringplek(trx, input.leveringId))
      const o = gevonden((await listOpdrachten(trx, { opdrachtId: plek.opdrachtId })).at(0))
      const alle = await listLeveringregels(trx, [o.id])
      const versies = alle.filter((l) => l.soort === plek.soort && l.nr === plek.nr)
      const levering = gevonden(versies.find((l) => l.id === plek.id))
      const isGesloten = (l: { status: string }): boolean => l.status === 'verwacht' && ctx.wie.rolsoort !== 'bureau'
      const leesbaar = versies.filter((l) => l.versie <= levering.versie && !isGesloten(l))
      const plan = alle.find((l) => l.soort === 'trajectplan' && l.status === 'geaccepteerd')
      const inhouden = await listInhouden(trx, [...leesbaar.map((l) => l.id), ...(plan === undefined ? [] : [plan.id])])
      const vorige = versies.find((l) => l.versie === levering.versie - 1)
      const versieVan = new Map(versies.map((l) => [l.id, l.versie]))
      const opmerkingen = await listOpmerkingen(
        trx,
        versies.map((l) => l.id),
      )
      const documenten = await listLeveringdocumenten(
        trx,
        leesbaar.map((l) => l.id),
      )
      return {
        levering: { ...toLeveringregel(levering), inhoud: inhouden.get(levering.id) ?? {} },
        opdracht: { ...toOpdrachtbasis(o), fasen: toFasen(await findOpdrachtfasen(trx, o.aangebodenFasen)) },
        client: await findOpdrachtclient(trx, o.dossierId),
        trajectplan: plan === undefined || plan.id === levering.id ? null : (inhouden.get(plan.id) ?? null),
        vorige:
          vorige === undefined
            ? null
            : {
                versie: vorige.versie,
                inhoud: inhouden.get(vorige.id) ?? {},
                opmerking: vorige.opmerking,
                beoordeeldOp: vorige.beoordeeldOp,
                beoordeeldDoor: vorige.beoordeeldDoor,
              },
        versies: versies.map(toLeveringregel),
        opmerkingen: opmerkingen.map(({ leveringId, ...rest }) => ({
          ...rest,
          versie: versieVan.get(leveringId) ?? 1,
        })),
        documenten: documenten.map(({ leveringId, scan, ...rest }) => ({
          ...rest,
          scan: gevonden(SCANUITSLAGEN.find((s) => s === scan)),
          versie: versieVan.get(leveringId) ?? 1,
        })),
      }
    }),
  )
