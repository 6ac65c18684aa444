import type { Commandosoort } from '@loket/contracts'
import type { Sjabloon } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import { expect } from 'vitest'
import type { Speelveld } from './speelveld.ts'

/** A client's traject in a test: where its dossier and process are. */
export type Doel = {
  readonly cbsCode: string
  readonly dossierId: string
  readonly trajectId: string
  readonly workflowId: string
  readonly klantmanager?: string
}

/** The moves of the story, for one playing field. */
export type Spel = ReturnType<typeof maakSpel>

/** What a person of the region does to a traject, so that a test reads as a story. */
export function maakSpel(veld: Speelveld) {
  const doe = async (wie: string, doel: Doel, soort: Commandosoort, gegevens: object): Promise<void> => {
    expect(await veld.geef(wie, doel.cbsCode, doel, soort, gegevens)).toEqual({ status: 'verwerkt' })
  }
  return {
    doe,
    async meldAan(cbsCode: string, klantmanager?: string): Promise<Doel> {
      const d = await veld.meldAan(cbsCode, klantmanager === undefined ? {} : { klantmanager })
      const doel = { cbsCode, ...d, workflowId: toWorkflowId('voorbereidingstraject', d.trajectId) }
      return klantmanager === undefined ? doel : { ...doel, klantmanager }
    },
    /** Voorwaarden, selectie and toelating under a template, beginning today; durations where the source has none. */
    async laatToe(
      doel: Doel,
      sjabloon: string,
      opties: { bureau?: string; maximumMaanden?: number; weken?: number } = {},
    ): Promise<void> {
      const [rij] = await veld.rijen<{ id: string; inhoud: Sjabloon }>(
        'select id, inhoud from sjabloon where code = $1',
        sjabloon,
      )
      const vandaag = await veld.vandaag()
      await doe('samira.de.wit', doel, 'leg_voorwaarden_vast', {
        voorwaarden: [{ code: 'wettelijke_voorwaarden', oordeel: 'voldaan' }],
      })
      await doe('samira.de.wit', doel, 'plan_selectie', {
        vorm: 'entreetoets',
        uitvoerder: 'loket',
        datum: vandaag,
        tijd: '10:00',
        plaats: 'Loket',
      })
      await doe('samira.de.wit', doel, 'leg_selectie_vast', {
        datum: vandaag,
        aanwezig: true,
        advies: 'toegelaten',
        toelichting: 'Goed plan',
      })
      const bureauId = opties.bureau === undefined ? undefined : veld.id(opties.bureau)
      // In Purmerend policy lets the klantmanager of the client decide.
      const beslisser = doel.cbsCode === 'GM0439' ? doel.klantmanager : undefined
      await doe(beslisser ?? 'remco.hendriks', doel, 'beslis_toelating', {
        besluit: 'toegelaten',
        motivering: 'Vakbekwaam en gemotiveerd',
        sjabloonId: rij!.id,
        begin: vandaag,
        ...(opties.maximumMaanden === undefined ? {} : { maximumMaanden: opties.maximumMaanden }),
        ...(bureauId === undefined ? {} : { vraagAanBureau: 'Begeleid de klant naar een toetsbaar plan' }),
        fasen: rij!.inhoud.fasen.map((f) => ({
          code: f.code,
          uitvoerder: bureauId === undefined ? 'loket' : 'begeleidingsorganisatie',
          ...(bureauId === undefined ? {} : { bureauId }),
          ...(f.duur === undefined ? { duur: { aantal: opties.weken ?? 6, eenheid: 'weken' } } : {}),
        })),
      })
    },
    /** A note by the consulent: the evidence that a decision looks at. Out: its id. */
    async noteer(doel: Doel, wie = 'samira.de.wit'): Promise<string> {
      const [rij] = await veld.rijen<{ id: string }>(
        `insert into notitie (gemeente_id, dossier_id, soort, feit_op, tekst, door_id)
         values ($1, $2, 'gesprek', app.vandaag(), 'Gesproken over het plan', $3) returning id`,
        veld.id(doel.cbsCode),
        doel.dossierId,
        veld.id(wie),
      )
      return rij!.id
    },
    /** The contents of a decision about the toetsmoment that is open, with every criterion judged. */
    async toets(doel: Doel, besluit: 'go' | 'no_go' | 'aanhouden', extra: object = {}): Promise<object> {
      const [open] = await veld.rijen<{ id: string; toets: { criteria: { code: string }[] } }>(
        `select t.id, f.toets from toetsmoment t join fase f on f.id = t.fase_id where t.traject_id = $1 and t.status = 'open'`,
        doel.trajectId,
      )
      return {
        toetsmomentId: open!.id,
        besluit,
        reden: 'Twee betaalde proefopdrachten en een werkruimte',
        criteria: open!.toets.criteria.map(({ code }) => ({ code, oordeel: 'voldaan' })),
        bewijs: [{ soort: 'notitie', id: await this.noteer(doel) }],
        ...extra,
      }
    },
    async traject(doel: Doel): Promise<Record<string, string | null>> {
      const [rij] = await veld.rijen<Record<string, string | null>>(
        `select status, begin::text, laatste_dag::text, maximum_dag::text, eindreden, uitkomst, beeindigd_op::text
         from traject where id = $1`,
        doel.trajectId,
      )
      return rij!
    },
    async openTaken(doel: Doel): Promise<string[]> {
      const rijen = await veld.rijen<{ soort: string }>(
        `select soort from taak where dossier_id = $1 and status = 'open' order by soort`,
        doel.dossierId,
      )
      return rijen.map((r) => r.soort)
    },
    /** What the timeline tells, oldest first, as `day kind`. */
    async tijdlijn(doel: Doel): Promise<string[]> {
      const rijen = await veld.rijen<{ regel: string }>(
        `select to_char(geregistreerd_op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') || ' ' || soort as regel
         from tijdlijn where dossier_id = $1 order by geregistreerd_op, soort`,
        doel.dossierId,
      )
      return rijen.map((r) => r.regel)
    },
    async fasen(doel: Doel): Promise<string[]> {
      const rijen = await veld.rijen<{ regel: string }>(
        `select nr || ' ' || begin || ' ' || einde || ' ' || status || coalesce(' ' || uitslag, '') as regel
         from fase where traject_id = $1 order by nr`,
        doel.trajectId,
      )
      return rijen.map((r) => r.regel)
    },
    async isGesloten(doel: Doel): Promise<boolean> {
      await veld.env.client.workflow.getHandle(doel.workflowId).result()
      const [rij] = await veld.rijen<{ status: string }>(
        'select status from proces where workflow_id = $1',
        doel.workflowId,
      )
      return rij!.status === 'gesloten'
    },
  }
}

/** The day so many days later, counted apart from the domain that is tested: plain UTC days. */
export function plus(dag: string, dagen: number): string {
  return new Date(Date.parse(`${dag}T12:00:00Z`) + dagen * 86_400_000).toISOString().slice(0, 10)
}
