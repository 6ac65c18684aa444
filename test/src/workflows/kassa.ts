import { alsSysteem, SYSTEEM_PERSOON_ID } from '@loket/db'
import { startVerschuldigdeLopen } from '@loket/worker'
import { TAAKRIJ, toWorkflowId } from '@loket/workflows/berichten'
import { expect, vi } from 'vitest'
import type { Doel } from './spel.ts'
import type { Speelveld } from './speelveld.ts'

/** An opgave in a test. */
export type Opgave = {
  readonly id: string
  readonly status: string
  readonly nummer: string | null
  readonly akkoord: string | null
  readonly totaal: number | null
  readonly uiterlijk: string
  readonly hash: string | null
  readonly inhoud: string | null
}

/** A line in a test: the product, its amount in cents, and where it stands. */
export type Regel = {
  readonly id: string
  readonly product: string
  readonly datum: string
  readonly centen: number
  readonly status: string
  readonly beslecht: boolean
  readonly opgave: string | null
  readonly uiterlijk: string | null
}

/** The moves of the bill, for one playing field. */
export function maakKassa(veld: Speelveld) {
  const kassa = {
    /** Closes every quarter that is due now, as the daily run does, and waits until the run has ended. */
    async sluit(): Promise<string[]> {
      const gesloten: string[] = []
      for (;;) {
        await startVerschuldigdeLopen(veld.systeem)
        await veld.bezorg()
        const [open] = await veld.rijen<{ sleutel: string }>(`select sleutel from kwartaalloop where status = 'sluit'`)
        if (open === undefined) break
        // Not by its result: the server would skip past the waits between two tries of a step that fell over.
        await kassa.wachtOp(toWorkflowId('kwartaalfacturatie', open.sleutel))
        gesloten.push(open.sleutel)
      }
      await veld.bezorg()
      return gesloten
    },
    /** The daily run, to its end. Out: its workflow id. */
    async dagloop(): Promise<string> {
      const workflowId = `dagloop-${crypto.randomUUID()}`
      await veld.env.client.workflow.start('dagloop', { workflowId, taskQueue: TAAKRIJ, args: [] })
      await kassa.wachtOp(workflowId)
      await veld.bezorg()
      return workflowId
    },
    async wachtOp(workflowId: string): Promise<void> {
      const af = async (): Promise<void> => expect(await kassa.isGesloten(workflowId)).toBe(true)
      await vi.waitFor(af, { timeout: 15_000, interval: 50 })
    },
    /** Whether a process has ended, in the record and in Temporal. */
    async isGesloten(workflowId: string): Promise<boolean> {
      const { status } = await veld.env.client.workflow.getHandle(workflowId).describe()
      const rijen = await veld.rijen<{ status: string }>('select status from proces where workflow_id = $1', workflowId)
      return status.name === 'COMPLETED' && rijen.every((rij) => rij.status === 'gesloten')
    },
    async opgave(cbsCode: string, kwartaal: string): Promise<Opgave> {
      const [rij] = await veld.rijen<Opgave>(
        `select id, status, nummer, akkoord, totaal_centen::int as totaal, uiterlijk::text, inhoud_hash as hash, inhoud
         from kwartaalopgave where gemeente_id = $1 and kwartaal = $2`,
        veld.id(cbsCode),
        kwartaal,
      )
      return rij!
    },
    /** The lines of a gemeente, oldest first; those of one opgave when it is named. */
    async regels(cbsCode: string, opgaveId?: string): Promise<Regel[]> {
      return await veld.rijen<Regel>(
        `select id, product_code as product, prestatiedatum::text as datum, bedrag_centen::int as centen, status,
           is_beslecht as beslecht, opgave_id as opgave, uiterlijk::text
         from opgaveregel where gemeente_id = $1 and ($2::uuid is null or opgave_id = $2) order by prestatiedatum, id`,
        veld.id(cbsCode),
        opgaveId ?? null,
      )
    },
    /** An act about an opgave, that must be carried out. */
    async doe(wie: string, cbsCode: string, opgaveId: string, soort: Daad, gegevens: object = {}): Promise<void> {
      expect(await kassa.probeer(wie, cbsCode, opgaveId, soort, gegevens)).toBe('verwerkt')
    },
    /** An act about an opgave. Out: 'verwerkt', or the code of its refusal in the record. */
    async probeer(wie: string, cbsCode: string, opgaveId: string, soort: Daad, gegevens: object = {}): Promise<string> {
      const doel = { dossierId: null, workflowId: toWorkflowId('gemeentefactuur', opgaveId) }
      const gezien = soort === 'keur_opgave_goed' && !('regels' in gegevens) ? await kassa.gezien(opgaveId) : gegevens
      const antwoord = await veld.geef(wie, cbsCode, doel, soort, gezien)
      return antwoord.status === 'verwerkt' ? 'verwerkt' : antwoord.code
    },
    /** What becomes final of an opgave when somebody agrees now. */
    async gezien(opgaveId: string): Promise<{ regels: number; totaalCenten: number }> {
      const [rij] = await veld.rijen<{ regels: number; totaalCenten: number }>(
        `select count(*)::int as regels, coalesce(sum(bedrag_centen), 0)::int as "totaalCenten"
         from opgaveregel where opgave_id = $1 and status = 'open'`,
        opgaveId,
      )
      return rij!
    },
    /** A client of this gemeente without a process, with facts of these days; for what many facts do. */
    feiten(cbsCode: string, product: string, dagen: readonly string[]): Promise<string[]> {
      return kassa.stappen(
        cbsCode,
        dagen.map((dag) => ['fase', product, dag]),
      )
    },
    /** The same with its steps: what it was, the product that it yielded, and the day. Out: the ids of the facts. */
    async stappen(cbsCode: string, stappen: readonly (readonly [string, string, string])[]): Promise<string[]> {
      const wie = { gemeenteId: veld.id(cbsCode), namensId: SYSTEEM_PERSOON_ID }
      return await alsSysteem(veld.systeem, wie, async (trx) => {
        const { id: dossierId, nummer } = await trx
          .insertInto('dossier')
          .values({ nummer: `PROEF-${crypto.randomUUID()}`, kanaal: 'zelf', aangemeld_op: '2026-01-01' })
          .returning(['id', 'nummer'])
          .executeTakeFirstOrThrow()
        const rijen = await trx
          .insertInto('afgenomen_product')
          .values(
            stappen.map(([stap, product, dag], nr) => ({
              dossier_id: dossierId,
              product_code: product,
              stap,
              stap_sleutel: `${stap}:${nummer}:${nr}`,
              stap_naam: 'Proef',
              prestatiedatum: dag,
            })),
          )
          .returning('id')
          .execute()
        return rijen.map(({ id }) => id)
      })
    },
    /** What was used by a client, as `day step product`. */
    async afgenomen(doel: Doel): Promise<string[]> {
      const rijen = await veld.rijen<{ regel: string }>(
        `select prestatiedatum || ' ' || stap || ' ' || product_code || case when is_afgebroken then ' ' || teller || '/' || noemer else '' end
           || coalesce(' ' || memo_centen, '') as regel
         from afgenomen_product where dossier_id = $1 order by id`,
        doel.dossierId,
      )
      return rijen.map(({ regel }) => regel)
    },
  }
  return kassa
}

/** The acts about an opgave. */
type Daad =
  | 'keur_opgave_goed'
  | 'betwist_regel'
  | 'beantwoord_regel'
  | 'aanvaard_antwoord'
  | 'houd_betwisting_vol'
  | 'beslis_regel'
