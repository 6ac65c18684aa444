import { listPeriodenAanDeBeurt } from '@loket/db'
import { startVerschuldigdeLopen } from '@loket/worker'
import { toWorkflowId } from '@loket/workflows/berichten'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { maakKassa } from './kassa.ts'
import { neemOp } from './opname.ts'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'

const ALKMAAR = 'GM0361'
const HEILOO = 'GM0399'
const PURMEREND = 'GM0439'
const TEXEL = 'GM0448'

let veld: Speelveld
let kassa: ReturnType<typeof maakKassa>
beforeAll(async () => {
  // Each try that fails is told by the worker; here they fail on purpose.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  veld = await maakSpeelveld('2026-12-30')
  kassa = maakKassa(veld)
  for (const cbsCode of [HEILOO, ALKMAAR]) await kassa.feiten(cbsCode, 'ontwikkelfase', ['2026-10-05'])
  await veld.rijen('delete from factuurafspraak where gemeente_id = $1', veld.id(TEXEL))
  await kassa.feiten(TEXEL, 'orientatiefase', ['2026-11-02'])
  await veld.rijen('create sequence proef_keren')
  await veld.rijen('create table proef_kapot (gemeente_id uuid primary key, code text not null, tot integer)')
  await veld.rijen('grant select on proef_kapot to public')
  await veld.rijen('grant usage on sequence proef_keren to public')
  // A counter is not rolled back, so that a fault can go over by itself after some tries.
  await veld.rijen(`create function proef_kapot() returns trigger language plpgsql as $$
    declare k proef_kapot;
    begin
      select * into k from proef_kapot where gemeente_id = new.gemeente_id;
      if found and (k.tot is null or nextval('proef_keren') <= k.tot) then
        raise exception 'proef' using errcode = k.code;
      end if;
      return new;
    end $$`)
  await veld.rijen('grant execute on function proef_kapot() to public')
  await veld.rijen(
    `create trigger proef_kapot before insert on kwartaalopgave for each row when (new.status = 'ter_beoordeling') execute function proef_kapot()`,
  )
  await veld.wacht(2)
})
afterAll(() => veld[Symbol.asyncDispose]())

/** Lets the freeze of a gemeente fail with this SQLSTATE: for good, or so many times in all. */
const breek = (cbsCode: string, code: string, tot: number | null = null) =>
  veld.rijen('insert into proef_kapot values ($1, $2, $3)', veld.id(cbsCode), code, tot)
const herstel = () => veld.rijen('delete from proef_kapot')

/** Closes the quarter that is due; the waits between two tries are skipped. */
async function sluit(): Promise<string> {
  const kwartaal = (await startVerschuldigdeLopen(veld.systeem))!
  await veld.bezorg()
  const workflowId = toWorkflowId('kwartaalfacturatie', kwartaal)
  while (!(await kassa.isGesloten(workflowId))) await veld.env.sleep('2 seconds')
  await veld.bezorg()
  return kwartaal
}

const stand = (kwartaal: string) =>
  veld.rijen<{ status: string; reden: string | null; n: number }>(
    `select status, parkeerreden as reden, count(*)::int as n from kwartaalopgave where kwartaal = $1 group by 1, 2 order by 1, 2`,
    kwartaal,
  )
const aanDeBeurt = async (): Promise<string[]> =>
  (await listPeriodenAanDeBeurt(veld.systeem)).filter((m) => m.soort === 'geparkeerd').map((m) => m.sleutel)

describe('een kwartaal waarin één gemeente blijft falen, en een andere een poos', () => {
  it('parkeert wat niemand voorzag en meldt het, houdt vol wat vanzelf overgaat, en gaat door met de rest', async () => {
    await breek(HEILOO, 'P0001')
    await breek(ALKMAAR, '40P01', 12)
    expect(await sluit()).toBe('2026-K4')
    await neemOp(veld, toWorkflowId('kwartaalfacturatie', '2026-K4'), 'kwartaalfacturatie-geparkeerd')
    expect(await stand('2026-K4')).toEqual([
      { status: 'geparkeerd', reden: 'factuurafspraak_ontbreekt', n: 1 },
      { status: 'geparkeerd', reden: 'fout', n: 1 },
      { status: 'ter_beoordeling', reden: null, n: 15 },
    ])
    expect(await kassa.opgave(ALKMAAR, '2026-K4')).toMatchObject({ status: 'ter_beoordeling' })
    const [keren] = await veld.rijen<{ n: number }>('select last_value::int as n from proef_keren')
    expect(keren!.n).toBeGreaterThan(12)
    expect(veld.logboek.filter((regel) => 'kwartaal' in regel)).toHaveLength(5)
    const meldingen = await veld.rijen<{ reden: string }>(
      `select gegevens ->> 'reden' as reden from melding where soort = 'opgave_geparkeerd' and persoon_id = $1 order by 1`,
      veld.id('henk.schipper'),
    )
    expect(meldingen.map(({ reden }) => reden)).toEqual(['factuurafspraak_ontbreekt', 'fout'])
  })

  it('probeert een fout de volgende ochtend weer, en elke ochtend daarna zolang zij er is', async () => {
    expect(await aanDeBeurt()).toEqual([])
    for (const _ochtend of [1, 2]) {
      await veld.wacht(1)
      expect(await aanDeBeurt()).toEqual([`2026-K4:${veld.id(HEILOO)}`])
      await kassa.dagloop()
      expect(await aanDeBeurt()).toEqual([])
      expect(await kassa.opgave(HEILOO, '2026-K4')).toMatchObject({ status: 'geparkeerd' })
    }
  })

  it('maakt de opgave zodra de fout weg is', async () => {
    await herstel()
    await kassa.dagloop()
    const opgave = await kassa.opgave(HEILOO, '2026-K4')
    expect(opgave).toMatchObject({ status: 'ter_beoordeling', uiterlijk: '2027-01-17' })
    expect(await kassa.regels(HEILOO)).toMatchObject([{ centen: 66_000, opgave: opgave.id }])
  })

  it('is wie op een afspraak wacht aan de beurt op het moment dat de afspraak er is', async () => {
    expect(await aanDeBeurt()).toEqual([])
    await veld.rijen(
      `insert into factuurafspraak (gemeente_id, wijze, bron, geldig_van) values ($1, 'werkelijk_afgenomen', '{}', '2026-01-01')`,
      veld.id(TEXEL),
    )
    expect(await aanDeBeurt()).toEqual([`2026-K4:${veld.id(TEXEL)}`])
    await kassa.dagloop()
    expect(await kassa.opgave(TEXEL, '2026-K4')).toMatchObject({ status: 'ter_beoordeling' })
  })
})

describe('een kwartaal waarvoor parameters ontbreken', () => {
  it('sluit zonder gemiddelden van de regio, parkeert iedereen en zegt het', async () => {
    await veld.rijen(
      `create table proef_parameter as select * from parameter where code = 'facturatie.beoordelen_dagen'`,
    )
    await veld.rijen(`delete from parameter where code in ('facturatie.beoordelen_dagen', 'facturatie.regio_minimum')`)
    await veld.env.sleep('90 days')
    await veld.wacht(1)
    expect(await sluit()).toBe('2027-K1')
    expect(await stand('2027-K1')).toEqual([{ status: 'geparkeerd', reden: 'fout', n: 17 }])
    expect(await veld.rijen(`select code from regioresultaat where kwartaal = '2027-K1'`)).toEqual([])
    expect(await veld.rijen(`select wat from audit where wat = 'regioresultaat_blijft_weg'`)).toHaveLength(1)
  })

  it('maakt alles als de parameter er weer is', async () => {
    await veld.rijen('insert into parameter select * from proef_parameter')
    await kassa.dagloop()
    expect(await stand('2027-K1')).toEqual([{ status: 'ter_beoordeling', reden: null, n: 17 }])
  })
})

describe('een loop die wordt afgebroken terwijl de database hapert', () => {
  it('parkeert niets', async () => {
    await breek(PURMEREND, '57P01')
    await veld.env.sleep('90 days')
    await veld.wacht(1)
    const kwartaal = (await startVerschuldigdeLopen(veld.systeem))!
    await veld.bezorg()
    const loop = veld.env.client.workflow.getHandle(toWorkflowId('kwartaalfacturatie', kwartaal))
    const wacht = async () => (await loop.describe()).raw.pendingActivities?.[0]?.attempt ?? 0
    await expect.poll(wacht, { timeout: 20_000 }).toBeGreaterThan(2)
    await loop.cancel()
    await expect.poll(async () => (await loop.describe()).status.name).toBe('CANCELLED')
    expect((await stand(kwartaal)).map(({ status }) => status)).toEqual(['ter_beoordeling'])
    expect((await kassa.opgave(PURMEREND, kwartaal)) as unknown).toBeUndefined()
  })
})
