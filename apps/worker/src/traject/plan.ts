import {
  berekenBeslistermijn,
  type GewensteTaak,
  type GewensteWekker,
  readToelatingsbeslisser,
  type Trajectrecord,
} from '@loket/db'
import {
  beginVanDag,
  COMMANDOSOORTEN,
  type Datum,
  eindeVanDag,
  isToegestaanIn,
  naarDatum,
  plusDagen,
  PROCESSTAND,
  type Uitleg,
} from '@loket/domain'
import { readBeleid, readGetal, type Regels } from '../proces/omgeving.ts'
import { planAfronding, planBekendmaking, planUitnodiging } from './plan-afronding.ts'
import { planToetsmoment } from './plan-toetsmoment.ts'
import { type Plan, sleutel, wekker, werkafspraak } from './plandeel.ts'

/** What the record of a traject asks for now: who must do what, and what rings when. */
export type Trajectplan = {
  readonly stand: string
  readonly toegestaan: readonly string[]
  readonly taken: readonly GewensteTaak[]
  readonly wekkers: readonly GewensteWekker[]
}

/**
 * The tasks and wekkers that follow from the record of a traject on a day, under the rules of that day. Pure: every
 * handler writes facts and then calls this, so that a task or a timer can never be forgotten or left behind.
 */
export function planTraject(record: Trajectrecord, regels: Regels, vandaag: Datum): Trajectplan {
  const stand = PROCESSTAND[record.status]
  const plan = { taken: [] as GewensteTaak[], wekkers: [] as GewensteWekker[] }
  if (stand === 'selectie') planSelectie(record, regels, plan)
  if (stand === 'fase' || stand === 'toetsmoment') {
    planPeriode(record, regels, plan)
    if (record.status === 'onderbroken') plan.taken.push(taakHervatten(record))
    else planToetsmoment(record, regels, vandaag, plan)
  }
  if (stand === 'afronding') planAfronding(record, regels, plan)
  planBekendmaking(record, regels, plan)
  planUitnodiging(record, regels, plan)
  return { stand, toegestaan: COMMANDOSOORTEN.filter((soort) => isToegestaanIn(soort, record.status)), ...plan }
}

function planSelectie(record: Trajectrecord, regels: Regels, plan: Plan): void {
  const termijn = berekenBeslistermijn(record.aangemeldOp, regels)
  const oppakken = werkafspraak(
    regels,
    'werkwijze.aanmelding_oppakken_dagen',
    naarDatum(record.aangemeldOp),
    'de aanmelding',
  )
  const voorConsulent = { voorRol: 'consulent', voorPersoon: record.consulentId, onderwerpId: record.id }
  const selectie = readBeleid<{ vorm?: string }>(regels, 'voorbereiding.selectie')
  if (record.status === 'aangemeld') {
    plan.taken.push({
      soort: 'toets_voorwaarden',
      sleutel: sleutel(record, 'voorwaarden'),
      ...voorConsulent,
      ...oppakken,
    })
  } else if (record.status === 'selectie_gepland') {
    const gepland = record.toelating.selectie as { datum?: string } | null
    plan.taken.push({
      soort: 'leg_selectie_vast',
      sleutel: sleutel(record, 'selectie_vastleggen', gepland?.datum ?? ''),
      ...voorConsulent,
      uiterlijk: gepland?.datum ?? termijn.uiterlijk,
      uitleg: { conclusie: 'Op de dag van de selectie.', stappen: [] } satisfies Uitleg,
    })
  } else if (record.status === 'voorwaarden_getoetst' && selectie?.waarde.vorm !== 'geen') {
    plan.taken.push({
      soort: 'plan_selectie',
      sleutel: sleutel(record, 'selectie_plannen'),
      ...voorConsulent,
      ...oppakken,
    })
  } else plan.taken.push(taakToelating(record, regels, termijn))

  const vooraf = readGetal(regels, 'werkwijze.beslistermijn_herinneren_dagen')
  plan.wekkers.push(
    wekker(record, 'beslistermijn_nadert', beginVanDag(plusDagen(termijn.uiterlijk, -vooraf)), termijn.uiterlijk),
    wekker(record, 'beslistermijn_verstreken', eindeVanDag(termijn.uiterlijk), termijn.uiterlijk),
  )
}

/**
 * For whom the besluit on toelating waits. Where policy names the klantmanager and the dossier has none, it is the beslisser's,
 * so that it is never in nobody's list. The task of a klantmanager is that person's: it changes hands when one comes or goes.
 */
function taakToelating(
  record: Trajectrecord,
  regels: Regels,
  { uiterlijk, uitleg }: ReturnType<typeof berekenBeslistermijn>,
): GewensteTaak {
  const taak = { soort: 'beslis_toelating', onderwerpId: record.id, uiterlijk }
  const eigen = sleutel(record, 'beslis_toelating')
  if (readToelatingsbeslisser(regels) !== 'klantmanager')
    return { ...taak, sleutel: eigen, voorRol: 'beslisser', uitleg }
  const { klantmanagerId } = record
  const bron = readBeleid(regels, 'voorbereiding.selectie')?.bron
  const wie = klantmanagerId === null ? ' Dit dossier heeft er geen: daarom beslist de beslisser.' : ''
  const stap = {
    tekst: `Volgens het beleid van de gemeente beslist de klantmanager.${wie}`,
    ...(bron === undefined ? {} : { bron }),
  }
  const metBeleid = { ...taak, uitleg: { ...uitleg, stappen: [...uitleg.stappen, stap] } satisfies Uitleg }
  if (klantmanagerId === null) return { ...metBeleid, sleutel: eigen, voorRol: 'beslisser' }
  return { ...metBeleid, sleutel: `${eigen}:${klantmanagerId}`, voorRol: 'klantmanager', voorPersoon: klantmanagerId }
}

function planPeriode(record: Trajectrecord, regels: Regels, plan: Plan): void {
  if (record.laatsteDag === null) return
  const laatsteDag = naarDatum(record.laatsteDag)
  const vooraf = readGetal(regels, 'werkwijze.einde_aankondigen_weken') * 7
  plan.wekkers.push(
    wekker(record, 'einde_nadert', beginVanDag(plusDagen(laatsteDag, -vooraf)), laatsteDag),
    wekker(record, 'einde_periode', eindeVanDag(laatsteDag), laatsteDag),
  )
}

function taakHervatten(record: Trajectrecord): GewensteTaak {
  const open = record.onderbrekingen.find((o) => o.tot === null)
  return {
    soort: 'hervat_traject',
    sleutel: sleutel(record, 'hervat', open?.id ?? ''),
    voorRol: 'consulent',
    voorPersoon: record.consulentId,
    onderwerpId: record.id,
    uiterlijk: record.laatsteDag,
    uitleg: {
      conclusie: 'Hervat het traject zodra de cliënt verder kan. De laatste dag van de periode schuift niet op.',
      stappen: [],
    } satisfies Uitleg,
  }
}
