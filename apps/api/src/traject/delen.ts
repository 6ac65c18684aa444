import type { Beslissoort, Beslisstukken } from '@loket/contracts'
import {
  beoordeelBeslisser,
  type BeslotenToets,
  berekenBeslistermijn,
  findToetsuitleg,
  findVolgendeFase,
  findLopendeFase,
  listOpenKredieten,
  listOpenTaken,
  planOpnieuw,
  rapporteurMagAlleen,
  readBeleid,
  readGetal,
  readKredietdrempel,
  readKredietgrens,
  toOnderbrekingen,
} from '@loket/db'
import { berekenMaximum, berekenZonderBevestiging, type Kredietbeleid, naarDatum, plusDagen } from '@loket/domain'
import type { Beslisomgeving } from './beslisomgeving.ts'
import { vanRecord, vanUitleg } from './uitleg.ts'

/** The rules of policy that each decision meets. */
const BELEID: Readonly<Partial<Record<Beslissoort, readonly string[]>>> = {
  leg_voorwaarden_vast: ['voorbereiding.voorwaarden', 'voorbereiding.tweede_periode'],
  plan_selectie: ['voorbereiding.selectie'],
  leg_selectie_vast: ['voorbereiding.selectie'],
  beslis_toelating: [
    'voorbereiding.sjabloon',
    'voorbereiding.maximum_maanden',
    'voorbereiding.selectie',
    'voorbereiding.tweede_periode',
    'voorbereiding.rapporteur_mag_alleen_beslissen',
  ],
  beslis_toetsmoment: ['voorbereiding.toets_beslist', 'voorbereiding.rapporteur_mag_alleen_beslissen'],
  wijzig_periode: ['voorbereiding.maximum_maanden'],
  verleen_krediet: ['voorbereiding.krediet'],
  zet_krediet_om: ['voorbereiding.krediet'],
}

/** What policy says about this decision, with source and version; null values where it is silent. */
export function listBeleid(o: Beslisomgeving, soort: Beslissoort): Beslisstukken['beleid'] {
  return (BELEID[soort] ?? []).map((code) => {
    const regel = o.regels.beleid.get(code)
    return {
      code,
      waarde: regel?.waarde ?? null,
      bron: (regel?.bron ?? null) as Beslisstukken['beleid'][number]['bron'],
      geldigVan: regel?.geldigVan ?? null,
    }
  })
}

/** The task of the worker that asks for each decision. */
const TAAK: Readonly<Partial<Record<Beslissoort, string>>> = {
  leg_voorwaarden_vast: 'toets_voorwaarden',
  plan_selectie: 'plan_selectie',
  leg_selectie_vast: 'leg_selectie_vast',
  hervat: 'hervat_traject',
  beeindig_voortijdig: 'beeindig_voortijdig',
  rond_af: 'rond_af',
  zet_krediet_om: 'zet_krediet_om',
}

/** Before which day this should be decided, and why: the law's term, the toetsmoment's, or that of the open task. */
export async function findTermijn(o: Beslisomgeving, soort: Beslissoort): Promise<Beslisstukken['termijn']> {
  if (soort === 'beslis_toelating') {
    const { uiterlijk, uitleg } = berekenBeslistermijn(o.record.aangemeldOp, o.regels)
    return { uiterlijk, uitleg: vanUitleg(uitleg) }
  }
  const toets = o.record.toetsmoment
  if (soort === 'beslis_toetsmoment') {
    if (toets === null) return null
    return { uiterlijk: toets.uiterlijk, uitleg: vanRecord(await findToetsuitleg(o.trx, toets.id)) }
  }
  const taak = (await listOpenTaken(o.trx, o.dossier.id, o.rollen)).find((t) => t.soort === TAAK[soort])
  const uiterlijk = taak?.uiterlijk ?? null
  return uiterlijk === null ? null : { uiterlijk, uitleg: vanRecord(taak?.uitleg) }
}

/** The toetsmoment that is open: its questions, and what a go would do to the phases after it. */
export function toToets(o: Beslisomgeving): Beslisstukken['toets'] {
  const { record } = o
  const fase = findLopendeFase(record)
  if (record.toetsmoment === null || fase === undefined) return null
  const volgende = findVolgendeFase(record, fase)
  const naGo =
    volgende === undefined
      ? null
      : planOpnieuw(record, { nr: volgende.nr, begin: plusDagen(o.vandaag, 1) }, toOnderbrekingen(record))
  return {
    id: record.toetsmoment.id,
    ronde: record.toetsmoment.ronde,
    faseId: fase.id,
    vorm: fase.toets.vorm ?? null,
    criteria: fase.toets.criteria.map(({ code, tekst }) => ({ code, tekst })),
    criteriaZijnVoorbeeld: fase.toets.criteriaZijnVoorbeeld === true,
    aanwezigheidTelt: fase.toets.aanwezigheidTelt === true,
    naGo: naGo === null ? null : toPlan(naGo),
    rapporteurMagAlleen: rapporteurMagAlleen(o.regels),
    alleenAanhouden: !beoordeelBeslisser(o.regels, o.persoonId, record.toetsmoment.rapporteurs).mag,
  }
}

/** A plan of domain as it crosses the wire. */
export function toPlan(plan: ReturnType<typeof planOpnieuw>): NonNullable<NonNullable<Beslisstukken['toets']>['naGo']> {
  return {
    fasen: plan.fasen.map((f) => ({ ...f })),
    vervallen: [...plan.vervallen],
    uitleg: vanUitleg(plan.uitleg),
  }
}

/** Decided toetsmomenten as the page shows them. */
export function toEerdereToetsen(toetsen: readonly BeslotenToets[]): Beslisstukken['eerder']['toetsen'] {
  return toetsen.map((t) => ({
    ...t,
    criteria: (t.criteria ?? []) as unknown as Beslisstukken['eerder']['toetsen'][number]['criteria'],
  }))
}

/** The interruption that runs. */
export function toOnderbreking({ record }: Beslisomgeving): Beslisstukken['onderbreking'] {
  const open = record.onderbrekingen.find((o) => o.tot === null)
  return open === undefined ? null : { grond: open.grond, van: open.van }
}

/** The last day that the law allows, whatever a besluit says. */
export function toPeriode(o: Beslisomgeving): Beslisstukken['periode'] {
  const eerste = o.record.eersteBbzDag ?? o.record.begin
  if (eerste === null) return null
  const { laatsteDag, uitleg } = berekenMaximum(naarDatum(eerste), {
    wettelijkMaanden: readGetal(o.regels, 'bbz.voorbereiding_maximum_maanden'),
  })
  return { wettelijkeLaatsteDag: laatsteDag, uitleg: vanUitleg(uitleg) }
}

/** The krediet so far, and the room that policy leaves. */
export function toKrediet(o: Beslisomgeving): Beslisstukken['krediet'] {
  const { record } = o
  const beleid = readBeleid<Omit<Kredietbeleid, 'bron'>>(o.regels, 'voorbereiding.krediet')?.waarde
  const totaalCenten = record.kredieten.reduce((som, k) => som + k.bedragCenten, 0)
  const maximumCenten = beleid?.maximumCenten ?? null
  const fase = findLopendeFase(record) ?? record.fasen.find((f) => f.status === 'gepland')
  return {
    verleend: record.kredieten.map((k) => ({ ...k })),
    totaalCenten,
    openCenten: listOpenKredieten(record).reduce((som, k) => som + k.bedragCenten, 0),
    maximumCenten,
    ruimteCenten: maximumCenten === null ? null : Math.max(0, maximumCenten - totaalCenten),
    grensCenten: readKredietgrens(o.regels),
    vrijCenten: berekenZonderBevestiging({
      alVerleendCenten: totaalCenten,
      drempelCenten: readKredietdrempel(o.regels),
      beleid: beleid ?? null,
    }),
    doelen: beleid?.doelen === undefined ? null : [...beleid.doelen],
    bijUitsluiting: beleid?.bijUitsluiting ?? null,
    rechtsgrond: fase?.rechtsgrond ?? null,
  }
}
