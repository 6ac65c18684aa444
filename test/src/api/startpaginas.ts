import { randomUUID } from 'node:crypto'
import type { Commandosoort } from '@loket/contracts'
import { addCommando, type Database, inGemeente, insertAanmelding, makeSleutelbos, toKysely } from '@loket/db'
import { leesStand, verwerkCommando } from '@loket/worker'
import { toWorkflowId } from '@loket/workflows/berichten'
import type { Kysely } from 'kysely'
import { openProefpool } from '../opzet/pool.ts'
import { ROLGEHEIMEN, urlVan } from '../opzet/postgres.ts'
import { type Loket, maakLoket } from './opstelling.ts'

/** What must never be read by who only counts: no Dutch word has it in it. */
export const KANARIE = { voornaam: 'Quirijntje', achternaam: 'Kanariegeel', bsn: '111222333', plan: 'Zeepkistenwerf' }
/** Everything of the client that could leak. */
export const KANARIEWOORDEN = Object.values(KANARIE)

/** A dossier of the test, and where its process is. */
export type Proefdossier = { dossierId: string; trajectId: string; nummer: string; workflowId: string; cbsCode: string }

/** The API with the worker's own work on the record, but without Temporal: tasks come as they do in the product. */
export type Proefwerk = {
  readonly loket: Loket
  readonly systeem: Kysely<Database>
  /** Registers a client; its process has asked for the first tasks. */
  meldAan(cbsCode: string, wie?: { klantmanager?: string; consulent?: string | null }): Promise<Proefdossier>
  /** Carries out a command of a person; fails when it is refused. */
  doe(wie: string, dossier: Proefdossier, soort: Commandosoort, gegevens: object): Promise<void>
  /** Brings a dossier into its first phase, carried out by the loket or by a bureau that accepted. */
  laatToe(dossier: Proefdossier, bureau?: string): Promise<void>
  /** Moves the clock of the region: so many days from the wall clock. */
  zetKlok(dagen: number): Promise<void>
  /** A day from today by the clock of the region, as JJJJ-MM-DD. */
  dag(plus?: number): Promise<string>
  [Symbol.asyncDispose](): Promise<void>
}

/** Builds it; one per test file. */
export async function maakProefwerk(): Promise<Proefwerk> {
  const loket = await maakLoket()
  const url = urlVan(loket.authenticatorUrl, { rol: 'loket_systeem', wachtwoord: ROLGEHEIMEN.systeem })
  const systeem = toKysely(openProefpool(url, { max: 4, toepassing: 'test-worker' }))
  const bos = makeSleutelbos(Buffer.alloc(32, 7).toString('base64'))
  const dag = async (plus = 0) =>
    (await loket.super_.query<{ d: string }>('select (app.vandaag() + $1::int)::text as d', [plus])).rows[0]?.d ?? ''

  const doe = async (wie: string, dossier: Proefdossier, soort: Commandosoort, gegevens: object): Promise<void> => {
    const commando = { id: randomUUID(), soort, workflowId: dossier.workflowId, gegevens }
    const gemeenteId = loket.id(dossier.cbsCode)
    const bureau = await loket.super_.query<{ id: string }>(
      'select b.id from bureau b join persoon p on p.organisatie_id = b.id where p.id = $1',
      [loket.id(wie)],
    )
    await inGemeente(loket.db, { persoonId: loket.id(wie), schrijfGemeenteId: gemeenteId }, (trx) =>
      addCommando(trx, { ...dossier, gemeenteId, bureauId: bureau.rows[0]?.id ?? null }, commando),
    )
    const { antwoord } = await verwerkCommando(systeem, commando.id, console)
    if (antwoord.status !== 'verwerkt') throw new Error(`${soort} is geweigerd: ${JSON.stringify(antwoord)}`)
  }

  return {
    loket,
    systeem,
    dag,
    doe,
    async meldAan(cbsCode, wie = {}) {
      const consulent = wie.consulent === undefined ? 'samira.de.wit' : wie.consulent
      const nieuw = await inGemeente(
        loket.db,
        { persoonId: loket.id('anja.prins'), schrijfGemeenteId: loket.id(cbsCode) },
        async (trx) =>
          insertAanmelding(
            trx,
            bos,
            {
              gemeenteId: loket.id(cbsCode),
              kanaal: wie.klantmanager === undefined ? 'zelf' : 'klantmanager',
              aangemeldOp: await dag(),
              klantmanagerId: wie.klantmanager === undefined ? null : loket.id(wie.klantmanager),
              consulentId: consulent === null ? null : loket.id(consulent),
              ...KANARIE,
              geboortedatum: '1985-04-03',
              uitkering: 'participatiewet',
            },
            (trajectId) => toWorkflowId('voorbereidingstraject', trajectId),
          ),
      )
      const workflowId = toWorkflowId('voorbereidingstraject', nieuw.trajectId)
      await leesStand(systeem, workflowId)
      return { ...nieuw, workflowId, cbsCode }
    },
    async laatToe(dossier, bureau) {
      await doe('anja.prins', dossier, 'leg_voorwaarden_vast', {
        voorwaarden: [{ code: 'uitkering', oordeel: 'voldaan' }],
      })
      const { rows } = await loket.super_.query<{ id: string }>(`select id from sjabloon where code = 'arnhem'`)
      await doe('remco.hendriks', dossier, 'beslis_toelating', {
        besluit: 'toegelaten',
        motivering: 'Er is een kans.',
        sjabloonId: rows[0]?.id,
        begin: await dag(),
        fasen: [
          bureau === undefined
            ? { code: 'orientatie', uitvoerder: 'loket' }
            : { code: 'orientatie', uitvoerder: 'begeleidingsorganisatie', bureauId: loket.id(bureau) },
        ],
        ...(bureau === undefined ? {} : { vraagAanBureau: 'Begeleid deze klant.' }),
      })
      const opdrachten = await loket.super_.query<{ workflow_id: string }>(
        `select workflow_id from proces where dossier_id = $1 and soort = 'begeleidingsopdracht'`,
        [dossier.dossierId],
      )
      for (const { workflow_id } of opdrachten.rows) await leesStand(systeem, workflow_id)
    },
    async zetKlok(dagen) {
      await loket.super_.query(`update app.klok set verschuiving = make_interval(days => $1)`, [dagen])
    },
    async [Symbol.asyncDispose]() {
      await systeem.destroy()
      await loket[Symbol.asyncDispose]()
    },
  }
}
