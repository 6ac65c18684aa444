import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'

type Genoemd = { readonly id: string; readonly naam: string }

/** The head of a dossier: number, gemeente, client and handlers. `klant` is null where the reader may not see persons. */
export type Dossierkop = {
  readonly id: string
  readonly nummer: string
  readonly trajectId: string
  readonly gemeente: { readonly id: string; readonly naam: string; readonly code: string }
  readonly kanaal: string
  readonly aangemeldOp: string
  readonly geregistreerdOp: string
  readonly klant: Klantgegevens | null
  readonly consulent: Genoemd | null
  readonly klantmanager: Genoemd | null
  readonly maximumUitleg: JsonWaarde | null
  readonly planOp: string | null
  /** The process has not begun: no worker took it up yet. */
  readonly procesStart: boolean
  /** The own client of this klantmanager, or of whom this person replaces. */
  readonly isEigen: boolean
  /** The reader may see who it is about. */
  readonly magPersonen: boolean
}
export type Klantgegevens = {
  readonly voornaam: string
  readonly achternaam: string
  readonly geboortedatum: string
  readonly email: string | null
  readonly telefoon: string | null
  readonly straat: string | null
  readonly huisnummer: string | null
  readonly postcode: string | null
  readonly woonplaats: string | null
  readonly uitkering: string
  readonly plan: string
  readonly ondernemingNaam: string | null
  readonly kvkNummer: string | null
}

/** The head of a dossier that this person may see; undefined for what does not exist and for another's alike. */
export async function findDossierkop(trx: GemeenteTransactie, dossierId: string): Promise<Dossierkop | undefined> {
  const { rows } = await sql<Dossierkop>`
    select d.id, d.nummer, t.id as "trajectId", d.kanaal, d.aangemeld_op as "aangemeldOp",
      d.geregistreerd_op as "geregistreerdOp", t.maximum_uitleg as "maximumUitleg", t.plan_op as "planOp",
      jsonb_build_object('id', g.id, 'naam', g.naam, 'code', g.code) as gemeente,
      case when c.id is not null then jsonb_build_object('id', c.id, 'naam', c.naam) end as consulent,
      case when k.id is not null then jsonb_build_object('id', k.id, 'naam', k.naam) end as klantmanager,
      case when b.id is not null then jsonb_build_object(
        'voornaam', b.voornaam, 'achternaam', b.achternaam, 'geboortedatum', b.geboortedatum, 'email', b.email,
        'telefoon', b.telefoon, 'straat', b.straat, 'huisnummer', b.huisnummer, 'postcode', b.postcode,
        'woonplaats', b.woonplaats, 'uitkering', b.uitkering, 'plan', b.plan,
        'ondernemingNaam', b.onderneming_naam, 'kvkNummer', b.kvk_nummer) end as klant,
      coalesce(p.status = 'te_starten', false) as "procesStart",
      d.id = any ((select app.lees_dossiers())::uuid[]) as "isEigen",
      b.id is not null as "magPersonen"
    from dossier d
      join traject t on t.dossier_id = d.id
      join organisatie g on g.id = d.gemeente_id
      left join belanghebbende b on b.dossier_id = d.id
      left join persoon c on c.id = d.consulent_id
      left join persoon k on k.id = d.klantmanager_id
      left join proces p on p.onderwerp_id = t.id and p.soort = 'voorbereidingstraject'
    where d.id = ${dossierId}`.execute(trx)
  return rows[0]
}

/** A phase with the bureau that carries it out. */
export type Fasebeeld = {
  readonly id: string
  readonly nr: number
  readonly naam: string
  readonly rechtsgrond: string
  readonly uitvoerder: string
  readonly bureau: Genoemd | null
  readonly begin: string
  readonly einde: string
  readonly oorspronkelijkEinde: string
  readonly ingekort: boolean
  readonly status: string
  readonly uitslag: string | null
  readonly afgeslotenOp: string | null
  readonly vorm: string | null
  readonly uitleg: JsonWaarde
}

/** The phases of a traject in their order. */
export async function listFasebeelden(trx: GemeenteTransactie, trajectId: string): Promise<readonly Fasebeeld[]> {
  const { rows } = await sql<Fasebeeld>`
    select f.id, f.nr, f.naam, f.rechtsgrond, f.uitvoerder, f.begin, f.einde, f.oorspronkelijk_einde as "oorspronkelijkEinde",
      f.ingekort, f.status, f.uitslag, f.afgesloten_op as "afgeslotenOp", f.toets->>'vorm' as vorm, f.uitleg,
      case when o.id is not null then jsonb_build_object('id', o.id, 'naam', o.naam) end as bureau
    from fase f left join organisatie o on o.id = f.bureau_id
    where f.traject_id = ${trajectId} order by f.nr`.execute(trx)
  return rows
}

/** A toetsmoment with who decided it and on what. */
export type Toetsbeeld = {
  readonly id: string
  readonly faseId: string
  readonly ronde: number
  readonly uiterlijk: string
  readonly uitleg: JsonWaarde
  readonly status: string
  readonly besluit: string | null
  readonly reden: string | null
  readonly door: string | null
  readonly op: string | null
  readonly ontbrekend: string | null
  readonly bewijs: readonly { soort: string; id: string; titel: string }[]
  readonly regels: JsonWaarde | null
}

/** The toetsmomenten of a traject, the first first. A levering is named by kind and number, a file by its name. */
export async function listToetsbeelden(trx: GemeenteTransactie, trajectId: string): Promise<readonly Toetsbeeld[]> {
  const { rows } = await sql<Toetsbeeld>`
    select m.id, m.fase_id as "faseId", m.ronde, m.uiterlijk, m.uitleg, m.status, m.besluit, m.reden, p.naam as door,
      m.besloten_op as op, m.ontbrekend, m.regels,
      (select coalesce(jsonb_agg(jsonb_build_object('soort', e->>'soort', 'id', e->>'id', 'titel', coalesce(
          (select l.soort || ' ' || l.nr from levering l where l.id = (e->>'id')::uuid),
          (select dc.naam from document dc where dc.id = (e->>'id')::uuid),
          (select a.soort || ' ' || (a.begint_op at time zone 'Europe/Amsterdam')::date from afspraak a where a.id = (e->>'id')::uuid),
          (select n.soort || ' ' || n.feit_op from notitie n where n.id = (e->>'id')::uuid), ''))), '[]')
        from jsonb_array_elements(coalesce(m.bewijs, '[]')) e) as bewijs
    from toetsmoment m
      join fase f on f.id = m.fase_id
      left join persoon p on p.id = m.besloten_door
    where m.traject_id = ${trajectId} order by f.nr, m.ronde`.execute(trx)
  return rows
}

/** A besluit in short, with its term for bezwaar. */
export type Besluitbeeld = {
  readonly id: string
  readonly soort: string
  readonly beslotenOp: string
  readonly door: string
  readonly namens: string
  readonly bekendgemaaktOp: string | null
  readonly bezwaarTot: string | null
  readonly bezwaarUitleg: JsonWaarde | null
}

/** The besluiten of a traject that this person may read, the oldest first. */
export async function listBesluitbeelden(trx: GemeenteTransactie, trajectId: string): Promise<readonly Besluitbeeld[]> {
  return await trx
    .selectFrom('besluit as b')
    .innerJoin('persoon as p', 'p.id', 'b.besloten_door')
    .select([
      'b.id',
      'b.soort',
      'b.besloten_op as beslotenOp',
      'p.naam as door',
      'b.namens',
      'b.bekendgemaakt_op as bekendgemaaktOp',
      'b.bezwaar_tot as bezwaarTot',
      'b.bezwaar_uitleg as bezwaarUitleg',
    ])
    .where('b.traject_id', '=', trajectId)
    .orderBy('b.besloten_op')
    .orderBy('b.id')
    .execute()
}

/** An opdracht of a dossier in short; `uiterlijk` is the next thing that is due from the bureau. */
export type Dossieropdracht = {
  readonly id: string
  readonly nummer: string
  readonly bureau: Genoemd
  readonly status: string
  readonly uiterlijk: string | null
}

/** The opdrachten of a dossier that this person may read. */
export async function listDossieropdrachten(
  trx: GemeenteTransactie,
  dossierId: string,
): Promise<readonly Dossieropdracht[]> {
  const { rows } = await sql<Dossieropdracht>`
    select o.id, o.nummer, o.status, jsonb_build_object('id', b.id, 'naam', b.naam) as bureau,
      (select min(l.uiterlijk) from levering l where l.opdracht_id = o.id and l.status = 'verwacht') as uiterlijk
    from opdracht o join organisatie b on b.id = o.bureau_id
    where o.dossier_id = ${dossierId} order by o.nummer`.execute(trx)
  return rows
}

/** An open task of a dossier as its page shows it. */
export type Dossiertaak = {
  readonly id: string
  readonly soort: string
  readonly gegevens: Readonly<Record<string, JsonWaarde>>
  readonly rol: string | null
  readonly persoon: string | null
  readonly persoonId: string | null
  readonly bureau: string | null
  readonly onderwerpId: string | null
  readonly uiterlijk: string | null
  readonly uitleg: JsonWaarde | null
  readonly sinds: string
  readonly opgepaktDoor: string | null
  readonly opgepaktDoorMij: boolean
}

/** The open tasks of a dossier that this person may see: what is due first, escalations after what they are about. */
export async function listDossiertaken(trx: GemeenteTransactie, dossierId: string): Promise<readonly Dossiertaak[]> {
  const { rows } = await sql<Dossiertaak>`
    select t.id, t.soort, t.gegevens, t.voor_rol as rol, p.naam as persoon, p.id as "persoonId", b.naam as bureau,
      t.onderwerp_id as "onderwerpId", t.uiterlijk, t.uitleg, t.sinds, o.naam as "opgepaktDoor",
      coalesce(t.opgepakt_door = (select app.persoon()), false) as "opgepaktDoorMij"
    from taak t
      left join persoon p on p.id = t.voor_persoon
      left join persoon o on o.id = t.opgepakt_door
      left join organisatie b on b.id = t.bureau_id
    where t.dossier_id = ${dossierId} and t.status = 'open'
    order by t.soort like '%_te_laat', t.uiterlijk nulls last, t.sinds, t.id`.execute(trx)
  return rows
}

/** A wekker that will ring unless the record changes. `op` is an ISO instant; `sleutel` says what it is about. */
export type Dossierwekker = { readonly soort: string; readonly sleutel: string; readonly op: string }

/** The open wekkers of a dossier, the next first. */
export async function listDossierwekkers(
  trx: GemeenteTransactie,
  dossierId: string,
): Promise<readonly Dossierwekker[]> {
  return await trx
    .selectFrom('wekker')
    .select(['soort', 'sleutel', 'op'])
    .where('dossier_id', '=', dossierId)
    .where('status', '=', 'open')
    .orderBy('op')
    .execute()
}

/** An earlier dossier of the same client in the same gemeente, found by the blind index of the BSN. */
export type EerderDossier = {
  readonly dossierId: string
  readonly nummer: string
  readonly toestand: string
  readonly aangemeldOp: string
  readonly uitkomst: string | null
}

/** The other dossiers of the client of this one that the reader may see, the newest first. */
export async function listEerdereDossiers(
  trx: GemeenteTransactie,
  dossierId: string,
): Promise<readonly EerderDossier[]> {
  const { rows } = await sql<EerderDossier>`
    select d.id as "dossierId", d.nummer, t.status as toestand, d.aangemeld_op as "aangemeldOp", t.uitkomst
    from belanghebbende b
      join belanghebbende e on e.gemeente_id = b.gemeente_id and e.bsn_index = b.bsn_index and e.dossier_id <> b.dossier_id
      join dossier d on d.id = e.dossier_id
      join traject t on t.dossier_id = e.dossier_id
    where b.dossier_id = ${dossierId} order by d.aangemeld_op desc, d.nummer desc`.execute(trx)
  return rows
}

/** The people of whom one can handle a dossier of this gemeente, by the roles that count today. */
export async function listMensenkeuze(
  trx: GemeenteTransactie,
  gemeenteId: string,
): Promise<{ consulenten: Genoemd[]; klantmanagers: Genoemd[] }> {
  const { rows } = await sql<Genoemd & { rol: string }>`
    select distinct p.id, p.naam, r.rol from persoon p join persoon_rol r on r.persoon_id = p.id
    where p.actief and r.geldig_van <= app.vandaag() and (r.geldig_tot is null or r.geldig_tot > app.vandaag())
      and (r.rol = 'consulent' or (r.rol = 'klantmanager' and p.organisatie_id = ${gemeenteId}))
    order by p.naam`.execute(trx)
  const met = (rol: string): Genoemd[] => rows.filter((r) => r.rol === rol).map(({ id, naam }) => ({ id, naam }))
  return { consulenten: met('consulent'), klantmanagers: met('klantmanager') }
}
