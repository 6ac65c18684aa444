import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as wacht } from 'node:timers/promises'
import { readWeigering } from '@loket/contracts'
import {
  createPostbode,
  deliverOutbox,
  MAILBAAN,
  type Postbode,
  PROCESBAAN,
  type RelayDeps,
  resendCommandos,
  runRelay,
} from '@loket/worker'
import { ApplicationFailure } from '@temporalio/client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'
import { type Doel, maakSpel, type Spel } from './spel.ts'

const PURMEREND = 'GM0439'
const HEILOO = 'GM0399'

let veld: Speelveld
let spel: Spel
beforeAll(async () => {
  veld = await maakSpeelveld('2026-09-01')
  spel = maakSpel(veld)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})
beforeEach(async () => {
  await veld.rijen('delete from outbox')
})

const deps = (postbode: Postbode = async () => undefined): RelayDeps => ({
  db: veld.systeem,
  client: veld.env.client,
  postbode,
  log: { info: () => undefined, warn: () => undefined },
})

/** Puts something in the outbox, past every policy. Out: its id. */
async function zet(soort: string, gegevens: object, pogingen = 0): Promise<number> {
  const [rij] = await veld.rijen<{ id: number }>(
    `insert into outbox (gemeente_id, soort, sleutel, gegevens, pogingen) values ($1, $2, $3, $4, $5) returning id::int`,
    veld.id(PURMEREND),
    soort,
    randomUUID(),
    JSON.stringify(gegevens),
    pogingen,
  )
  return rij?.id ?? 0
}
const mail = (sub = 'jan.vos'): object => ({
  persoonId: veld.id(sub),
  mailsoort: 'toegelaten',
  dossiernummer: 'PUR-2026-0001',
  pad: '/',
})
const stand = async (id: number): Promise<object | undefined> =>
  (await veld.rijen<object>('select status, pogingen from outbox where id = $1', id))[0]

describe('wat naar buiten moet', () => {
  it('wordt nooit opgegeven als het een start of een signaal is, en bij mail na twaalf keer', async () => {
    const start = await zet('start_proces', { workflowId: 'x/1', procesSoort: 'onbekend' }, 40)
    const post = await zet('mail', mail(), 11)
    const weigert: Postbode = () => Promise.reject(new Error('SMTP zegt nee'))
    expect(await deliverOutbox(deps(weigert))).toBe(0)
    expect(await stand(start)).toEqual({ status: 'wacht', pogingen: 41 })
    expect(await stand(post)).toEqual({ status: 'mislukt', pogingen: 12 })
    // It stands on the board with the instant of the next try, which the cap keeps within five minutes.
    const [rij] = await veld.rijen<{ binnenVijf: boolean }>(
      `select volgende_poging between app.echte_tijd() and app.echte_tijd() + interval '5 minutes' as "binnenVijf"
       from outbox where id = $1`,
      start,
    )
    expect(rij?.binnenVijf).toBe(true)
  })

  it('kan door de tabel niet worden opgegeven als het geen mail is', async () => {
    await zet('signaal', { workflowId: 'x/1' })
    await expect(veld.rijen(`update outbox set status = 'mislukt'`)).rejects.toThrow('outbox_alleen_mail_mislukt')
  })

  it('gaat één keer, ook als twee relays tegelijk bezorgen', async () => {
    const bezorgd: string[] = []
    const traag: Postbode = async (sleutel) => {
      bezorgd.push(sleutel)
      await wacht(20)
    }
    for (let nr = 0; nr < 12; nr += 1) await zet('mail', mail())
    const aantallen = await Promise.all([deliverOutbox(deps(traag)), deliverOutbox(deps(traag))])
    expect(aantallen[0] + aantallen[1]).toBe(12)
    expect(new Set(bezorgd).size).toBe(12)
    expect(bezorgd).toHaveLength(12)
  })

  it('houdt van één proces de volgorde, en laat andere processen voorgaan als het ene niet lukt', async () => {
    const start = await zet('start_proces', { workflowId: 'vast/1', procesSoort: 'onbekend' })
    const signaal = await zet('signaal', { workflowId: 'vast/1' })
    const ander = await zet('signaal', { workflowId: 'ander/1' })
    await deliverOutbox(deps(), [PROCESBAAN])
    expect(await stand(start)).toEqual({ status: 'wacht', pogingen: 1 })
    expect(await stand(signaal)).toEqual({ status: 'wacht', pogingen: 0 })
    expect(await stand(ander)).toEqual({ status: 'gedaan', pogingen: 0 })
  })

  it('van een relay die ermee ophield gaat later alsnog', async () => {
    const post = await zet('mail', mail())
    let bezig = false
    const hangt: Postbode = () => {
      bezig = true
      return new Promise(() => undefined)
    }
    const blijftHangen = deliverOutbox(deps(hangt), [MAILBAAN])
    await expect.poll(() => bezig).toBe(true)
    expect(await deliverOutbox(deps(), [MAILBAAN])).toBe(0)
    expect(await stand(post)).toEqual({ status: 'wacht', pogingen: 0 })
    await veld.rijen(`update outbox set volgende_poging = app.echte_tijd() where id = $1`, post)
    expect(await deliverOutbox(deps(), [MAILBAAN])).toBe(1)
    void blijftHangen
  })

  it('wacht niet op een mailserver die zwijgt: processen starten door', async () => {
    const stop = new AbortController()
    const los: (() => void)[] = []
    const zwijgt: Postbode = () => new Promise((klaar) => los.push(klaar))
    await zet('mail', mail())
    await zet('mail', mail())
    await zet('mail', mail())
    const relay = runRelay({ ...deps(zwijgt), databaseUrl: veld.systeemUrl }, stop.signal)
    await expect.poll(() => los.length).toBe(MAILBAAN.tegelijk)
    const signaal = await zet('signaal', { workflowId: 'x/2' })
    await expect.poll(() => stand(signaal)).toMatchObject({ status: 'gedaan' })
    stop.abort()
    while (los.length > 0) {
      los.shift()?.()
      await wacht(20)
    }
    await relay
  })
})

describe('de postbode', () => {
  const maak = (poort: number): Postbode =>
    createPostbode({
      db: veld.systeem,
      smtpUrl: `smtp://127.0.0.1:${poort}`,
      afzender: 'loket@loket.invalid',
      publicUrl: 'http://localhost:8080',
      geduldMs: 200,
    })

  it('geeft een server op die niets zegt, en mailt niet aan wie hier niet meer werkt', async () => {
    let verbindingen = 0
    const server = createServer((socket) => {
      verbindingen += 1
      socket.on('error', () => undefined)
    })
    const poort = await new Promise<number>((klaar) =>
      server.listen(0, '127.0.0.1', () => klaar((server.address() as { port: number }).port)),
    )
    const gegevens = mail() as Parameters<Postbode>[1]
    await expect(maak(poort)('sleutel', gegevens)).rejects.toThrow(/timeout|greeting/i)
    expect(verbindingen).toBe(1)
    await veld.rijen(`update persoon set actief = false where sub = 'jan.vos'`)
    await maak(poort)('sleutel', gegevens)
    expect(verbindingen).toBe(1)
    await veld.rijen(`update persoon set actief = true where sub = 'jan.vos'`)
    server.close()
  })
})

describe('een commando dat niemand beantwoordde', () => {
  const verouder = (id: string): Promise<object[]> =>
    veld.rijen(`update commando set echt_op = echt_op - interval '1 minute' where id = $1`, id)
  const commando = async (id: string): Promise<object | undefined> =>
    (await veld.rijen<object>('select status, foutcode, uitkomst from commando where id = $1', id))[0]
  const audit = (id: string): Promise<object[]> =>
    veld.rijen('select wat, actor_id, nieuw from audit where commando_id = $1', id)
  const voorwaarden = { voorwaarden: [{ code: 'wettelijke_voorwaarden', oordeel: 'voldaan' }] }

  it('wacht niet achter andere die geen antwoord krijgen, en die worden niet geweigerd', async () => {
    const doel = await spel.meldAan(HEILOO)
    // Processes that run by the record, and that Temporal does not know: a fault, and no reason to say no to a person.
    const vast: string[] = []
    for (let nr = 0; nr < 25; nr += 1) {
      const [proces] = await veld.rijen<{ workflow_id: string }>(
        `insert into proces (workflow_id, gemeente_id, dossier_id, soort, onderwerp_id, stand, status)
         values ('begeleidingsopdracht/' || $3::text, $1, $2, 'begeleidingsopdracht', $3::text::uuid, 'lopend', 'loopt') returning workflow_id`,
        veld.id(HEILOO),
        doel.dossierId,
        randomUUID(),
      )
      const plek = { dossierId: doel.dossierId, workflowId: proces?.workflow_id ?? '' }
      const id = await veld.voerIn('samira.de.wit', HEILOO, plek, 'accepteer_opdracht', {})
      await verouder(id)
      vast.push(id)
    }
    const goed = await veld.voerIn('samira.de.wit', HEILOO, doel, 'leg_voorwaarden_vast', voorwaarden)
    await veld.rijen(`update commando set echt_op = echt_op - interval '10 seconds' where id = $1`, goed)
    await resendCommandos(deps())
    await resendCommandos(deps())
    expect(await commando(goed)).toMatchObject({ status: 'verwerkt' })
    for (const id of vast) expect(await commando(id)).toMatchObject({ status: 'wacht', foutcode: null })
    // Nothing is due at once: each has an instant of its own.
    expect(await resendCommandos(deps())).toBe(0)
    const [telling] = await veld.rijen<{ n: number }>(
      `select count(*)::int as n from commando where status = 'wacht' and herzonden >= 1 and opnieuw_op > app.echte_tijd()`,
    )
    expect(telling?.n).toBe(25)
    await veld.rijen(`update commando set status = 'geweigerd', foutcode = 'ProcesGesloten' where status = 'wacht'`)
  })

  it('gaat ook naar een proces dat volgens de stand nog moet beginnen', async () => {
    const doel = await spel.meldAan(HEILOO)
    await expect.poll(() => spel.openTaken(doel)).toEqual(['toets_voorwaarden'])
    await veld.rijen(`update proces set status = 'te_starten' where workflow_id = $1`, doel.workflowId)
    const id = await veld.voerIn('samira.de.wit', HEILOO, doel, 'leg_voorwaarden_vast', voorwaarden)
    await verouder(id)
    expect(await resendCommandos(deps())).toBe(1)
    expect(await commando(id)).toMatchObject({ status: 'verwerkt' })
  })

  it('wordt niet geweigerd zolang zijn proces nog niet begonnen is', async () => {
    const doel = await spel.meldAan(HEILOO)
    const [nieuw] = await veld.rijen<{ workflow_id: string }>(
      `insert into proces (workflow_id, gemeente_id, dossier_id, soort, onderwerp_id, stand)
       values ('begeleidingsopdracht/' || $3::text, $1, $2, 'begeleidingsopdracht', $3::text::uuid, 'aangeboden') returning workflow_id`,
      veld.id(HEILOO),
      doel.dossierId,
      randomUUID(),
    )
    const plek = { dossierId: doel.dossierId, workflowId: nieuw?.workflow_id ?? '' }
    const id = await veld.voerIn('samira.de.wit', HEILOO, plek, 'accepteer_opdracht', {})
    await verouder(id)
    expect(await resendCommandos(deps())).toBe(0)
    expect(await commando(id)).toMatchObject({ status: 'wacht', foutcode: null })
    await veld.rijen(`update commando set status = 'geweigerd', foutcode = 'ProcesGesloten' where id = $1`, id)
  })

  it('blijft wachten op een fout die geen van onze codes is: dat is een storing, geen nee', () => {
    const mislukt = (type: string): Error =>
      new Error('Update failed', { cause: ApplicationFailure.nonRetryable('weg', type) })
    expect(readWeigering(mislukt('StandVeranderd'))).toBe('StandVeranderd')
    for (const fout of [mislukt('TypeError'), new Error('Update failed'), undefined])
      expect(readWeigering(fout)).toBeUndefined()
  })

  it('dat het proces weigert, staat met zijn code in de audit, op naam van wie het gaf', async () => {
    const doel = await spel.meldAan(HEILOO)
    await expect.poll(() => spel.openTaken(doel)).toEqual(['toets_voorwaarden'])
    const id = await veld.voerIn('samira.de.wit', HEILOO, doel, 'rond_af', {})
    await verouder(id)
    expect(await resendCommandos(deps())).toBe(1)
    expect(await commando(id)).toEqual({ status: 'geweigerd', foutcode: 'StandVeranderd', uitkomst: null })
    expect(await audit(id)).toEqual([
      { wat: 'rond_af_geweigerd', actor_id: veld.id('samira.de.wit'), nieuw: { code: 'StandVeranderd' } },
    ])
  })

  it('over een toetsmoment waarover een ander besliste, zegt wie', async () => {
    const doel: Doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    const noGo = await spel.toets(doel, 'no_go')
    const bewijs = [{ soort: 'notitie', id: await spel.noteer(doel, 'samira.de.wit') }]
    const later = await veld.voerIn('samira.de.wit', HEILOO, doel, 'beslis_toetsmoment', noGo)
    await spel.doe('daan.postma', doel, 'beslis_toetsmoment', { ...noGo, bewijs })
    await verouder(later)
    await resendCommandos(deps())
    expect(await commando(later)).toMatchObject({
      status: 'geweigerd',
      foutcode: 'AlBesloten',
      uitkomst: { door: 'Daan Postma', besluit: 'no_go' },
    })
    expect(await audit(later)).toMatchObject([{ nieuw: { code: 'AlBesloten' } }])
  })
})
