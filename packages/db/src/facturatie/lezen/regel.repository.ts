import { type RawBuilder, sql } from 'kysely'
import type { GemeenteTransactie } from '../../gemeente-transactie.ts'
import type { JsonWaarde } from '../../schema.ts'
import { prijsFeiten, zonderLussen, zonderRegel } from '../prijs.ts'

/** A fact with what it costs: a line of an opgave, or in the running quarter what would become one. */
export type Regelrecord = {
  /** Null in the running quarter. */
  readonly id: string | null
  readonly prestatieId: string
  readonly dossierId: string
  readonly dossiernummer: string
  readonly productCode: string
  readonly product: string
  readonly omschrijving: string
  /** stap, totaal or memo. */
  readonly productsoort: string
  readonly bijAfbreken: string | null
  readonly productbron: JsonWaarde
  readonly stap: string
  readonly stapNaam: string | null
  readonly isAfgebroken: boolean
  readonly prestatiedatum: string
  readonly soort: string
  readonly teller: number
  readonly noemer: number
  readonly tariefCenten: number
  readonly vastgesteldOp: string | null
  readonly tariefVanaf: string | null
  readonly tariefbron: JsonWaarde | null
  readonly bedragCenten: number
  readonly memoCenten: number | null
  readonly isNagekomen: boolean
  readonly status: string
  readonly isBeslecht: boolean
  readonly uiterlijk: string | null
  readonly uitleg: JsonWaarde | null
  readonly opgaveId: string | null
  readonly eersteOpgaveId: string | null
  /** Of the opgave where it stands now, and of the one where it began. */
  readonly kwartaal: string | null
  readonly eersteKwartaal: string | null
  /** The quarter of the day itself; of what was taken back that of the fact. */
  readonly eigenKwartaal: string
  readonly reden: string | null
  /** The fact that takes this one back: when, why and by whom; null when there is none. */
  readonly terugOp: string | null
  readonly terugReden: string | null
  readonly terugDoor: string | null
  readonly terugOrganisatie: string | null
}

/** What was said at a line, by whom. */
export type Regelbericht = {
  readonly id: string
  readonly regelId: string
  readonly soort: string
  readonly oordeel: string | null
  readonly tekst: string | null
  readonly isStilzwijgend: boolean
  readonly naam: string
  readonly organisatie: string
  readonly op: string
}

const FEIT = sql`
  p.naam as product, p.omschrijving, p.soort as productsoort, p.bij_afbreken as "bijAfbreken", p.bron as productbron,
  a.stap, a.stap_naam as "stapNaam", a.is_afgebroken as "isAfgebroken", a.reden,
  to_char(a.prestatiedatum, 'YYYY') || '-K' || to_char(a.prestatiedatum, 'Q') as "eigenKwartaal",
  terug.op as "terugOp", terug.reden as "terugReden", terug.naam as "terugDoor", terug.organisatie as "terugOrganisatie"`

/** The fact that takes this one back; of a line that lapsed by it this is the only place that says why. */
const TERUG = sql`left join lateral (
  select z.geregistreerd_op as op, z.reden, w.naam, og.naam as organisatie
  from afgenomen_product z join persoon w on w.id = z.door_id join organisatie og on og.id = w.organisatie_id
  where z.gemeente_id = a.gemeente_id and z.corrigeert_id = a.id) terug on true`

/** The lines that stand on an opgave or began there, by product and day. */
export async function listRegels(trx: GemeenteTransactie, opgaveId: string): Promise<readonly Regelrecord[]> {
  return leesRegels(trx, sql`r.opgave_id = ${opgaveId}::uuid or r.eerste_opgave_id = ${opgaveId}::uuid`)
}

async function leesRegels(trx: GemeenteTransactie, waar: RawBuilder<unknown>): Promise<readonly Regelrecord[]> {
  const { rows } = await sql<Regelrecord>`
    select r.id, r.prestatie_id as "prestatieId", r.dossier_id as "dossierId", d.nummer as dossiernummer,
      r.product_code as "productCode", ${FEIT}, r.prestatiedatum, r.soort, r.teller, r.noemer,
      r.tarief_centen as "tariefCenten", t.vastgesteld_op as "vastgesteldOp", t.geldig_van as "tariefVanaf",
      t.bron as tariefbron, r.bedrag_centen as "bedragCenten", r.memo_centen as "memoCenten",
      r.is_nagekomen as "isNagekomen", r.status, r.is_beslecht as "isBeslecht", r.uiterlijk, r.uitleg,
      r.opgave_id as "opgaveId", r.eerste_opgave_id as "eersteOpgaveId", o.kwartaal, e.kwartaal as "eersteKwartaal"
    from opgaveregel r
      join afgenomen_product a on a.gemeente_id = r.gemeente_id and a.id = r.prestatie_id
      join dossier d on d.id = r.dossier_id
      join product p on p.code = r.product_code
      ${TERUG}
      left join tarief t on t.id = r.tarief_id
      left join kwartaalopgave o on o.id = r.opgave_id
      join kwartaalopgave e on e.id = r.eerste_opgave_id
    where ${waar}
    order by p.naam, r.prestatiedatum, d.nummer, r.id`.execute(trx)
  return rows
}

/** The conversations of the lines that stand on an opgave or began there, oldest first. */
export async function listRegelberichten(trx: GemeenteTransactie, opgaveId: string): Promise<readonly Regelbericht[]> {
  const { rows } = await sql<Regelbericht>`
    select b.id, b.regel_id as "regelId", b.soort, b.oordeel, b.tekst, b.is_stilzwijgend as "isStilzwijgend",
      p.naam, og.naam as organisatie, b.op
    from regelbericht b
      join opgaveregel r on r.id = b.regel_id
      join persoon p on p.id = b.door_id
      join organisatie og on og.id = p.organisatie_id
    where r.opgave_id = ${opgaveId}::uuid or r.eerste_opgave_id = ${opgaveId}::uuid
    order by b.op, b.id`.execute(trx)
  return rows
}

/** The gemeente of a fact that this person may read, or undefined. */
export async function findPrestatiegemeente(trx: GemeenteTransactie, prestatieId: string): Promise<string | undefined> {
  const rij = await trx
    .selectFrom('afgenomen_product')
    .select('gemeente_id')
    .where('id', '=', prestatieId)
    .where('soort', '=', 'afname')
    .executeTakeFirst()
  return rij?.gemeente_id
}

/** A quarter that is not closed yet, with the moment from which it can be. */
export type OpenKwartaal = {
  readonly kwartaal: string
  readonly begin: string
  readonly einde: string
  readonly vanaf: string
}

/** The quarters that began and are not closed, oldest first. */
export async function listOpenKwartalen(trx: GemeenteTransactie): Promise<readonly OpenKwartaal[]> {
  const { rows } = await sql<OpenKwartaal>`
    select k.sleutel as kwartaal, k.begin, k.einde, k.vanaf from app.te_sluiten_kwartalen() k
    where k.begin <= app.vandaag() order by k.begin`.execute(trx)
  return rows
}

/** What was used and is not billed yet, and what of it has no price because no tarief is vastgesteld. */
export type Lopend = { readonly regels: readonly Regelrecord[]; readonly zonderTarief: number }

/**
 * What a gemeente would get on an opgave if a quarter closed now: provisional, with the tarieven of today, and priced by the
 * same rules as when it closes (`prijsFeiten`). The oldest open quarter has what is late and what waits for a next opgave.
 */
export async function readLopend(
  trx: GemeenteTransactie,
  gemeenteId: string,
  kwartaal: { readonly begin: string; readonly einde: string; readonly isOudste: boolean },
): Promise<Lopend> {
  const { begin, einde, isOudste } = kwartaal
  const vraag = sql<Regelrecord & { heeftPrijs: boolean }>`
    with ${prijsFeiten({ gemeenteId, tot: einde })},
    regel as (
      select g.id, g.product_code, 'afname' as soort, g.teller, g.noemer, g.memo_centen, g.tarief_id, g.tarief_centen as centen, g.heeft_prijs
      from geprijsd g
      union all
      select z.id, r.product_code, 'terugname', r.teller, r.noemer, -r.memo_centen, r.tarief_id, r.tarief_centen, true
      from afgenomen_product z join opgaveregel r on r.gemeente_id = z.gemeente_id and r.prestatie_id = z.corrigeert_id and r.status = 'definitief'
      where z.gemeente_id = ${gemeenteId}::uuid and z.soort = 'terugname' and z.prestatiedatum <= ${einde}::date and ${zonderRegel('z')})
    select null as id, a.id as "prestatieId", a.dossier_id as "dossierId", d.nummer as dossiernummer,
      p.code as "productCode", ${FEIT}, a.prestatiedatum, g.soort, g.teller, g.noemer,
      g.centen::int8 as "tariefCenten", t.vastgesteld_op as "vastgesteldOp", t.geldig_van as "tariefVanaf", t.bron as tariefbron,
      (case g.soort when 'afname' then 1 else -1 end * app.regelbedrag(g.centen, g.teller, g.noemer))::int8 as "bedragCenten",
      g.memo_centen as "memoCenten", a.prestatiedatum < ${begin}::date as "isNagekomen", 'open' as status,
      false as "isBeslecht", null as uiterlijk, null as uitleg, null as "opgaveId", null as "eersteOpgaveId",
      null as kwartaal, null as "eersteKwartaal", g.heeft_prijs as "heeftPrijs"
    from regel g
      join afgenomen_product a on a.id = g.id
      join dossier d on d.id = a.dossier_id
      join product p on p.code = g.product_code
      ${TERUG}
      left join tarief t on t.id = g.tarief_id
    where ${isOudste} or a.prestatiedatum >= ${begin}::date
    order by p.naam, a.prestatiedatum, d.nummer, a.id`
  const { rows } = await zonderLussen(trx, () => vraag.execute(trx))
  const wachtend = isOudste ? await listDoorgeschoven(trx, gemeenteId) : []
  return {
    regels: [
      ...rows.filter(({ heeftPrijs }) => heeftPrijs).map(({ heeftPrijs: _heeft, ...regel }) => regel),
      ...wachtend.map((regel) => ({ ...regel, id: null, status: 'open', isBeslecht: true })),
    ],
    zonderTarief: rows.filter(({ heeftPrijs }) => !heeftPrijs).length,
  }
}

/** The lines of which was decided that they stand, after their opgave was final: they wait for the next. */
function listDoorgeschoven(trx: GemeenteTransactie, gemeenteId: string): Promise<readonly Regelrecord[]> {
  return leesRegels(trx, sql`r.gemeente_id = ${gemeenteId}::uuid and r.status = 'doorgeschoven'`)
}
