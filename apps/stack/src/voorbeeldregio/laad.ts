import { controleerSjabloon, SJABLONEN } from '@loket/domain'
import pg from 'pg'
import { BELEID, isToelatingDoorKlantmanager } from './beleid.ts'
import { BUREAUS, CENTRALE_GEMEENTE, GELDIG_VAN, GEMEENTEN, MANDAAT, MANDAAT_KLANTMANAGER } from './organisaties.ts'
import { makeCorrespondentie } from './correspondentie.ts'
import { loadAfspraak, loadProducten } from './laad-facturatie.ts'
import { PARAMETERS, type Parameterdata } from './parameters.ts'
import { PARAMETERS_FACTURATIE } from './parameters-facturatie.ts'
import { PARAMETERS_OPDRACHT } from './parameters-opdracht.ts'
import { VOORBEELDPERSONEN } from './personen.ts'

const DEELNAME_VAN = '2025-01-01'
const LEEG = '00000000-0000-0000-0000-000000000000'

/**
 * Puts the organisations, people, mandaten, rules and templates of the example region (B§4.10, "Voorbeeldregio") into a
 * migrated database, in one transaction. Safe to repeat: what is there stays, but for a rule or a template that was edited
 * since, which a new version supersedes. In: a URL of a login that may become loket_owner. Out: the codes of the rules and
 * templates that are new or changed now.
 */
export async function laadVoorbeeldregio(ownerUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin; set local role loket_owner')
    await loadOrganisaties(client)
    await loadPersonen(client)
    await loadMandaten(client)
    await loadProducten(client)
    const nieuw = [
      ...(await vervangRegels(client, 'parameter', [...PARAMETERS, ...PARAMETERS_OPDRACHT, ...PARAMETERS_FACTURATIE])),
      ...(await loadSjablonen(client)),
      ...(await loadBeleid(client)),
    ]
    await client.query('commit')
    return nieuw
  } finally {
    await client.end()
  }
}

async function loadOrganisaties(client: pg.Client): Promise<void> {
  for (const [code, naam, afkorting] of GEMEENTEN) {
    const centraal = code === CENTRALE_GEMEENTE
    const id = await insertOrganisatie(client, 'gemeente', code, afkorting, `Gemeente ${naam}`)
    await client.query(
      `insert into gemeente (id, cbs_code, centraal, geldig_van, deelnemer_van) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [id, code, centraal, GELDIG_VAN[code] ?? '1900-01-01', DEELNAME_VAN],
    )
  }
  for (const [code, naam, afkorting, soort] of BUREAUS) {
    const id = await insertOrganisatie(client, 'bureau', code, afkorting, naam)
    await client.query('insert into bureau (id, soort) values ($1, $2) on conflict do nothing', [id, soort])
  }
}

async function insertOrganisatie(
  client: pg.Client,
  soort: string,
  code: string,
  afkorting: string,
  naam: string,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `with nieuw as (
       insert into organisatie (soort, code, afkorting, naam) values ($1, $2, $3, $4) on conflict (code) do nothing returning id)
     select id from nieuw union all select id from organisatie where code = $2 limit 1`,
    [soort, code, afkorting, naam],
  )
  return requireId(rows)
}

async function loadPersonen(client: pg.Client): Promise<void> {
  for (const persoon of VOORBEELDPERSONEN) {
    await client.query(
      `insert into persoon (sub, naam, email, organisatie_id) select $1, $2, $3, id from organisatie where code = $4
       on conflict (sub) do nothing`,
      [persoon.sub, persoon.naam, persoon.email, persoon.organisatieCode],
    )
    for (const rol of persoon.rollen) {
      await client.query(
        'insert into persoon_rol (persoon_id, rol) select id, $2 from persoon where sub = $1 on conflict do nothing',
        [persoon.sub, rol],
      )
    }
  }
}

async function loadMandaten(client: pg.Client): Promise<void> {
  await loadMandaatCentraal(client)
  const { geldigVan, bron, rol, besluiten } = MANDAAT_KLANTMANAGER
  await client.query(
    `insert into mandaat (gemeente_id, soort, rol, geldig_van, bron)
     select g.id, b, $3, $1, $2 from gemeente g, unnest($4::text[]) b
     where g.cbs_code = any ($5::text[])
       and not exists (select from mandaat m where m.gemeente_id = g.id and m.soort = b and m.rol = $3)`,
    [geldigVan, bron, rol, besluiten, Object.keys(BELEID).filter(isToelatingDoorKlantmanager)],
  )
}

async function loadMandaatCentraal(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from mandaat')
  if ((rows[0]?.n ?? 0) > 0) return
  await client.query(
    `insert into mandaat (gemeente_id, soort, rol, geldig_van, bron) select id, 'uitvoering', null, $1, $2 from gemeente`,
    [MANDAAT.geldigVan, MANDAAT.bron],
  )
  await client.query(
    `insert into mandaat (gemeente_id, soort, rol, geldig_van, bron)
     select g.id, b, r, $1, $2 from gemeente g, unnest($3::text[]) b, unnest($4::text[]) r`,
    [MANDAAT.geldigVan, MANDAAT.bron, MANDAAT.besluiten, MANDAAT.rollen],
  )
}

/** Lets each rule count from its day; one that is as it was stays. Out: the codes of those that are not. */
async function vervangRegels(
  client: pg.Client,
  tabel: 'parameter' | 'beleidsregel',
  regels: readonly Parameterdata[],
): Promise<readonly string[]> {
  const vervangen: string[] = []
  for (const { code, waarde, bron, geldigVan } of regels) {
    const { rows } = await client.query<{ vervangen: boolean }>(
      'select vervangen from app.vervang_regel($1, $2, $3, null, $4, $5)',
      [tabel, code, geldigVan, JSON.stringify(waarde), JSON.stringify(bron)],
    )
    if (rows[0]?.vervangen === true) vervangen.push(code)
  }
  return vervangen
}

const WETTELIJK_MAXIMUM = Number(PARAMETERS.find((p) => p.code === 'bbz.voorbereiding_maximum_maanden')?.waarde)

/** A template that was edited becomes its next version, from today: trajecten keep the one that they were given. */
async function loadSjablonen(client: pg.Client): Promise<readonly string[]> {
  const vervangen: string[] = []
  for (const sjabloon of SJABLONEN) {
    const fouten = controleerSjabloon(sjabloon, WETTELIJK_MAXIMUM)
    if (fouten.length > 0) throw new Error(`Sjabloon ${sjabloon.code} klopt niet: ${JSON.stringify(fouten)}`)
    const { rowCount } = await client.query(
      `with nieuwste as (select id, versie from sjabloon where code = $1 order by versie::int desc limit 1),
         gelijk as (select from sjabloon join nieuwste using (id) where inhoud = $3::jsonb and naam = $2),
         oud as (update sjabloon set geldig_tot = app.vandaag()
           where id = (select id from nieuwste) and not exists (select from gelijk))
       insert into sjabloon (code, versie, naam, inhoud, bron, geldig_van)
       select $1, coalesce((select versie::int + 1 from nieuwste), 1)::text, $2, $3::jsonb, $4::jsonb,
         case when exists (select from nieuwste) then app.vandaag() else date '2025-01-01' end
       where not exists (select from gelijk)`,
      [sjabloon.code, sjabloon.naam, JSON.stringify(sjabloon), JSON.stringify(sjabloon.bron)],
    )
    if ((rowCount ?? 0) > 0) vervangen.push(sjabloon.code)
  }
  return vervangen
}

/** Row-level security binds the owner too: each gemeente is written in a context of its own. */
async function loadBeleid(client: pg.Client): Promise<readonly string[]> {
  const vervangen: string[] = []
  for (const [cbsCode, naam] of GEMEENTEN) {
    const regels = [...(BELEID[cbsCode] ?? []), ...makeCorrespondentie(naam)]
    const { rows } = await client.query<{ id: string }>('select id from gemeente where cbs_code = $1', [cbsCode])
    const gemeenteId = requireId(rows)
    await client.query(
      `select set_config('app.soort', 'systeem', true), set_config('app.persoon', $2, true), set_config('app.schrijf_gemeente', $1, true),
              set_config('app.lees_gemeenten', array[$1]::text, true), set_config('app.lees_dossiers', '{}', true)`,
      [gemeenteId, LEEG],
    )
    vervangen.push(...(await vervangRegels(client, 'beleidsregel', regels)))
    await loadAfspraak(client, cbsCode)
  }
  return vervangen
}

function requireId([rij]: readonly { id: string }[]): string {
  if (rij === undefined) throw new Error('De voorbeeldregio noemt een organisatie die er niet is')
  return rij.id
}
