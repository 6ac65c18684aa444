import { berekenTermijn, type Datum, KALENDER, naarDatum, type Uitleg } from '@loket/domain'
import { readDuur, type Regels } from '../regels/lees.ts'

/** The day before which the college decides on an aanmelding: Awb 4:13, with every shift explained. */
export function berekenBeslistermijn(aangemeldOp: string, regels: Regels): { uiterlijk: Datum; uitleg: Uitleg } {
  const { duur, bron } = readDuur(regels, 'awb.beslistermijn_toelating')
  return vasteTermijn({
    naam: 'de termijn om te beslissen over de toelating',
    bron,
    start: naarDatum(aangemeldOp),
    startfeit: 'aanmelding',
    telling: 'dag_na_start',
    duur,
    opschortingen: [],
    verlengingen: [],
  })
}

/**
 * Until when somebody can object to a besluit (Awb 6:7, 6:8): the term begins on the day after the bekendmaking, and the
 * Algemene termijnenwet shifts an end on a free day.
 */
export function berekenBezwaartermijn(bekendgemaaktOp: string, regels: Regels): { uiterlijk: Datum; uitleg: Uitleg } {
  const { duur, bron } = readDuur(regels, 'awb.bezwaartermijn')
  return vasteTermijn({
    naam: 'de bezwaartermijn',
    bron,
    start: naarDatum(bekendgemaaktOp),
    startfeit: 'bekendmaking van het besluit',
    telling: 'dag_na_start',
    duur,
    opschortingen: [],
    verlengingen: [],
  })
}

function vasteTermijn(termijn: Parameters<typeof berekenTermijn>[0]): { uiterlijk: Datum; uitleg: Uitleg } {
  const { uiterlijk, uitleg } = berekenTermijn(termijn, KALENDER)
  if (uiterlijk === null) throw new Error('Een termijn zonder opschorting heeft een laatste dag')
  return { uiterlijk, uitleg }
}
