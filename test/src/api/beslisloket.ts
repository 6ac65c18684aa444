import { randomUUID } from 'node:crypto'
import type { Beslissoort } from '@loket/contracts'
import { type Database, toKysely } from '@loket/db'
import { createActivities } from '@loket/worker'
import { toWorkflowId } from '@loket/workflows/berichten'
import type { Kysely } from 'kysely'
import { openProefpool } from '../opzet/pool.ts'
import { ROLGEHEIMEN, urlVan } from '../opzet/postgres.ts'
import { type Bezoeker, type Loket, maakLoket } from './opstelling.ts'

/** A client's traject: where it is. */
export type Geval = { readonly cbsCode: string; readonly dossierId: string; readonly trajectId: string }

/** The API with the real work of the worker behind each command; the tests of the workflows have Temporal itself. */
export type Beslisloket = {
  readonly loket: Loket
  als(sub: string): Promise<Bezoeker>
  meldAan(cbsCode: string, klantmanager?: string): Promise<Geval>
  /** Gives a command through HTTP and returns what the caller hears, under tRPC's result or error. */
  geef(
    sub: string,
    geval: Geval,
    procedure: string,
    gegevens: object,
    commandoId?: string,
  ): Promise<{ status: string; foutcode?: string; gegevens?: Record<string, string> }>
  stukken(sub: string, geval: Geval, soort: Beslissoort): Promise<Stukken>
  rijen<T extends object>(tekst: string, ...waarden: unknown[]): Promise<T[]>
  /** Legal time at nine in the morning of a day. */
  opDag(dag: string): Promise<void>
  /** The worker stops or starts answering. */
  worker: { werkt: boolean }
  [Symbol.asyncDispose](): Promise<void>
}

/** The part of traject.beslisstukken that tests look at. */
export type Stukken = {
  orgaan: string | null
  mag: { mag: boolean; redenen: { code: string; gegevens: Record<string, string> }[] }
  mandaten: { besluit: string; bron: string | null }[]
  toets: {
    id: string
    criteria: { code: string }[]
    naGo: { fasen: { begin: string; einde: string }[] } | null
    alleenAanhouden: boolean
  } | null
  eerder: { toetsen: { besluit: string; ontbrekend: string | null }[] }
  toelating: {
    beleidSjabloonId: string | null
    sjablonen: { id: string; code: string; fasen: { code: string; duurNodig: boolean }[] }[]
  } | null
  beleid: { code: string; waarde: unknown; bron: object | null }[]
  bewijs: {
    leveringen: { id: string; inhoud: object; gelezen: boolean; documenten: object[] }[]
    notities: { id: string; gelezen: boolean }[]
  }
  voorbereiding: { voorwaarden: { code: string }[] } | null
  krediet: { ruimteCenten: number | null; doelen: string[] | null } | null
  termijn: { uiterlijk: string } | null
}

/** Builds it on a day. One per test file. */
export async function maakBeslisloket(dag: string): Promise<Beslisloket> {
  const loket = await maakLoket()
  const url = urlVan(loket.authenticatorUrl, { rol: 'loket_systeem', wachtwoord: ROLGEHEIMEN.systeem })
  const systeem: Kysely<Database> = toKysely(openProefpool(url, { max: 4, toepassing: 'test-worker' }))
  const activities = createActivities({ db: systeem, log: console })
  const worker = { werkt: true }
  loket.processen.antwoord = async (commandoId) => {
    if (!worker.werkt) return { soort: 'geen_antwoord' }
    await activities.verwerkCommando(commandoId)
    return { soort: 'beantwoord' }
  }
  const bezoekers = new Map<string, Promise<Bezoeker>>()
  const opDag = async (op: string) => {
    await loket.super_.query(
      `update app.klok set verschuiving = ($1::date + time '09:00') at time zone 'Europe/Amsterdam' - app.echte_tijd()`,
      [op],
    )
  }
  await opDag(dag)
  const veld: Beslisloket = {
    loket,
    worker,
    opDag,
    als(sub) {
      const bekend = bezoekers.get(sub) ?? loket.bezoek(sub)
      bezoekers.set(sub, bekend)
      return bekend
    },
    async meldAan(cbsCode, klantmanager) {
      const geval = { cbsCode, ...(await loket.meldAan(cbsCode, klantmanager)) }
      await activities.leesStand(toWorkflowId('voorbereidingstraject', geval.trajectId))
      return geval
    },
    async geef(sub, geval, procedure, gegevens, commandoId = randomUUID()) {
      const antwoord = await (
        await veld.als(sub)
      ).doe(`traject.${procedure}`, {
        commandoId,
        onderwerpId: geval.trajectId,
        gegevens,
      })
      if (antwoord.fout !== undefined) return { status: 'fout', ...antwoord.fout }
      return antwoord.data as { status: string; foutcode?: string }
    },
    async stukken(sub, geval, soort) {
      const { data, tekst } = await (
        await veld.als(sub)
      ).vraag('traject.beslisstukken', { dossierId: geval.dossierId, soort })
      if (data === undefined) throw new Error(tekst)
      return data as Stukken
    },
    async rijen<T extends object>(tekst: string, ...waarden: unknown[]) {
      return (await loket.super_.query<T>(tekst, waarden)).rows
    },
    async [Symbol.asyncDispose]() {
      await systeem.destroy()
      await loket[Symbol.asyncDispose]()
    },
  }
  return veld
}

/** From aanmelding to where somebody decides on toelating, by the consulent. */
export async function bereidVoor(veld: Beslisloket, geval: Geval, dag: string, door = 'samira.de.wit'): Promise<void> {
  const { voorbereiding } = await veld.stukken(door, geval, 'leg_voorwaarden_vast')
  await eis(
    veld.geef(door, geval, 'legVoorwaardenVast', {
      voorwaarden: voorbereiding!.voorwaarden.map(({ code }) => ({ code, oordeel: 'voldaan' })),
    }),
  )
  const plan = { vorm: 'entreetoets', uitvoerder: 'loket', datum: dag, tijd: '10:00', plaats: 'Loket' }
  await eis(veld.geef(door, geval, 'planSelectie', plan))
  const uitslag = { datum: dag, aanwezig: true, advies: 'toegelaten', toelichting: 'Goed plan' }
  await eis(veld.geef(door, geval, 'legSelectieVast', uitslag))
}

/** The choices of a toelating under a template, all phases by the loket; six weeks where a length is needed. */
export async function toelating(veld: Beslisloket, geval: Geval, code: string, begin: string, bureau?: string) {
  const { toelating: t } = await veld.stukken('remco.hendriks', geval, 'beslis_toelating')
  const sjabloon = t!.sjablonen.find((s) => s.code === code)!
  const bureauId = bureau === undefined ? undefined : veld.loket.id(bureau)
  return {
    besluit: 'toegelaten',
    motivering: 'Vakbekwaam en gemotiveerd.',
    sjabloonId: sjabloon.id,
    begin,
    fasen: sjabloon.fasen.map((f) => ({
      code: f.code,
      uitvoerder: bureauId === undefined ? 'loket' : 'begeleidingsorganisatie',
      ...(bureauId === undefined ? {} : { bureauId }),
      ...(f.duurNodig ? { duur: { aantal: 6, eenheid: 'weken' } } : {}),
    })),
    ...(bureauId === undefined ? {} : { vraagAanBureau: 'Begeleid de klant' }),
  }
}

/** Waits for a command that must succeed. */
export async function eis(antwoord: Promise<{ status: string }>): Promise<void> {
  const uitkomst = await antwoord
  if (uitkomst.status !== 'verwerkt') throw new Error(`Niet verwerkt: ${JSON.stringify(uitkomst)}`)
}

/** Who decides on toelating here: the klantmanager where policy says so, else a beslisser. */
export async function findBeslisser(veld: Beslisloket, geval: Geval, klantmanager?: string): Promise<string> {
  const mag = klantmanager !== undefined && (await veld.stukken(klantmanager, geval, 'beslis_toelating')).mag.mag
  return mag ? klantmanager : 'remco.hendriks'
}

/** A traject in its first phase. */
export async function inFase(
  veld: Beslisloket,
  cbsCode: string,
  code: string,
  dag: string,
  klantmanager?: string,
): Promise<Geval> {
  const geval = await veld.meldAan(cbsCode, klantmanager)
  await bereidVoor(veld, geval, dag)
  const wie = await findBeslisser(veld, geval, klantmanager)
  await eis(veld.geef(wie, geval, 'beslisToelating', await toelating(veld, geval, code, dag)))
  return geval
}

/** A go on every criterion, resting on a note. */
export const go = (toets: { id: string; criteria: { code: string }[] }, notitieId: string) => ({
  toetsmomentId: toets.id,
  besluit: 'go',
  reden: 'Twee proefopdrachten.',
  criteria: toets.criteria.map(({ code }) => ({ code, oordeel: 'voldaan' })),
  bewijs: [{ soort: 'notitie', id: notitieId }],
})

/** Puts a note in a dossier, and gives its id. */
export async function addNotitie(veld: Beslisloket, geval: Geval, door = 'samira.de.wit'): Promise<string> {
  const id = randomUUID()
  await veld.rijen(
    `insert into notitie (id, gemeente_id, dossier_id, soort, feit_op, tekst, door_id) values ($1, $2, $3, 'gesprek', '2026-09-01', 'Gesprek', $4)`,
    id,
    veld.loket.id(geval.cbsCode),
    geval.dossierId,
    veld.loket.id(door),
  )
  return id
}
