import type { AppRouter } from '@loket/api'
import type { DossierBeeld } from '@loket/contracts'
import type { inferRouterInputs } from '@trpc/server'
import { logIn } from './aanmelders.ts'
import { type Maat, meetOmEnOm, percentiel, toAbsoluut, toGetal, toVerhouding, type Uitkomst } from './meting.ts'
import type { Opstelling } from './opstelling.ts'
import { Schutter } from './schieten.ts'

/** The rows that the page of a dossier shows, in one statement past every policy: the floor of reading them. */
const KALE_SELECT = `
  select d.id, d.nummer, d.kanaal, d.aangemeld_op, d.geregistreerd_op, g.naam as gemeente, c.naam as consulent,
    k.naam as klantmanager, p.status as proces, t.id as traject_id, t.status as toestand, t.begin, t.laatste_dag,
    t.maximum_dag, t.maximum_uitleg, t.eindreden, t.uitkomst, t.beeindigd_op, t.plan_stand, t.plan_op,
    b.voornaam, b.achternaam, b.geboortedatum, b.email, b.telefoon, b.straat, b.huisnummer, b.postcode, b.woonplaats,
    b.uitkering, b.plan, b.onderneming_naam, b.kvk_nummer,
    (select coalesce(json_agg(r), '[]') from (
      select f.id, f.nr, f.naam, f.rechtsgrond, f.uitvoerder, f.begin, f.einde, f.oorspronkelijk_einde, f.ingekort, f.status,
        f.uitslag, f.afgesloten_op, f.toets, f.uitleg, o.naam as bureau
      from fase f left join organisatie o on o.id = f.bureau_id where f.traject_id = t.id order by f.nr) r) as fasen,
    (select coalesce(json_agg(r), '[]') from (
      select m.id, m.fase_id, m.ronde, m.uiterlijk, m.uitleg, m.status, m.besluit, m.reden, m.ontbrekend, m.bewijs, m.regels,
        m.besloten_op, w.naam as door
      from toetsmoment m left join persoon w on w.id = m.besloten_door where m.traject_id = t.id order by m.id) r) as toetsmomenten,
    (select coalesce(json_agg(r), '[]') from (
      select o.van, o.tot, o.grond from onderbreking o where o.traject_id = t.id order by o.van) r) as onderbrekingen,
    (select coalesce(json_agg(r), '[]') from (
      select b.id, b.soort, b.besloten_op, b.namens, b.bekendgemaakt_op, b.bezwaar_tot, b.bezwaar_uitleg, w.naam as door
      from besluit b join persoon w on w.id = b.besloten_door where b.traject_id = t.id order by b.besloten_op) r) as besluiten,
    (select coalesce(json_agg(r), '[]') from (
      select o.id, o.nummer, o.status, z.naam as bureau from opdracht o join organisatie z on z.id = o.bureau_id
      where o.dossier_id = d.id order by o.nummer) r) as opdrachten,
    (select coalesce(json_agg(r), '[]') from (
      select k.id, k.doel, k.bedrag_centen, k.status from krediet k where k.traject_id = t.id) r) as kredieten,
    (select coalesce(json_agg(r), '[]') from (
      select a.id, a.soort, a.gegevens, a.voor_rol, a.uiterlijk, a.uitleg, a.sinds, a.onderwerp_id, w.naam as persoon
      from taak a left join persoon w on w.id = a.voor_persoon
      where a.dossier_id = d.id and a.status = 'open' order by a.uiterlijk) r) as taken,
    (select coalesce(json_agg(r), '[]') from (
      select w.soort, w.sleutel, w.op from wekker w where w.dossier_id = d.id and w.status = 'open' order by w.op) r) as wekkers,
    (select coalesce(json_agg(r), '[]') from (
      select i.id, i.reden, i.besloten_op, o.naam as bureau from inzage i join organisatie o on o.id = i.bureau_id
      where i.dossier_id = d.id order by i.besloten_op) r) as inzage
  from dossier d
    join traject t on t.dossier_id = d.id
    join organisatie g on g.id = d.gemeente_id
    join belanghebbende b on b.dossier_id = d.id
    left join persoon c on c.id = d.consulent_id
    left join persoon k on k.id = d.klantmanager_id
    left join proces p on p.onderwerp_id = t.id and p.soort = 'voorbereidingstraject'
  where d.id = $1`

type Kaal = Record<
  'nummer' | 'toestand' | 'voornaam' | 'achternaam' | 'plan' | 'gemeente' | 'consulent' | 'klantmanager',
  string
> &
  Record<Lijst | 'kredieten' | 'wekkers', { id: string }[]>
type Vraag = inferRouterInputs<AppRouter>['dossier']['haal']
type Lijst = (typeof LIJSTEN)[number]
const LIJSTEN = ['fasen', 'toetsmomenten', 'onderbrekingen', 'besluiten', 'opdrachten', 'taken', 'inzage'] as const

// An interruption has no id in the answer of the API; then the number of them counts.
const toIds = (rijen: readonly object[]): string[] => rijen.map((rij) => ('id' in rij ? String(rij.id) : '')).toSorted()

/** What both sides must agree on, whatever form they give it. */
function toKern(d: Kaal | DossierBeeld): string {
  const eigen = 'traject' in d
  const klant = eigen ? d.klant : d
  return JSON.stringify([
    d.nummer,
    eigen ? [d.gemeente.naam, d.consulent?.naam, d.klantmanager?.naam] : [d.gemeente, d.consulent, d.klantmanager],
    eigen ? d.traject.toestand : d.toestand,
    [klant?.voornaam, klant?.achternaam, klant?.plan],
    LIJSTEN.map((lijst) => toIds(d[lijst])),
    toIds(eigen ? (d.krediet?.verstrekkingen ?? []) : d.kredieten),
    eigen ? d.volgende.length : Math.min(d.wekkers.length, 4),
  ])
}

/** P-02: the page of one dossier, signed in and fenced off, against one naked SELECT of the same rows. */
export async function meetLezen(o: Opstelling, maat: Maat, meld: (zin: string) => void): Promise<Uitkomst> {
  const fouten: string[] = []
  const sessies = await Promise.all(Array.from({ length: 4 }, () => logIn(o.stack.adressen.portaal, 'samira.de.wit')))
  const vreemde = await logIn(o.stack.adressen.portaal, 'kees.bruin')
  const naakt = await o.startNaakt(KALE_SELECT)
  const { rows: dossiers } = await o.super_.query<{ id: string; eigen: boolean }>(
    `select d.id, d.gemeente_id = p.organisatie_id as eigen from dossier d, persoon p where p.sub = 'kees.bruin' order by d.nummer`,
  )
  const paden = dossiers.map(({ id, eigen }) => ({
    eigen,
    kaal: `/dossier/${id}`,
    ons: `/trpc/dossier.haal?input=${encodeURIComponent(JSON.stringify({ dossierId: id } satisfies Vraag))}`,
  }))

  // A person of one member asks for everything: another's answers as what does not exist.
  const checkVreemde = async () => {
    for (const { ons, eigen } of paden) {
      const { status } = await fetch(o.apiUrl + ons, { headers: { cookie: vreemde['cookie'] ?? '' } })
      if (status !== (eigen ? 200 : 404)) fouten.push(`Een ander lid kreeg ${status} op ${ons}`)
    }
  }
  let anders = 0
  const maakSchoten = async (basis: string, kant: 'ons' | 'kaal') =>
    await Promise.all(
      paden.map(async (pad, nr) => {
        const koppen = kant === 'kaal' ? {} : { cookie: sessies[nr % sessies.length]?.['cookie'] ?? '' }
        const verwacht = await (await fetch(basis + pad[kant], { headers: koppen })).text()
        const onResponse = (_status: number, tekst: string) => {
          if (tekst !== verwacht) anders += 1
        }
        return { verwacht, schot: { path: pad[kant], headers: koppen, onResponse } }
      }),
    )

  await checkVreemde()
  const ons = await maakSchoten(o.apiUrl, 'ons')
  const kaal = await maakSchoten(naakt, 'kaal')
  for (const [nr, { verwacht }] of ons.entries()) {
    const beeld = (JSON.parse(verwacht) as { result?: { data: DossierBeeld } }).result?.data
    if (beeld === undefined || toKern(beeld) !== toKern(JSON.parse(kaal[nr]?.verwacht ?? '{}') as Kaal))
      fouten.push(`De API en de database zijn het niet eens over ${paden[nr]?.kaal}`)
  }
  if (fouten.length > 0) return { regels: [], toelichting: [], fouten }

  const schutters = {
    ons: new Schutter(maat.clienten, maat.plakSeconden),
    kaal: new Schutter(maat.clienten, maat.plakSeconden),
  }
  const p99 = { ons: [] as number[], kaal: [] as number[] }
  const meet = async (kant: 'ons' | 'kaal') => {
    const [basis, schoten] = kant === 'ons' ? [o.apiUrl, ons] : [naakt, kaal]
    const plak = await schutters[kant].schiet(
      basis,
      schoten.map(({ schot }) => schot),
    )
    if (plak.mis > 0) fouten.push(`${plak.mis} antwoorden waren geen 200`)
    p99[kant].push(plak.p99Ms)
    return plak.perSeconde
  }
  await meet('ons')
  await meet('kaal')
  const rondes = await meetOmEnOm('P-02', maat.rondes, { ons: () => meet('ons'), kaal: () => meet('kaal') }, meld)
  if (anders > 0) fouten.push(`${anders} antwoorden waren anders dan het eerste antwoord op dezelfde vraag`)
  await checkVreemde()
  return {
    regels: [
      {
        wat: 'P-02 dossier lezen over HTTP / kale SELECT over HTTP',
        gemeten: toVerhouding(rondes),
        streven: '≥ 0,60',
      },
    ],
    toelichting: [
      `P-02 ${toAbsoluut(rondes)}; ${maat.clienten} verbindingen, ${dossiers.length} dossiers; p99 ${toGetal(percentiel(p99.ons, 0.5), 0)} ms ` +
        `tegen ${toGetal(percentiel(p99.kaal, 0.5), 0)} ms; de schutter kost ${schutters.ons.aandeel()} tegen ${schutters.kaal.aandeel()}. ` +
        'Van dossier.haal komt geen regel in het leeslog; die van de BSN wel, maar die is hier niet gemeten.',
    ],
    fouten,
  }
}
