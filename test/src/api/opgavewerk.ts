import { randomUUID } from 'node:crypto'
import { toWorkflowId } from '@loket/workflows/berichten'
import type { Loket } from './opstelling.ts'

/** A line of the test: a fact with the line that bills it. */
export type Proefregel = {
  readonly product: string
  readonly dag: string
  readonly status?: string
  readonly soort?: 'afname' | 'terugname'
  readonly teller?: number
  readonly noemer?: number
  readonly nagekomen?: boolean
}
export type Proefopgave = {
  readonly id: string
  readonly kwartaal: string
  readonly regels: readonly { id: string; prestatieId: string }[]
}

/** Opgaven of quarters relative to today: 0 runs, -1 is the one before. */
export type Opgavewerk = {
  /** First and last day of a quarter, and its name. */
  kwartaal(plus: number): Promise<{ kwartaal: string; begin: string; einde: string }>
  /** A fact of a dossier that is on no opgave. */
  neemAf(cbsCode: string, dossierId: string, product: string, dag: string): Promise<string>
  /** An opgave of a closed quarter with its lines and its process. */
  zetOpgave(
    cbsCode: string,
    plus: number,
    wat: { status: 'ter_beoordeling' | 'definitief' | 'geparkeerd'; dossierId: string; regels: readonly Proefregel[] },
  ): Promise<Proefopgave>
  /** Something said at a line. */
  zeg(
    cbsCode: string,
    regelId: string,
    sub: string,
    bericht: { soort: string; tekst: string; oordeel?: string },
  ): Promise<void>
}

const BRON = JSON.stringify({ soort: 'beleid', beleid: 'Tarievenlijst proef' })
const UITLEG = JSON.stringify({ conclusie: 'Beoordelen uiterlijk dan.', stappen: [{ tekst: 'Afgesproken.' }] })
const STAP: Readonly<Record<string, string>> = { proef_selectie: 'selectie', proef_fase: 'fase', proef_plan: 'plan' }
const TARIEF: Readonly<Record<string, number>> = {
  proef_selectie: 18_000,
  proef_fase: 66_000,
  proef_plan: 172_000,
}

/** Loads products of the test with their tarieven and arrangements, and gives the means to make opgaven. */
export async function maakOpgavewerk(loket: Loket): Promise<Opgavewerk> {
  const vraag = async <R extends object>(tekst: string, waarden: unknown[] = []): Promise<R[]> =>
    (await loket.super_.query<R>(tekst, waarden)).rows
  for (const [code, waarde] of [
    ['facturatie.vanaf', '"2020-01-01"'],
    ['facturatie.sluiten_na_dagen', '1'],
  ] as const) {
    await vraag(
      `insert into parameter (code, waarde, bron, geldig_van)
       select $1, $2::jsonb, $3::jsonb, '2020-01-01' where not exists (select from parameter where code = $1)`,
      [code, waarde, BRON],
    )
  }
  // The region bills from the oldest quarter of the test on, so that the running one is the first that is open.
  await vraag(
    `update parameter set waarde = to_jsonb((date_trunc('quarter', app.vandaag()) - interval '6 months')::date::text) where code = 'facturatie.vanaf'`,
  )
  for (const [code, centen] of Object.entries(TARIEF)) {
    await vraag(
      `insert into product (code, naam, omschrijving, kostensoort, bij_afbreken, bron)
       values ($1, initcap(replace($1, 'proef_', '')), 'Een product van de proef.', 'voorbereiding', 'naar_rato', $2)`,
      [code, BRON],
    )
    await vraag(
      `insert into tarief (product_code, bedrag_centen, geldig_van, status, vastgesteld_op, bron)
       values ($1, $2, '2020-01-01', 'vastgesteld', '2019-11-03', $3)`,
      [code, centen, BRON],
    )
  }
  for (const [code, stap] of Object.entries(STAP)) {
    await vraag('delete from stapproduct where stap = $1', [stap])
    await vraag(`insert into stapproduct (stap, product_code, bron, geldig_van) values ($1, $2, $3, '2020-01-01')`, [
      stap,
      code,
      BRON,
    ])
  }
  await vraag(
    `insert into factuurafspraak (gemeente_id, wijze, bron, geldig_van) select g.id, 'werkelijk_afgenomen', $1::jsonb, '2020-01-01' from gemeente g
     where not exists (select from factuurafspraak f where f.gemeente_id = g.id)`,
    [BRON],
  )

  const kwartaal: Opgavewerk['kwartaal'] = async (plus) => {
    const [rij] = await vraag<{ kwartaal: string; begin: string; einde: string }>(
      `select to_char(d, 'YYYY') || '-K' || to_char(d, 'Q') as kwartaal, d::date::text as begin, (d + interval '3 months' - interval '1 day')::date::text as einde
       from (select date_trunc('quarter', app.vandaag()) + make_interval(months => 3 * $1) as d) x`,
      [plus],
    )
    if (rij === undefined) throw new Error('Geen kwartaal')
    return rij
  }
  const door = loket.id('henk.schipper')

  const schrijfFeit = async (
    cbsCode: string,
    dossierId: string,
    { product, dag, soort = 'afname', teller = 1, noemer = 1 }: Proefregel,
  ): Promise<string> => {
    const feit = async (van: 'afname' | 'terugname', corrigeert: string | null): Promise<string> => {
      const [rij] = await vraag<{ id: string }>(
        `insert into afgenomen_product (gemeente_id, dossier_id, product_code, stap, stap_sleutel, stap_naam, is_afgebroken, prestatiedatum,
           teller, noemer, soort, corrigeert_id, reden, door_id)
         values ($1, $2, $3, $4, $5, 'Verdiepen', $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
        [
          loket.id(cbsCode),
          dossierId,
          product,
          STAP[product],
          randomUUID(),
          teller < noemer,
          dag,
          teller,
          noemer,
          van,
          corrigeert,
          van === 'terugname' ? 'Dubbel geteld.' : null,
          door,
        ],
      )
      if (rij === undefined) throw new Error('Geen feit')
      return rij.id
    }
    const id = await feit('afname', null)
    return soort === 'afname' ? id : feit('terugname', id)
  }

  return {
    kwartaal,
    neemAf: (cbsCode, dossierId, product, dag) => schrijfFeit(cbsCode, dossierId, { product, dag }),
    async zetOpgave(cbsCode, plus, { status, dossierId, regels }) {
      const gemeente = loket.id(cbsCode)
      const k = await kwartaal(plus)
      await vraag(
        `insert into kwartaalloop (sleutel, begin, einde, status, gesloten_op) values ($1, $2, $3, 'gesloten', app.nu()) on conflict do nothing`,
        [k.kwartaal, k.begin, k.einde],
      )
      const id = randomUUID()
      await vraag(
        `insert into kwartaalopgave (id, gemeente_id, kwartaal, begin, einde, wijze, status, parkeerreden, uiterlijk, uitleg)
         values ($1, $2, $3, $4, $5, 'werkelijk_afgenomen', $6, $7, app.vandaag() + 9, $8)`,
        [
          id,
          gemeente,
          k.kwartaal,
          k.begin,
          k.einde,
          status === 'geparkeerd' ? status : 'ter_beoordeling',
          status === 'geparkeerd' ? 'factuurafspraak_ontbreekt' : null,
          UITLEG,
        ],
      )
      const gezet = []
      for (const regel of regels) {
        const {
          product,
          dag,
          soort = 'afname',
          teller = 1,
          noemer = 1,
          nagekomen = false,
          status: stand = 'open',
        } = regel
        const prestatieId = await schrijfFeit(cbsCode, dossierId, regel)
        const talk = ['betwist', 'beantwoord', 'volgehouden'].includes(stand)
        const [rij] = await vraag<{ id: string }>(
          `insert into opgaveregel (gemeente_id, dossier_id, prestatie_id, opgave_id, eerste_opgave_id, product_code, prestatiedatum, tarief_id,
             tarief_centen, teller, noemer, soort, bedrag_centen, is_nagekomen, status, uiterlijk, uitleg)
           select $1::uuid, $2::uuid, $3::uuid, case when $12::text = 'vervallen' then null else $4::uuid end, $4::uuid, $5::text, $6::date, t.id, t.bedrag_centen, $7::int, $8::int, $9::text,
             (case $9::text when 'afname' then 1 else -1 end) * app.regelbedrag(t.bedrag_centen, $7::int, $8::int), $10::boolean, $12::text,
             case when $11::boolean then app.vandaag() + 4 end, case when $11::boolean then $13::jsonb end
           from tarief t where t.product_code = $5::text returning id`,
          [gemeente, dossierId, prestatieId, id, product, dag, teller, noemer, soort, nagekomen, talk, stand, UITLEG],
        )
        if (rij === undefined) throw new Error('Geen regel')
        gezet.push({ id: rij.id, prestatieId })
      }
      await vraag(
        `insert into proces (workflow_id, gemeente_id, dossier_id, soort, onderwerp_id, stand, status)
         values ($1, $2, null, 'gemeentefactuur', $3, 'beoordeling', 'loopt')`,
        [toWorkflowId('gemeentefactuur', id), gemeente, id],
      )
      if (status === 'definitief') {
        await vraag(`update opgaveregel set status = 'definitief' where opgave_id = $1 and status = 'open'`, [id])
        const inhoud = JSON.stringify({ versie: 1, kwartaal: k.kwartaal, regels: [] })
        await vraag(
          `update kwartaalopgave set status = 'definitief', akkoord = 'stilzwijgend', definitief_op = app.nu(), nummer_jaar = $2, volgnummer = $3, nummer = $4,
             totaal_centen = (select coalesce(sum(bedrag_centen), 0) from opgaveregel where opgave_id = $1 and status = 'definitief'),
             inhoud = $5, inhoud_hash = encode(sha256(convert_to($5, 'utf8')), 'hex') where id = $1`,
          [id, Number(k.kwartaal.slice(0, 4)), 10 + plus, `PROEF-${k.kwartaal}-${cbsCode}`, inhoud],
        )
      }
      return { id, kwartaal: k.kwartaal, regels: gezet }
    },
    async zeg(cbsCode, regelId, sub, { soort, tekst, oordeel }) {
      await vraag(
        `insert into regelbericht (gemeente_id, regel_id, soort, oordeel, tekst, door_id, op) values ($1, $2, $3, $4, $5, $6, app.nu())`,
        [loket.id(cbsCode), regelId, soort, oordeel ?? null, tekst, loket.id(sub)],
      )
    },
  }
}
