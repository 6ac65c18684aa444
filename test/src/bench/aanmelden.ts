import { randomUUID } from 'node:crypto'
import { type Koppen, logIn, makeAanmelding } from './aanmelders.ts'
import { type Maat, meetOmEnOm, percentiel, toAbsoluut, toGetal, toVerhouding, type Uitkomst } from './meting.ts'
import type { Opstelling } from './opstelling.ts'
import { Schutter } from './schieten.ts'

const DUBBELE = 20

// The bare intake of performance.md B2: a case of 1.5 kB, a key against doubles, an audit row and an outbox row.
const KALE_TABELLEN = `
  create schema kaal;
  create table kaal.zaak (id uuid primary key, gemeente_id uuid not null, inhoud jsonb not null, op timestamptz not null default app.echte_tijd());
  create table kaal.sleutel (sleutel text primary key, zaak_id uuid not null references kaal.zaak);
  create table kaal.audit (id bigint generated always as identity primary key, gemeente_id uuid not null, wat text not null,
    zaak_id uuid not null, op timestamptz not null default app.echte_tijd());
  create table kaal.outbox (id bigint generated always as identity primary key, soort text not null, gegevens jsonb not null,
    gedaan boolean not null default false)`
const KALE_INVOER = [
  ['zaak', 'insert into kaal.zaak (id, gemeente_id, inhoud) values ($1, $2, $3)'],
  ['sleutel', 'insert into kaal.sleutel (sleutel, zaak_id) values ($1, $2)'],
  ['audit', `insert into kaal.audit (gemeente_id, wat, zaak_id) values ($1, 'aangemeld', $2)`],
  ['outbox', `insert into kaal.outbox (soort, gegevens) values ('start', $1)`],
] as const

/** P-06: submitting an application over HTTP against the bare intake transaction with as many clients. */
export async function meetAanmelden(o: Opstelling, maat: Maat, meld: (zin: string) => void): Promise<Uitkomst> {
  const fouten: string[] = []
  const sessies = await Promise.all(Array.from({ length: 4 }, () => logIn(o.stack.adressen.portaal, 'samira.de.wit')))
  await o.super_.query(KALE_TABELLEN)
  const voor = await telDossiers(o)
  const bevestigd: string[] = []
  let nr = 0
  const schot = {
    method: 'POST',
    path: '/trpc/dossier.aanmelden',
    setupRequest: (verzoek: object) => {
      nr += 1
      return {
        ...verzoek,
        headers: { ...sessies[nr % sessies.length] },
        body: JSON.stringify(makeAanmelding(o.gemeenten[nr % o.gemeenten.length]!)),
      }
    },
    onResponse: (status: number, tekst: string) => {
      if (status === 200) bevestigd.push((JSON.parse(tekst) as Antwoord).result.data.dossierId)
    },
  }
  const schutter = new Schutter(maat.clienten, maat.plakSeconden)
  let schoten = 0
  const meetOns = async (perSeconde?: number) => {
    schoten += 1
    const plak = await schutter.schiet(o.apiUrl, [schot], perSeconde)
    if (plak.mis > 0) fouten.push(`${plak.mis} aanmeldingen werden geweigerd of bleven zonder antwoord`)
    return plak
  }
  const meetKaal = () => doeKaal(o, maat)

  await meetOns()
  await meetKaal()
  const kanten = { ons: async () => (await meetOns()).perSeconde, kaal: meetKaal }
  const rondes = await meetOmEnOm('P-06', maat.rondes, kanten, meld)
  const half = percentiel(
    rondes.map(({ ons }) => ons / 2),
    0.5,
  )
  meld('P-06: half belast')
  const { p99Ms } = await meetOns(Math.max(maat.clienten, Math.floor(half)))

  // A slice ends in the middle of what the clients are waiting for: that may be entered without an answer that we read.
  const nieuw = (await telDossiers(o)) - voor
  if (nieuw < bevestigd.length || nieuw > bevestigd.length + schoten * maat.clienten)
    fouten.push(`${bevestigd.length} aanmeldingen bevestigd, ${nieuw} dossiers erbij`)
  fouten.push(...(await checkSporen(o, bevestigd)), ...(await checkDubbel(o, sessies)))
  return {
    regels: [
      {
        wat: 'P-06 aanmelden over HTTP / kale intake met pg',
        gemeten: toVerhouding(rondes),
        streven: '≥ 0,40',
      },
      { wat: 'P-06 p99 bij halve belasting', gemeten: `${toGetal(p99Ms, 0)} ms`, streven: '≤ 25 ms' },
    ],
    toelichting: [
      `P-06 ${toAbsoluut(rondes)}; ${maat.clienten} cliënten, verdeeld over ${o.gemeenten.length} gemeenten, ${toGetal(bevestigd.length, 0)} ` +
        `aanmeldingen bevestigd; de schutter kost ${schutter.aandeel()}. De worker staat stil: bezorgen hoort bij P-07.`,
    ],
    fouten,
  }
}

type Antwoord = { result: { data: { dossierId: string } } }

async function telDossiers(o: Opstelling): Promise<number> {
  return (await o.super_.query<{ n: number }>('select count(*)::int as n from dossier')).rows[0]!.n
}

/** One slice of the bare intake: as many clients, each with its own connection, one transaction after the other. */
async function doeKaal(o: Opstelling, maat: Maat): Promise<number> {
  const begin = performance.now()
  const einde = begin + maat.plakSeconden * 1000
  let klaar = 0
  const werk = async () => {
    const client = await o.super_.connect()
    client.on('error', () => undefined)
    try {
      while (performance.now() < einde) {
        const [id, gemeente] = [randomUUID(), o.gemeenten[klaar % o.gemeenten.length]!]
        const zaak = JSON.stringify(makeAanmelding(gemeente))
        const waarden = [[id, gemeente, zaak], [`aanmelding:${id}`, id], [gemeente, id], [JSON.stringify({ id })]]
        await client.query('begin')
        for (const [stap, [naam, text]] of KALE_INVOER.entries())
          await client.query({ name: `kaal_${naam}`, text, values: waarden[stap]! })
        await client.query('commit')
        klaar += 1
      }
    } finally {
      client.release(true)
    }
  }
  await Promise.all(Array.from({ length: maat.clienten }, werk))
  return klaar / ((performance.now() - begin) / 1000)
}

/** Each acknowledged application is there once, with one audit row, one start and one fact; no chain is broken. */
async function checkSporen(o: Opstelling, ids: readonly string[]): Promise<string[]> {
  const { rows } = await o.super_.query<{ mis: number; dubbel: number }>(
    `select count(*) filter (where a.n is distinct from 1 or t.n is distinct from 1 or x.n is distinct from 1)::int as mis,
       (count(*) - count(distinct id))::int as dubbel
     from unnest($1::uuid[]) g (id)
       left join (select onderwerp_id, count(*) n from audit where wat = 'dossier_aangemeld' group by 1) a on a.onderwerp_id = g.id
       left join (select dossier_id, count(*) n from tijdlijn where soort = 'aangemeld' group by 1) t on t.dossier_id = g.id
       left join (select p.dossier_id, count(*) n from proces p join outbox x on x.sleutel = 'start:' || p.workflow_id group by 1) x
         on x.dossier_id = g.id`,
    [ids],
  )
  const { mis, dubbel } = rows[0]!
  const keten = await o.super_.query('select id from gemeente where app.audit_breuk(id) is not null')
  return [
    ...(mis > 0 ? [`${mis} bevestigde aanmeldingen missen een spoor of hebben het dubbel`] : []),
    ...(dubbel > 0 ? [`${dubbel} dossiers werden tweemaal bevestigd`] : []),
    ...((keten.rowCount ?? 0) > 0 ? [`De auditketen van ${keten.rowCount} gemeenten is stuk`] : []),
  ]
}

/** The same application sent twice at once gives one dossier. */
async function checkDubbel(o: Opstelling, sessies: readonly Koppen[]): Promise<string[]> {
  const voor = await telDossiers(o)
  for (let n = 0; n < DUBBELE; n += 1) {
    const body = JSON.stringify(makeAanmelding(o.gemeenten[n % o.gemeenten.length]!))
    await Promise.all(
      sessies
        .slice(0, 2)
        .map(async (headers) =>
          (await fetch(`${o.apiUrl}/trpc/dossier.aanmelden`, { method: 'POST', headers, body })).text(),
        ),
    )
  }
  const nieuw = (await telDossiers(o)) - voor
  return nieuw === DUBBELE
    ? []
    : [`${DUBBELE} aanmeldingen die tweemaal tegelijk werden verstuurd gaven ${nieuw} dossiers`]
}
