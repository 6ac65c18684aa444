import { randomUUID } from 'node:crypto'
import { type Commandocontext, geefCommando } from '@loket/api/proefingang'
import { inGemeente, weigerCommando } from '@loket/db'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Loket, maakLoket } from './opstelling.ts'

const PURMEREND = 'GM0439'
let loket: Loket
beforeAll(async () => {
  loket = await maakLoket()
})
afterEach(() => {
  loket.processen.antwoord = { soort: 'geen_antwoord' }
  loket.processen.gekregen.length = 0
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})

const als = (sub: string): Commandocontext => ({
  processen: loket.processen,
  inGemeente: (work, opties) =>
    inGemeente(loket.db, { persoonId: loket.id(sub), schrijfGemeenteId: opties?.schrijf }, work),
})
const trekIn = (trajectId: string, commandoId: string = randomUUID(), reden = 'Heeft werk gevonden') =>
  ({ commandoId, soort: 'trek_aanmelding_in', onderwerpId: trajectId, gegevens: { reden } }) as const

async function rij(commandoId: string) {
  const { rows } = await loket.super_.query<{
    status: string
    foutcode: string | null
    gegevens: object
    actor_id: string
  }>('select status, foutcode, gegevens, actor_id from commando where id = $1', [commandoId])
  return rows
}

/** The worker's part, as it writes the outcome. */
const verwerk = (status: string, foutcode: string | null = null, uitkomst: object | null = null) =>
  async function (commandoId: string) {
    await loket.super_.query('update commando set status = $2, foutcode = $3, uitkomst = $4 where id = $1', [
      commandoId,
      status,
      foutcode,
      uitkomst === null ? null : JSON.stringify(uitkomst),
    ])
    return { soort: 'beantwoord' } as const
  }

describe('a command', () => {
  it('stands in the record before its process hears of it, and says what the worker wrote', async () => {
    const { trajectId } = await loket.meldAan(PURMEREND)
    const invoer = trekIn(trajectId)
    let eerst: unknown
    loket.processen.antwoord = async (commandoId) => {
      eerst = (await rij(commandoId))[0]
      return verwerk('verwerkt')(commandoId)
    }
    expect(await geefCommando(als('samira.de.wit'), invoer)).toEqual({
      commandoId: invoer.commandoId,
      status: 'verwerkt',
    })
    expect(eerst).toMatchObject({ status: 'wacht', gegevens: invoer.gegevens, actor_id: loket.id('samira.de.wit') })
  })

  it('waits when nobody answers, and a second click hears what happened meanwhile', async () => {
    const { trajectId } = await loket.meldAan(PURMEREND)
    const invoer = trekIn(trajectId)
    expect(await geefCommando(als('samira.de.wit'), invoer)).toMatchObject({ status: 'wordt_verwerkt' })
    await verwerk('verwerkt')(invoer.commandoId)
    loket.processen.gekregen.length = 0
    expect(await geefCommando(als('samira.de.wit'), invoer)).toMatchObject({ status: 'verwerkt' })
    expect(loket.processen.gekregen).toEqual([])
    expect(await rij(invoer.commandoId)).toHaveLength(1)
  })

  it('is one row when it comes twice at the same instant', async () => {
    const { trajectId } = await loket.meldAan(PURMEREND)
    const invoer = trekIn(trajectId)
    const antwoorden = await Promise.all(Array.from({ length: 5 }, () => geefCommando(als('samira.de.wit'), invoer)))
    expect(antwoorden.every((a) => a.status === 'wordt_verwerkt')).toBe(true)
    expect(await rij(invoer.commandoId)).toHaveLength(1)
  })

  it('is refused when its id was used for something else, or by somebody else', async () => {
    const { trajectId } = await loket.meldAan(PURMEREND)
    const ander = await loket.meldAan(PURMEREND)
    const invoer = trekIn(trajectId)
    await geefCommando(als('samira.de.wit'), invoer)
    for (const [wie, anders] of [
      ['samira.de.wit', trekIn(trajectId, invoer.commandoId, 'Iets anders')],
      ['samira.de.wit', trekIn(ander.trajectId, invoer.commandoId)],
      ['daan.postma', invoer],
    ] as const) {
      await expect(geefCommando(als(wie), anders)).rejects.toMatchObject({ code: 'CommandoAlGebruikt' })
    }
    expect(await rij(invoer.commandoId)).toMatchObject([{ gegevens: invoer.gegevens }])
  })

  it('that the process refuses is refused in the record, unless the worker was first', async () => {
    const { trajectId } = await loket.meldAan(PURMEREND)
    loket.processen.antwoord = { soort: 'geweigerd', code: 'StandVeranderd' }
    const invoer = trekIn(trajectId)
    expect(await geefCommando(als('samira.de.wit'), invoer)).toMatchObject({
      status: 'geweigerd',
      foutcode: 'StandVeranderd',
    })
    expect(await rij(invoer.commandoId)).toMatchObject([{ status: 'geweigerd', foutcode: 'StandVeranderd' }])
    const audit = await loket.super_.query('select nieuw from audit where commando_id = $1', [invoer.commandoId])
    expect(audit.rows).toEqual([{ nieuw: { code: 'StandVeranderd' } }])

    const tweede = trekIn(trajectId)
    loket.processen.antwoord = async (id) => {
      await verwerk('verwerkt')(id)
      return { soort: 'geweigerd', code: 'StandVeranderd' }
    }
    expect(await geefCommando(als('samira.de.wit'), tweede)).toMatchObject({ status: 'verwerkt' })
    await inGemeente(
      loket.db,
      { persoonId: loket.id('samira.de.wit'), schrijfGemeenteId: loket.id(PURMEREND) },
      (trx) => weigerCommando(trx, tweede.commandoId, 'StandVeranderd'),
    )
    expect(await rij(tweede.commandoId)).toMatchObject([{ status: 'verwerkt' }])
  })

  it('tells the slower of two who was first, when and what', async () => {
    const dossier = await loket.meldAan(PURMEREND)
    const toetsmomentId = await beslotenToetsmoment(dossier, 'esther.blom')
    loket.processen.antwoord = { soort: 'geweigerd', code: 'StandVeranderd' }
    const antwoord = await geefCommando(als('remco.hendriks'), {
      commandoId: randomUUID(),
      soort: 'beslis_toetsmoment',
      onderwerpId: dossier.trajectId,
      gegevens: { toetsmomentId, besluit: 'go', reden: 'Goed plan', criteria: [], bewijs: [] },
    })
    expect(antwoord).toMatchObject({
      status: 'geweigerd',
      foutcode: 'AlBesloten',
      gegevens: { door: 'Esther Blom', op: '2026-10-01T10:00:00.000Z', besluit: 'no_go' },
    })
  })

  it('hears what the worker says with its refusal', async () => {
    const { trajectId } = await loket.meldAan(PURMEREND)
    const gegevens = { door: 'Esther Blom', op: '2026-10-01T10:00:00.000Z', besluit: 'go' }
    loket.processen.antwoord = verwerk('geweigerd', 'AlBesloten', gegevens)
    expect(await geefCommando(als('samira.de.wit'), trekIn(trajectId))).toMatchObject({
      status: 'geweigerd',
      foutcode: 'AlBesloten',
      gegevens,
    })
  })

  it('to a closed process is refused, to one that has not started yet it waits', async () => {
    const { trajectId } = await loket.meldAan(PURMEREND)
    loket.processen.antwoord = { soort: 'geen_proces' }
    expect(await geefCommando(als('samira.de.wit'), trekIn(trajectId))).toMatchObject({ status: 'wordt_verwerkt' })
    await loket.super_.query(`update proces set status = 'gesloten' where onderwerp_id = $1`, [trajectId])
    expect(await geefCommando(als('samira.de.wit'), trekIn(trajectId))).toMatchObject({
      status: 'geweigerd',
      foutcode: 'ProcesGesloten',
    })
  })
})

describe('whoever may not reach a process', () => {
  it('gets the same answer as for one that does not exist', async () => {
    const dossier = await loket.meldAan(PURMEREND, 'jan.vos')
    const { opdrachtId } = await loket.geefOpdracht(dossier, PURMEREND, 'bureau-noord')
    const opdracht = (onderwerpId: string) =>
      ({
        commandoId: randomUUID(),
        soort: 'accepteer_opdracht',
        onderwerpId,
        gegevens: { opdrachtId: onderwerpId },
      }) as const
    for (const [wie, invoer] of [
      ['fatima.aydin', opdracht(opdrachtId)],
      ['fatima.aydin', opdracht(randomUUID())],
      ['mirjam.admiraal', trekIn(dossier.trajectId)],
      ['mirjam.admiraal', trekIn(randomUUID())],
      ['ellen.rietveld', trekIn(dossier.trajectId)],
      ['samira.de.wit', trekIn(randomUUID())],
    ] as const) {
      await expect(geefCommando(als(wie), invoer)).rejects.toMatchObject({ code: 'NietGevonden', gegevens: {} })
    }
    expect(loket.processen.gekregen).toEqual([])
    expect(await geefCommando(als('tom.hoekstra'), opdracht(opdrachtId))).toMatchObject({ status: 'wordt_verwerkt' })
  })

  it('still hears the answer to what was asked when one could', async () => {
    const dossier = await loket.meldAan(PURMEREND)
    const { opdrachtId } = await loket.geefOpdracht(dossier, PURMEREND, 'bureau-noord')
    const invoer = {
      commandoId: randomUUID(),
      soort: 'weiger_opdracht',
      onderwerpId: opdrachtId,
      gegevens: { opdrachtId, reden: 'Geen plaats' },
    } as const
    loket.processen.antwoord = async (id) => {
      await loket.super_.query(`update opdracht set status = 'geweigerd' where id = $1`, [opdrachtId])
      return verwerk('verwerkt')(id)
    }
    expect(await geefCommando(als('tom.hoekstra'), invoer)).toMatchObject({ status: 'verwerkt' })
    expect(await geefCommando(als('tom.hoekstra'), invoer)).toMatchObject({ status: 'verwerkt' })
  })

  it('cannot ask how another stands', async () => {
    const { trajectId } = await loket.meldAan(PURMEREND)
    const invoer = trekIn(trajectId)
    await geefCommando(als('samira.de.wit'), invoer)
    const vraag = async (sub: string, commandoId: string) =>
      (await loket.bezoek(sub)).vraag('commando.stand', { commandoId })
    expect((await vraag('samira.de.wit', invoer.commandoId)).data).toMatchObject({ status: 'wordt_verwerkt' })
    const vreemd = await vraag('daan.postma', invoer.commandoId)
    expect(vreemd.status).toBe(404)
    expect(vreemd).toEqual(await vraag('daan.postma', randomUUID()))
  })
})

async function beslotenToetsmoment(
  { dossierId, trajectId }: { dossierId: string; trajectId: string },
  door: string,
): Promise<string> {
  const [faseId, toetsmomentId] = [randomUUID(), randomUUID()]
  const gemeente = loket.id(PURMEREND)
  await loket.super_.query(
    `insert into fase (id, gemeente_id, dossier_id, traject_id, nr, code, naam, rechtsgrond, uitvoerder, begin, einde, oorspronkelijk_einde, toets, uitleg, status)
     values ($1, $2, $3, $4, 1, 'f1', 'Fase 1', 'bbz_2_3', 'loket', '2026-09-01', '2026-10-01', '2026-10-01', '{}', '{}', 'afgerond')`,
    [faseId, gemeente, dossierId, trajectId],
  )
  await loket.super_.query(
    `insert into toetsmoment (id, gemeente_id, dossier_id, traject_id, fase_id, ronde, uiterlijk, uitleg, status, besluit, reden, besloten_door, besloten_op)
     values ($1, $2, $3, $4, $5, 1, '2026-10-01', '{}', 'besloten', 'no_go', 'Geen markt', $6, '2026-10-01T10:00:00Z')`,
    [toetsmomentId, gemeente, dossierId, trajectId, faseId, loket.id(door)],
  )
  return toetsmomentId
}
