import {
  berekenBeslistermijn,
  type Faserecord,
  findLopendeFase,
  type GewensteTaak,
  type GewensteWekker,
  listOpenKredieten,
  type Toetsmomentrecord,
  type Trajectrecord,
  wachtOpBeeindiging,
} from '@loket/db'
import {
  beginVanDag,
  type Bron,
  COMMANDOSOORTEN,
  type Datum,
  eindeVanDag,
  formatDatum,
  isToegestaanIn,
  laatste,
  naarDatum,
  plusDagen,
  PROCESSTAND,
  type Uitleg,
} from '@loket/domain'
import { readBeleid, readGetal, type Regels } from '../proces/omgeving.ts'

/** Everything that rings in a voorbereidingstraject. */
export type Trajectwekker =
  | 'beslistermijn_nadert'
  | 'beslistermijn_verstreken'
  | 'fase_begint'
  | 'toetsmoment_vragen'
  | 'toetsmoment_verstreken'
  | 'toetsmoment_escalatie'
  | 'einde_nadert'
  | 'einde_periode'
  | 'afronding_te_laat'

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
  if (record.status === 'afgesloten' && record.uitkomst === 'start_met_bbz') plan.taken.push(taakAanvraag(record))
  return { stand, toegestaan: COMMANDOSOORTEN.filter((soort) => isToegestaanIn(soort, record.status)), ...plan }
}

type Plan = { taken: GewensteTaak[]; wekkers: GewensteWekker[] }

const sleutel = (record: Trajectrecord, soort: string, ...delen: string[]): string =>
  [`traject:${record.id}`, soort, ...delen].join(':')

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
  const beslissen: GewensteTaak = {
    soort: 'beslis_toelating',
    sleutel: sleutel(record, 'beslis_toelating'),
    voorRol: 'beslisser',
    onderwerpId: record.id,
    ...termijn,
  }
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
  } else plan.taken.push(beslissen)

  const vooraf = readGetal(regels, 'werkwijze.beslistermijn_herinneren_dagen')
  plan.wekkers.push(
    wekker(record, 'beslistermijn_nadert', beginVanDag(plusDagen(termijn.uiterlijk, -vooraf)), termijn.uiterlijk),
    wekker(record, 'beslistermijn_verstreken', eindeVanDag(termijn.uiterlijk), termijn.uiterlijk),
  )
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

function planToetsmoment(record: Trajectrecord, regels: Regels, vandaag: Datum, plan: Plan): void {
  const fase = findLopendeFase(record)
  if (record.status === 'toegelaten') {
    const eerste = record.fasen.find((f) => f.status === 'gepland')
    if (eerste !== undefined) {
      plan.wekkers.push(wekker(record, 'fase_begint', beginVanDag(naarDatum(eerste.begin)), naarDatum(eerste.begin)))
    }
    return
  }
  const toets = record.toetsmoment
  if (fase === undefined || toets === null) return
  const uiterlijk = naarDatum(toets.uiterlijk)
  const vragenVanaf = plusDagen(uiterlijk, -readGetal(regels, 'werkwijze.toets_vragen_dagen'))
  const escaleerNa = plusDagen(uiterlijk, readGetal(regels, 'werkwijze.toets_escaleren_dagen'))
  const rond = `${toets.id}:${uiterlijk}`
  if (vandaag >= vragenVanaf) {
    plan.taken.push({
      soort: 'beslis_toetsmoment',
      ...wieBeslist(record, regels, toets.id),
      onderwerpId: toets.id,
      gegevens: { fase: fase.naam, faseNr: fase.nr },
      uiterlijk,
      uitleg: uitlegToetsmoment(fase, uiterlijk, toets),
    })
  }
  // Also when that day has passed already (a phase that began in the past): the wekker then rings at once. And when it was
  // asked before, but the date moved away: the task comes back on its day.
  if (record.status !== 'toetsmoment' || vandaag < vragenVanaf) {
    plan.wekkers.push(wekker(record, 'toetsmoment_vragen', beginVanDag(vragenVanaf), rond))
  }
  plan.wekkers.push(
    wekker(record, 'toetsmoment_verstreken', eindeVanDag(uiterlijk), rond),
    wekker(record, 'toetsmoment_escalatie', eindeVanDag(escaleerNa), rond),
  )
  if (vandaag > escaleerNa) {
    plan.taken.push({
      soort: 'toetsmoment_te_laat',
      sleutel: sleutel(record, 'escalatie', toets.id),
      voorRol: 'teamleider',
      onderwerpId: toets.id,
      gegevens: { fase: fase.naam, faseNr: fase.nr },
      uiterlijk,
      uitleg: uitlegToetsmoment(fase, uiterlijk, toets),
    })
  }
}

/**
 * For whom the decision waits. Where policy names the klantmanager and the dossier has none, it is the consulent's: a member
 * reads no dossiers but those of own clients, so that a task of that role alone would be in nobody's list. The task of
 * another person is another task, so that it changes hands when a klantmanager comes or goes.
 */
function wieBeslist(
  record: Trajectrecord,
  regels: Regels,
  toetsmomentId: string,
): Pick<GewensteTaak, 'sleutel' | 'voorRol' | 'voorPersoon'> {
  const beslist = readBeleid<string>(regels, 'voorbereiding.toets_beslist')?.waarde
  const taak = sleutel(record, 'beslis_toetsmoment', toetsmomentId)
  const voorConsulent = { voorRol: 'consulent', voorPersoon: record.consulentId }
  if (beslist !== 'klantmanager') return { sleutel: taak, ...voorConsulent }
  const { klantmanagerId, consulentId } = record
  if (klantmanagerId === null) return { sleutel: `${taak}:${consulentId ?? 'consulent'}`, ...voorConsulent }
  return { sleutel: `${taak}:${klantmanagerId}`, voorRol: 'klantmanager', voorPersoon: klantmanagerId }
}

function uitlegToetsmoment(fase: Faserecord, uiterlijk: Datum, { ronde, uitleg }: Toetsmomentrecord): Uitleg {
  const gekozen = ronde > 1
  const stappen = [
    {
      tekst: `${fase.naam} loopt van ${formatDatum(naarDatum(fase.begin))} tot en met ${formatDatum(naarDatum(fase.einde))}.`,
    },
    ...(fase.ingekort ? [{ tekst: 'De fase is ingekort, omdat de voorbereidingsperiode dan eindigt.' }] : []),
    ...(gekozen ? [{ tekst: 'De beslissing is aangehouden; daarbij is een nieuwe datum gekozen.' }] : []),
    ...(gekozen ? uitleg.stappen : []),
  ]
  const welke = gekozen ? 'de datum na het aanhouden' : 'de laatste dag van de fase'
  return { conclusie: `Beslissen uiterlijk ${formatDatum(uiterlijk)}, ${welke}.`, stappen }
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

function planAfronding(record: Trajectrecord, regels: Regels, plan: Plan): void {
  const vanaf = naarDatum(record.beeindigdOp ?? record.laatsteDag ?? record.aangemeldOp)
  const termijn = werkafspraak(regels, 'werkwijze.afronden_dagen', vanaf, 'het einde van het traject')
  const basis = { onderwerpId: record.id, ...termijn }
  if (wachtOpBeeindiging(record)) {
    plan.taken.push({
      soort: 'beeindig_voortijdig',
      sleutel: sleutel(record, 'beeindig'),
      voorRol: 'beslisser',
      ...basis,
    })
  } else if (record.uitkomst === null) {
    plan.taken.push({
      soort: 'rond_af',
      sleutel: sleutel(record, 'rond_af'),
      voorRol: 'consulent',
      voorPersoon: record.consulentId,
      ...basis,
    })
  } else if (listOpenKredieten(record).length > 0) {
    plan.taken.push({ soort: 'zet_krediet_om', sleutel: sleutel(record, 'omzetting'), voorRol: 'beslisser', ...basis })
  }
  plan.wekkers.push(wekker(record, 'afronding_te_laat', eindeVanDag(termijn.uiterlijk), termijn.uiterlijk))
}

function planBekendmaking(record: Trajectrecord, regels: Regels, plan: Plan): void {
  for (const besluit of record.besluiten.filter((b) => b.bekendgemaaktOp === null)) {
    plan.taken.push({
      soort: 'maak_bekend',
      sleutel: sleutel(record, 'maak_bekend', besluit.id),
      voorRol: 'administratief_medewerker',
      onderwerpId: besluit.id,
      gegevens: { besluit: besluit.soort },
      ...werkafspraak(regels, 'werkwijze.bekendmaken_dagen', naarDatum(besluit.beslotenOp), 'het besluit'),
    })
  }
}

function taakAanvraag(record: Trajectrecord): GewensteTaak {
  return {
    soort: 'neem_aanvraag_in',
    sleutel: sleutel(record, 'aanvraag'),
    voorRol: 'consulent',
    voorPersoon: record.consulentId,
    onderwerpId: record.id,
    uitleg: { conclusie: 'De cliënt start met Bbz: nodig uit voor de aanvraag.', stappen: [] } satisfies Uitleg,
  }
}

function wekker(record: Trajectrecord, soort: Trajectwekker, op: string, rond: string): GewensteWekker {
  return { soort, sleutel: sleutel(record, soort, rond), op }
}

/** A due day by an arrangement of the loket, never by law: so many days after a fact, with its source. */
function werkafspraak(regels: Regels, code: string, vanaf: Datum, feit: string): { uiterlijk: Datum; uitleg: Uitleg } {
  const dagen = readGetal(regels, code)
  const uiterlijk = laatste(vanaf, plusDagen(vanaf, dagen))
  const bron = regels.parameters.get(code)?.bron as unknown as Bron
  return {
    uiterlijk,
    uitleg: {
      conclusie: `Uiterlijk ${formatDatum(uiterlijk)}.`,
      stappen: [{ tekst: `Werkafspraak: binnen ${dagen} dagen na ${feit} (${formatDatum(vanaf)}).`, bron }],
    },
  }
}
