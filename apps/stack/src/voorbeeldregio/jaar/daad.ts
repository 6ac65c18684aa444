import type { Faserecord, Opdrachtrecord, Trajectrecord } from '@loket/db'
import { type Datum, eerstvolgendeWerkdag, KALENDER, laatste, naarDatum, plusDagen, type Uitkomst } from '@loket/domain'
import { aantalDagen, kans, kiesGewogen } from './kans.ts'
import { BEHANDELAARS, type Mensen } from './mensen.ts'

/** Where the story of one example client is: the record, and the day of the last act in it. */
export type Stand = {
  readonly n: number
  readonly record: Trajectrecord
  /** The last opdracht of the traject, where a bureau was asked. */
  readonly opdracht: Opdrachtrecord | undefined
  readonly sinds: Datum
  readonly mensen: Mensen
  /** What the policy of the gemeente leaves out, and what it has. */
  readonly beleid: { readonly zonderSelectie: boolean; readonly krediet: boolean }
}

/** What a person of the example region does next, and on which working day. */
export type Daad = { readonly op: Datum; readonly wie: string } & (
  | { readonly soort: 'leg_voorwaarden_vast' | 'plan_selectie' | 'leg_selectie_vast' | 'trek_aanmelding_in' }
  | { readonly soort: 'beslis_toelating'; readonly besluit: 'toegelaten' | 'afgewezen' | 'directe_aanvraag' }
  | { readonly soort: 'maak_bekend' }
  | { readonly soort: 'nodig_uit' }
  | { readonly soort: 'accepteer_opdracht' | 'hervat' | 'onderbreek' | 'verleen_krediet' }
  | { readonly soort: 'lever'; readonly leveringId: string }
  | {
      readonly soort: 'beoordeel_levering'
      readonly leveringId: string
      readonly oordeel: 'geaccepteerd' | 'teruggestuurd'
    }
  | { readonly soort: 'leg_plan_vast'; readonly stand: 'opgeleverd' | 'toetsbaar' }
  | { readonly soort: 'beslis_toetsmoment'; readonly besluit: 'go' | 'no_go' | 'aanhouden' }
  | { readonly soort: 'rond_af' | 'beeindig_voortijdig'; readonly uitkomst: Uitkomst }
  | { readonly soort: 'zet_krediet_om'; readonly naar: 'rentedragend' | 'om_niet' }
)

/** The act that is next in the story of this client, or null when nobody has anything to do: pure, so it can go on anywhere. */
export function bepaalDaad(stand: Stand): Daad | null {
  const { record, mensen } = stand
  if (record.besluiten.some((b) => b.bekendgemaaktOp === null)) {
    return { op: na(stand, 'bekend', [0, 2]), wie: BEHANDELAARS.administratie, soort: 'maak_bekend' }
  }
  switch (record.status) {
    case 'aangemeld':
      return bijAanmelding(stand)
    case 'voorwaarden_getoetst':
      if (stand.beleid.zonderSelectie) return beslisToelating(stand)
      return { op: na(stand, 'plan', [1, 4]), wie: mensen.consulent, soort: 'plan_selectie' }
    case 'selectie_gepland':
      return { op: geplandeSelectie(stand), wie: mensen.consulent, soort: 'leg_selectie_vast' }
    case 'selectie_uitgevoerd':
      return beslisToelating(stand)
    case 'onderbroken':
      return { op: na(stand, 'hervat', [14, 35]), wie: mensen.consulent, soort: 'hervat' }
    case 'toegelaten':
    case 'fase_loopt':
    case 'toetsmoment':
    case 'aangehouden':
      return eerste(bijOpdracht(stand), tijdensFase(stand))
    case 'afronding':
      return bijAfronding(stand)
    default:
      return vraagtUitnodiging(stand)
        ? { op: na(stand, 'uitnodiging', [1, 6]), wie: mensen.consulent, soort: 'nodig_uit' }
        : null
  }
}

/** A working day so many days after the last act. */
function na({ n, sinds, record }: Stand, vraag: string, tussen: readonly [number, number]): Datum {
  return werkdag(plusDagen(sinds, aantalDagen(n, `${vraag}:${record.fasen.length}`, tussen)))
}

const werkdag = (dag: Datum): Datum => eerstvolgendeWerkdag(dag, KALENDER)

/** The earlier of two acts. */
function eerste(een: Daad | null, ander: Daad | null): Daad | null {
  if (een === null || ander === null) return een ?? ander
  return een.op <= ander.op ? een : ander
}

function bijAanmelding(stand: Stand): Daad {
  const wie = stand.mensen.consulent
  if (kans(stand.n, 'trekt zich terug') < 0.04)
    return { op: na(stand, 'terug', [3, 9]), wie, soort: 'trek_aanmelding_in' }
  return { op: na(stand, 'voorwaarden', [1, 6]), wie, soort: 'leg_voorwaarden_vast' }
}

function geplandeSelectie(stand: Stand): Datum {
  const gepland = stand.record.toelating.selectie as { datum?: string } | null
  return gepland?.datum === undefined ? na(stand, 'selectie', [5, 10]) : naarDatum(gepland.datum)
}

function beslisToelating(stand: Stand): Daad {
  const besluit = kiesGewogen(stand.n, 'toelating', [
    ['toegelaten', 84],
    ['afgewezen', 12],
    ['directe_aanvraag', 4],
  ] as const)
  return { op: na(stand, 'toelating', [2, 8]), wie: stand.mensen.beslistToelating, soort: 'beslis_toelating', besluit }
}

function bijOpdracht(stand: Stand): Daad | null {
  const { n, opdracht, mensen, record } = stand
  if (opdracht === undefined) return null
  if (opdracht.status === 'aangeboden')
    return { op: na(stand, 'neemt aan', [1, 4]), wie: mensen.coach, soort: 'accepteer_opdracht' }
  if (opdracht.status !== 'lopend') return null
  const [levering] = opdracht.leveringen
    .filter(({ status }) => status === 'ingediend' || status === 'verwacht')
    .toSorted((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1))
  if (levering === undefined) return null
  const vraag = `${levering.soort}:${levering.nr}:${levering.versie}`
  if (levering.status === 'ingediend') {
    const oordeel = levering.versie === 1 && kans(n, `terug ${vraag}`) < 0.12 ? 'teruggestuurd' : 'geaccepteerd'
    return {
      op: na(stand, vraag, [1, 5]),
      wie: mensen.consulent,
      soort: 'beoordeel_levering',
      leveringId: levering.id,
      oordeel,
    }
  }
  // Most come in time, some a few days late.
  const eerder = aantalDagen(n, vraag, kans(n, `laat ${vraag}`) < 0.08 ? [-5, -1] : [0, 6])
  const begin = record.begin === null ? stand.sinds : naarDatum(record.begin)
  const op = werkdag(laatste(stand.sinds, begin, plusDagen(naarDatum(levering.uiterlijk), -eerder)))
  return { op, wie: mensen.coach, soort: 'lever', leveringId: levering.id }
}

function tijdensFase(stand: Stand): Daad | null {
  const { n, record, mensen } = stand
  const toets = record.toetsmoment
  const fase = record.fasen.find((f) => f.id === toets?.faseId)
  if (toets === null || fase === undefined) return null
  const uiterlijk = naarDatum(toets.uiterlijk)
  const vraag = `${fase.nr}:${toets.ronde}`
  const marge = kans(n, `te laat ${vraag}`) < 0.06 ? ([-4, -1] as const) : ([0, 5] as const)
  const beslisOp = werkdag(laatste(stand.sinds, plusDagen(uiterlijk, -aantalDagen(n, `toets ${vraag}`, marge))))
  const beslis: Daad = {
    op: beslisOp,
    wie: mensen.beslistToets,
    soort: 'beslis_toetsmoment',
    besluit: kiesGewogen(n, `besluit ${vraag}`, [
      ['go', fase.nr === 1 ? 64 : 80],
      ['no_go', fase.nr === 1 ? 28 : 12],
      ['aanhouden', toets.ronde === 1 && kanAanhouden(record, uiterlijk) ? 8 : 0],
    ] as const),
  }
  return eerste(eerste(bijPlan(stand, fase, uiterlijk), tussendoor(stand, fase)), beslis)
}

/** A decision that is put off gets two weeks, which the period must have. */
function kanAanhouden({ laatsteDag }: Trajectrecord, uiterlijk: Datum): boolean {
  return laatsteDag === null || plusDagen(uiterlijk, 21) <= laatsteDag
}

/** Where no bureau delivers the plan, the loket records it itself. */
function bijPlan(stand: Stand, fase: Faserecord, uiterlijk: Datum): Daad | null {
  const { n, record, mensen, opdracht } = stand
  if (!fase.levert.includes('ondernemingsplan') || opdracht !== undefined) return null
  const wie = mensen.consulent
  if (record.planStand === 'verwacht' && kans(n, 'levert plan') < 0.85) {
    const op = werkdag(laatste(stand.sinds, plusDagen(uiterlijk, -14)))
    return { op, wie, soort: 'leg_plan_vast', stand: 'opgeleverd' }
  }
  if (record.planStand !== 'opgeleverd') return null
  return { op: na(stand, 'plan toetsbaar', [2, 5]), wie, soort: 'leg_plan_vast', stand: 'toetsbaar' }
}

/** What comes up in some phases: an interruption, a krediet. */
function tussendoor(stand: Stand, fase: Faserecord): Daad | null {
  const { n, record, mensen } = stand
  const begin = naarDatum(fase.begin)
  if (kans(n, 'onderbroken') < 0.05 && fase.nr === 1 && record.onderbrekingen.length === 0) {
    return { op: werkdag(laatste(stand.sinds, plusDagen(begin, 18))), wie: mensen.consulent, soort: 'onderbreek' }
  }
  const wil = stand.beleid.krediet && fase.rechtsgrond === 'bbz_2_3' && kans(n, 'krediet') < 0.35
  if (!wil || record.kredieten.length > 0) return null
  return {
    op: werkdag(laatste(stand.sinds, plusDagen(begin, 25))),
    wie: BEHANDELAARS.beslisser,
    soort: 'verleen_krediet',
  }
}

function bijAfronding(stand: Stand): Daad | null {
  const { n, record, mensen } = stand
  if (record.uitkomst === null) {
    if (record.eindreden === 'no_go') {
      const uitkomst = kiesGewogen(n, 'na no-go', [
        ['geen_ondernemer_blijft_bijstand', 55],
        ['loondienst', 30],
        ['deeltijd_binnen_participatiewet', 15],
      ] as const)
      return {
        op: na(stand, 'beeindiging', [2, 8]),
        wie: BEHANDELAARS.beslisser,
        soort: 'beeindig_voortijdig',
        uitkomst,
      }
    }
    const uitkomst = kiesGewogen(n, 'uitkomst', [
      ['start_met_bbz', 46],
      ['start_zonder_bbz', 18],
      ['loondienst', 14],
      ['startklaar_maar_niet_direct', 10],
      ['geen_ondernemer_blijft_bijstand', 12],
    ] as const)
    return { op: na(stand, 'uitkomst', [2, 12]), wie: mensen.consulent, soort: 'rond_af', uitkomst }
  }
  if (!record.kredieten.some((k) => k.status === 'verstrekt_renteloos')) return null
  const naar = record.uitkomst.startsWith('start_') ? 'rentedragend' : 'om_niet'
  return { op: na(stand, 'omzetting', [2, 8]), wie: BEHANDELAARS.beslisser, soort: 'zet_krediet_om', naar }
}

function vraagtUitnodiging({ record }: Stand): boolean {
  if (record.uitgenodigdOp !== null) return false
  return record.status === 'doorgestuurd' || record.uitkomst === 'start_met_bbz'
}
