import { plusDagen, type Datum } from '../datum.ts'
import type { Bron } from '../uitleg.ts'
import type { Duur } from './duur.ts'
import type { Termijn } from './termijn.ts'

const bbz = (artikel: string, lid?: string): Bron => ({
  soort: 'wet',
  regeling: 'Bbz 2004',
  artikel,
  ...(lid === undefined ? {} : { lid }),
  versie: '2026-01-01',
})
const awb = (artikel: string, lid?: string): Bron => ({
  soort: 'wet',
  regeling: 'Algemene wet bestuursrecht',
  artikel,
  ...(lid === undefined ? {} : { lid }),
  versie: '2026-08-01',
})

type WettelijkeTermijn = { naam: string; duur: Duur; startfeit: string; telling: Termijn['telling']; bron: Bron }

const weken = (aantal: number): Duur => ({ aantal, eenheid: 'weken' })

/** The statutory terms of bbz.md §3.18 that the law itself fixes, in the versions read for bbz.md §0. */
export const WETTELIJKE_TERMIJNEN = {
  beslistermijn: {
    naam: 'de beslistermijn',
    duur: weken(13),
    startfeit: 'ontvangst van de aanvraag',
    telling: 'dag_na_start',
    bron: bbz('35'),
  },
  buiten_behandeling: {
    naam: 'de termijn om de aanvraag niet te behandelen',
    duur: weken(4),
    startfeit: 'de aanvraag is aangevuld of de hersteltermijn is voorbij',
    telling: 'dag_na_start',
    bron: awb('4:5', '4'),
  },
  voorschot: {
    naam: 'de termijn voor het voorschot',
    duur: weken(4),
    startfeit: 'ontvangst van de aanvraag',
    telling: 'dag_na_start',
    bron: { soort: 'wet', regeling: 'Participatiewet', artikel: '52', versie: '2026-04-03' },
  },
  ingebrekestelling: {
    naam: 'de termijn na de ingebrekestelling',
    duur: weken(2),
    startfeit: 'ontvangst van de ingebrekestelling',
    telling: 'dag_na_start',
    bron: awb('4:17'),
  },
  bezwaar: {
    naam: 'de bezwaartermijn',
    duur: weken(6),
    startfeit: 'bekendmaking van het besluit',
    telling: 'dag_na_start',
    bron: awb('6:7'),
  },
  besluit_op_bezwaar: {
    naam: 'de termijn voor het besluit op bezwaar',
    duur: weken(6),
    startfeit: 'laatste dag van de bezwaartermijn',
    telling: 'dag_na_start',
    bron: awb('7:10', '1'),
  },
  besluit_op_bezwaar_met_commissie: {
    naam: 'de termijn voor het besluit op bezwaar',
    duur: weken(12),
    startfeit: 'laatste dag van de bezwaartermijn, met een adviescommissie',
    telling: 'dag_na_start',
    bron: awb('7:10', '1'),
  },
  betaling: {
    naam: 'de betaaltermijn',
    duur: weken(6),
    startfeit: 'bekendmaking van het besluit',
    telling: 'dag_na_start',
    bron: awb('4:87'),
  },
  aanmaning: {
    naam: 'de termijn van de aanmaning',
    duur: weken(2),
    startfeit: 'verzending van de aanmaning',
    telling: 'dag_na_start',
    bron: awb('4:112'),
  },
} as const satisfies Record<string, WettelijkeTermijn>
export type WettelijkeTermijnsoort = keyof typeof WETTELIJKE_TERMIJNEN

/** The lengths by which the law lets a college extend. */
export const WETTELIJKE_VERLENGINGEN = {
  beslistermijn: { duur: weken(13), bron: bbz('35', '3') },
  besluit_op_bezwaar: { duur: weken(6), bron: awb('7:10', '3') },
} as const satisfies Record<string, { duur: Duur; bron: Bron }>

/** A statutory term with its facts; add suspensions and extensions where there are any. */
export const maakWettelijkeTermijn = (
  soort: WettelijkeTermijnsoort,
  start: Datum,
  feiten: Partial<Pick<Termijn, 'opschortingen' | 'verlengingen'>> = {},
): Termijn => ({ ...WETTELIJKE_TERMIJNEN[soort], start, opschortingen: [], verlengingen: [], ...feiten })

/** The six months after a boekjaar in which jaarcijfers are due (Bbz 2004 art. 38); above three months, so no shift. */
export const maakTermijnJaarcijfers = (eindeBoekjaar: Datum): Termijn => ({
  naam: 'de termijn voor de jaarcijfers',
  bron: bbz('38'),
  start: plusDagen(eindeBoekjaar, 1),
  startfeit: 'eerste dag na het boekjaar',
  telling: 'startdag_telt',
  duur: { aantal: 6, eenheid: 'maanden' },
  opschortingen: [],
  verlengingen: [],
})
