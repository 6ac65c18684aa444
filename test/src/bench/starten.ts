import { setTimeout as wacht } from 'node:timers/promises'
import { echteTijd, inGemeente, insertAanmelding, makeSleutelbos, toKysely } from '@loket/db'
import { NAMESPACE } from '@loket/stack'
import { TAAKRIJ, toWorkflowId } from '@loket/workflows/berichten'
import { Client, Connection } from '@temporalio/client'
import { openProefpool } from '../opzet/pool.ts'
import { logIn, makeAanmelding } from './aanmelders.ts'
import { type Maat, meetOmEnOm, percentiel, toAbsoluut, toGetal, toVerhouding, type Uitkomst } from './meting.ts'
import type { Opstelling } from './opstelling.ts'

const SOORT = 'voorbereidingstraject'
const GEDULD_MS = 60_000
/** Between two single applications: no multiple of the pause of the relay, so that they meet it at every moment of it. */
const TUSSEN_MS = 67
const KALE_STARTERS = 8

/**
 * P-07: from an application to a running workflow through the outbox, against a bare start of the same workflow type with
 * the same record behind it. Both leave the worker the same work, so the difference is the outbox.
 */
export async function meetStarten(o: Opstelling, maat: Maat, meld: (zin: string) => void): Promise<Uitkomst> {
  const fouten: string[] = []
  // What earlier parts left in the outbox is not ours to deliver.
  await o.super_.query(`update outbox set status = 'gedaan' where status = 'wacht'`)
  meld('P-07: aanmeldingen klaarzetten')
  const aantal = 2 * (maat.rondes + 1) * maat.starts + (maat.rondes + 1) * maat.losse
  const voorraad = await zetKlaar(o, aantal)
  await o.super_.query(`update outbox set status = 'gedaan' where status = 'wacht'`)
  await o.startWorker()
  const connection = await Connection.connect({ address: o.stack.adressen.temporal })
  try {
    const client = new Client({ connection, namespace: NAMESPACE })
    const start = async (workflowId: string) =>
      void (await client.workflow.start(SOORT, {
        workflowId,
        taskQueue: TAAKRIJ,
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        args: [],
      }))
    const neem = (n: number) => voorraad.splice(0, n)
    const rond = async (ids: readonly string[], doe: () => Promise<void>) => {
      await doe()
      const tijden = await leesStarts(o, client, ids, fouten)
      return (ids.length - 1) / (Math.max(1, Math.max(...tijden) - Math.min(...tijden)) / 1000)
    }
    const ons = async () => {
      const ids = neem(maat.starts)
      return await rond(ids, () => geefVrij(o, ids))
    }
    const kaal = async () => {
      const ids = neem(maat.starts)
      return await rond(ids, async () => {
        const over = [...ids]
        const starter = async () => {
          for (let id = over.pop(); id !== undefined; id = over.pop()) await start(id)
        }
        await Promise.all(Array.from({ length: KALE_STARTERS }, starter))
      })
    }
    await ons()
    await kaal()
    const rondes = await meetOmEnOm('P-07', maat.rondes, { ons, kaal }, meld)

    const sessie = await logIn(o.stack.adressen.portaal, 'samira.de.wit')
    const los = { ons: [] as number[], kaal: [] as number[] }
    const onsLos = () =>
      meetLos(o, client, fouten, maat.losse, async (n) => {
        const gemeente = o.gemeenten[n % o.gemeenten.length]!
        const antwoord = await fetch(`${o.apiUrl}/trpc/dossier.aanmelden`, {
          method: 'POST',
          headers: sessie,
          body: JSON.stringify(makeAanmelding(gemeente)),
        })
        const vanaf = echteTijd()
        const { result } = (await antwoord.json()) as { result: { data: { dossierId: string } } }
        const { rows } = await o.super_.query<{ id: string }>('select id from traject where dossier_id = $1', [
          result.data.dossierId,
        ])
        return { id: toWorkflowId(SOORT, rows[0]!.id), vanaf }
      })
    const kaalLos = () =>
      meetLos(o, client, fouten, maat.losse, async () => {
        const [[id = ''], vanaf] = [neem(1), echteTijd()]
        await start(id)
        return { id, vanaf }
      })
    for (let nr = 0; nr < maat.rondes; nr += 1) {
      meld(`P-07: los, ronde ${nr + 1} van ${maat.rondes}`)
      if (nr % 2 === 0) los.ons.push(...(await onsLos()))
      los.kaal.push(...(await kaalLos()))
      if (nr % 2 === 1) los.ons.push(...(await onsLos()))
    }
    const erbij = (deel: number) => `${toGetal(percentiel(los.ons, deel) - percentiel(los.kaal, deel), 0)} ms`
    return {
      regels: [
        {
          wat: 'P-07 starts per seconde via de outbox / kale starts',
          gemeten: toVerhouding(rondes),
          streven: '≥ 0,95',
        },
        { wat: 'P-07 later dan een kale start, p99', gemeten: erbij(0.99), streven: '≤ 20 ms' },
      ],
      toelichting: [
        `P-07 ${toAbsoluut(rondes)}; ${maat.starts} per plak, kaal met ${KALE_STARTERS} tegelijk, tijden van Temporal zelf; ` +
          `later: mediaan ${erbij(0.5)}, ${los.ons.length} losse aanmeldingen.`,
      ],
      fouten,
    }
  } finally {
    await connection.close()
    await o.stopWorker()
  }
}

/** Registers applications whose start nobody asks for yet. Out: their workflow ids. */
async function zetKlaar(o: Opstelling, aantal: number): Promise<string[]> {
  const pool = openProefpool(o.stack.adressen.databaseApi, { max: 8, toepassing: 'bench' })
  const bos = makeSleutelbos(o.stack.geheimen.sleutel)
  const { rows } = await o.super_.query<{ id: string }>(`select id from persoon where sub = 'samira.de.wit'`)
  const persoonId = rows[0]!.id
  const db = toKysely(pool)
  const ids: string[] = []
  const zet = async (): Promise<void> => {
    while (ids.length < aantal) {
      const gemeenteId = o.gemeenten[ids.length % o.gemeenten.length]!
      const plaats = ids.push('') - 1
      const { trajectId } = await inGemeente(db, { persoonId, schrijfGemeenteId: gemeenteId }, (trx) =>
        insertAanmelding(
          trx,
          bos,
          { ...makeAanmelding(gemeenteId), klantmanagerId: null, consulentId: null },
          (traject) => toWorkflowId(SOORT, traject),
        ),
      )
      ids[plaats] = toWorkflowId(SOORT, trajectId)
    }
  }
  try {
    await Promise.all(Array.from({ length: 8 }, zet))
    return ids
  } finally {
    await db.destroy()
  }
}

/** Gives these starts to the relay, all at once, and waits until it has delivered them. */
async function geefVrij(o: Opstelling, ids: readonly string[]): Promise<void> {
  const sleutels = ids.map((id) => `start:${id}`)
  await o.super_.query(
    `update outbox set status = 'wacht', volgende_poging = app.echte_tijd() where sleutel = any ($1)`,
    [sleutels],
  )
  await wachtTot(async () => {
    const { rows } = await o.super_.query<{ n: number }>(
      `select count(*)::int as n from outbox where sleutel = any ($1) and status = 'gedaan'`,
      [sleutels],
    )
    return rows[0]!.n === ids.length
  })
}

/** Waits until the worker has taken all of these up. Out: when each began, by the clock of Temporal in milliseconds. */
async function leesStarts(o: Opstelling, client: Client, ids: readonly string[], fouten: string[]): Promise<number[]> {
  await wachtTot(async () => {
    const { rows } = await o.super_.query<{ n: number }>(
      `select count(*)::int as n from proces where workflow_id = any ($1) and status = 'loopt'
         and exists (select from taak where taak.dossier_id = proces.dossier_id)`,
      [ids],
    )
    return rows[0]!.n === ids.length
  })
  const tijden: number[] = []
  for (const id of ids) {
    const { status, startTime } = await client.workflow.getHandle(id).describe()
    if (status.name !== 'RUNNING') fouten.push(`Een proces loopt niet maar is ${status.name}`)
    tijden.push(startTime.getTime())
  }
  return tijden
}

/** Single starts at an even pace. Out: for each how many milliseconds after `vanaf` Temporal had it. */
async function meetLos(
  o: Opstelling,
  client: Client,
  fouten: string[],
  aantal: number,
  doe: (nr: number) => Promise<{ id: string; vanaf: number }>,
): Promise<number[]> {
  const lopend: Promise<{ id: string; vanaf: number }>[] = []
  for (let nr = 0; nr < aantal; nr += 1) {
    lopend.push(doe(nr))
    await wacht(TUSSEN_MS)
  }
  const klaar = await Promise.all(lopend)
  const tijden = await leesStarts(
    o,
    client,
    klaar.map(({ id }) => id),
    fouten,
  )
  return klaar.map(({ vanaf }, nr) => tijden[nr]! - vanaf)
}

async function wachtTot(isZover: () => Promise<boolean>): Promise<void> {
  const begin = performance.now()
  while (!(await isZover())) {
    if (performance.now() - begin > GEDULD_MS) throw new Error('De worker komt niet klaar binnen een minuut')
    await wacht(20)
  }
}
