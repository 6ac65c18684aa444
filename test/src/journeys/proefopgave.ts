import type { Reis } from './opstelling.ts'

const UITLEG = JSON.stringify({
  conclusie: 'Beoordelen uiterlijk dan.',
  stappen: [{ tekst: 'Zo is het afgesproken.' }],
})

/**
 * An opgave to look at where no quarter was closed yet: what one gemeente used, on an opgave of the quarter before, with
 * its first line betwist. Only for pages that are looked at; what closes a quarter is proved elsewhere. Out: its id.
 */
export async function zetProefopgave(reis: Reis): Promise<string> {
  await reis.vraag(
    `insert into kwartaalloop (sleutel, begin, einde, status, gesloten_op)
     select to_char(d, 'YYYY"-K"Q'), d::date, (d + interval '3 months')::date - 1, 'gesloten', app.nu()
     from (select date_trunc('quarter', app.vandaag()) - interval '3 months' as d) x on conflict do nothing`,
  )
  const [opgave] = await reis.vraag<{ id: string }>(
    `insert into kwartaalopgave (gemeente_id, kwartaal, begin, einde, wijze, status, uiterlijk, uitleg)
     select g.id, k.sleutel, k.begin, k.einde, 'werkelijk_afgenomen', 'ter_beoordeling', app.vandaag() + 9, $1::jsonb
     from kwartaalloop k, (select gemeente_id as id from afgenomen_product group by 1 order by count(*) desc, 1 limit 1) g
     order by k.begin desc limit 1 returning id`,
    UITLEG,
  )
  if (opgave === undefined) throw new Error('Geen gemeente heeft iets afgenomen')
  await reis.vraag(
    `insert into opgaveregel (gemeente_id, dossier_id, prestatie_id, opgave_id, eerste_opgave_id, product_code, prestatiedatum, tarief_id,
       tarief_centen, teller, noemer, soort, bedrag_centen, is_nagekomen, status, uiterlijk, uitleg)
     select a.gemeente_id, a.dossier_id, a.id, o.id, o.id, a.product_code, a.prestatiedatum, t.id, t.bedrag_centen, a.teller, a.noemer, 'afname',
       (2 * t.bedrag_centen * a.teller + a.noemer) / (2 * a.noemer), false, case row_number() over (order by a.id) when 1 then 'betwist' else 'open' end,
       app.vandaag() + 4, $2::jsonb
     from kwartaalopgave o join afgenomen_product a on a.gemeente_id = o.gemeente_id and a.soort = 'afname'
       join tarief t on t.product_code = a.product_code and t.status = 'vastgesteld' and daterange(t.geldig_van, t.geldig_tot) @> a.prestatiedatum
     where o.id = $1`,
    opgave.id,
    UITLEG,
  )
  await reis.vraag(
    `insert into regelbericht (gemeente_id, regel_id, soort, tekst, door_id, op)
     select r.gemeente_id, r.id, 'betwist', 'Is dit onze regel?', p.id, app.nu()
     from opgaveregel r join persoon p on p.organisatie_id = r.gemeente_id join persoon_rol x on x.persoon_id = p.id and x.rol = 'contactpersoon'
     where r.opgave_id = $1 and r.status = 'betwist' limit 1`,
    opgave.id,
  )
  return opgave.id
}
