import type { eigenClientVeld, gemeenteOverzichtVeld, takenVeld } from '@loket/contracts'
import { MEESTE_RIJEN } from '@loket/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type Loket, maakLoket } from './opstelling.ts'

const HEILOO = 'GM0399'
const AANTAL = MEESTE_RIJEN + 1

let loket: Loket
beforeAll(async () => {
  loket = await maakLoket()
  // As many clients of one klantmanager as no test could enter by hand, each with a task for one consulent.
  await loket.super_.query(
    `with d as (
       insert into dossier (gemeente_id, nummer, kanaal, klantmanager_id, consulent_id, aangemeld_op, geregistreerd_door)
       select $1, 'HEI-' || n, 'klantmanager', $2, $3, app.vandaag(), $2 from generate_series(1, $4::int) n returning id),
     t as (insert into traject (gemeente_id, dossier_id, status) select $1, id, 'aangemeld' from d),
     b as (
       insert into belanghebbende (gemeente_id, dossier_id, voornaam, achternaam, geboortedatum, uitkering, bsn_versleuteld, bsn_index, plan)
       select $1, id, 'Mo', 'Voorbeeld', '1985-04-03', 'geen', '', uuid_send(id), 'Een winkel' from d)
     insert into taak (gemeente_id, dossier_id, soort, sleutel, voor_persoon) select $1, id, 'plan_selectie', id::text, $3 from d`,
    [loket.id(HEILOO), loket.id('mirjam.admiraal'), loket.id('samira.de.wit'), AANTAL],
  )
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})

describe('een lijst zonder bladzijden', () => {
  const vraag = async <T>(sub: string, pad: string): Promise<T> =>
    (await (await loket.bezoek(sub)).vraag(pad)).data as T

  it('geeft niet meer dan het scherm als vol herkent', async () => {
    expect(await vraag<z.output<typeof eigenClientVeld>[]>('mirjam.admiraal', 'gemeente.mijnClienten')).toHaveLength(
      MEESTE_RIJEN,
    )
    const { taken } = await vraag<z.output<typeof takenVeld>>('samira.de.wit', 'vandaag.taken')
    expect(taken).toHaveLength(MEESTE_RIJEN)
  })

  it('kapt geen getal af: dat is van alles', async () => {
    const overzicht = await vraag<z.output<typeof gemeenteOverzichtVeld>>('kees.bruin', 'gemeente.overzicht')
    expect(overzicht.trajecten).toHaveLength(MEESTE_RIJEN)
    expect(overzicht.inSelectie).toBe(AANTAL)
    expect(overzicht.perToestand).toEqual([{ toestand: 'aangemeld', aantal: AANTAL }])
  })
})
