import { FACTUURWIJZEN, type Opgave, type Opgavekop, OPGAVESTATUSSEN, PARKEERREDENEN } from '@loket/contracts'
import {
  findParameters,
  findVorigeOpgave,
  type GemeenteTransactie,
  type Jaarverbruik,
  listBudgethouders,
  listJaarplan,
  listJaarverbruik,
  listOpenKwartalen,
  listRegelberichten,
  listRegels,
  type Opgavegemeente,
  type Opgaverecord,
  type OpenKwartaal,
  readLopend,
  type Regelbericht,
  type Regelrecord,
  vandaag,
} from '@loket/db'
import { type Datum, naarDatum, verklaarVerschil } from '@loket/domain'
import { kies } from '../gemeente/kies.ts'
import { toGemeentenaam } from '../gemeente/naam.ts'
import { som, toGroepen } from './groepen.ts'
import { houdVast } from './inhoud.ts'
import { toJaarplan } from './jaarplan.ts'
import type { Opgavelezer } from './lezer.ts'
import { findZelfdeDag, toSluiting } from './lopendedagen.ts'
import { listPartijen } from './partijen.ts'
import { toRegel, toVerschilregel } from './regel.ts'
import { toUitleg } from './uitleg.ts'

/** What an opgave is made of: the record of a closed quarter, or of the running one what there is so far. */
type Bron = {
  readonly kwartaal: string
  readonly begin: string
  readonly einde: string
  readonly record: Opgaverecord | null
  readonly regels: readonly Regelrecord[]
  readonly berichten: readonly Regelbericht[]
  readonly verbruik: readonly Jaarverbruik[]
  readonly zonderTarief: number
  /** The moment from which the quarter can be closed; null for one that is. */
  readonly sluitVanaf: string | null
}

/** An opgave with everything that explains it, as this reader may see it. */
export async function readOpgave(
  trx: GemeenteTransactie,
  gemeente: Opgavegemeente,
  record: Opgaverecord,
  lezer: Opgavelezer,
): Promise<Opgave> {
  return maakBeeld(trx, gemeente, lezer, {
    ...record,
    record,
    regels: houdVast(await listRegels(trx, record.id), record.inhoud),
    berichten: await listRegelberichten(trx, record.id),
    verbruik: await listJaarverbruik(trx, gemeente.id, jaarVan(record.kwartaal), record.kwartaal),
    zonderTarief: 0,
    sluitVanaf: null,
  })
}

/** The running quarter as an opgave: provisional, with the tarieven as they are now. Undefined for a quarter that is not open. */
export async function readLopendeOpgave(
  trx: GemeenteTransactie,
  gemeente: Opgavegemeente,
  kwartaal: string,
  lezer: Opgavelezer,
): Promise<Opgave | undefined> {
  const open = await listOpenKwartalen(trx)
  const plek = open.findIndex((k) => k.kwartaal === kwartaal)
  const gevraagd = open[plek]
  if (gevraagd === undefined) return undefined
  const lopend = await Promise.all(
    open.slice(0, plek + 1).map((k, nr) => readLopend(trx, gemeente.id, toPeriode(k, nr))),
  )
  const jaar = jaarVan(kwartaal)
  const eerder = await listJaarverbruik(trx, gemeente.id, jaar, kwartaal)
  const erbij = lopend.flatMap(({ regels }, nr) =>
    jaarVan(open[nr]?.kwartaal ?? '') === jaar ? telVerbruik(regels) : [],
  )
  return maakBeeld(trx, gemeente, lezer, {
    ...gevraagd,
    record: null,
    regels: lopend[plek]?.regels ?? [],
    berichten: [],
    verbruik: telSamen([...eerder, ...erbij]),
    zonderTarief: lopend[plek]?.zonderTarief ?? 0,
    sluitVanaf: gevraagd.vanaf,
  })
}

/** Of the open quarters the head, as a list of opgaven shows it; newest first. */
export async function listLopendeKoppen(trx: GemeenteTransactie, gemeenteId: string): Promise<Opgavekop[]> {
  const open = await listOpenKwartalen(trx)
  const koppen = await Promise.all(
    open.map(async (k, nr): Promise<Opgavekop> => {
      const { regels } = await readLopend(trx, gemeenteId, toPeriode(k, nr))
      const { kwartaal, begin, einde } = k
      return { ...LEEG, wachtOp: [], kwartaal, begin, einde, totaalCenten: som(regels), regels: regels.length }
    }),
  )
  return koppen.toReversed()
}

const LEEG = {
  id: null,
  status: 'loopt',
  nummer: null,
  betwist: 0,
  betwistCenten: 0,
  uiterlijk: null,
} as const satisfies Partial<Opgavekop>

const toPeriode = ({ begin, einde }: OpenKwartaal, nr: number) => ({ begin, einde, isOudste: nr === 0 })

const jaarVan = (kwartaal: string): number => Number(kwartaal.slice(0, 4))

/** Whether a line counts in the total of its opgave: once that is final only what became final with it. */
const telt = (r: Regelrecord, opgave: Pick<Opgaverecord, 'id' | 'status'> | null): boolean =>
  opgave === null || (r.opgaveId === opgave.id && (opgave.status !== 'definitief' || r.status === 'definitief'))

async function maakBeeld(
  trx: GemeenteTransactie,
  gemeente: Opgavegemeente,
  lezer: Opgavelezer,
  bron: Bron,
): Promise<Opgave> {
  const { record, kwartaal, begin, einde } = bron
  const jaar = jaarVan(kwartaal)
  const plan = await listJaarplan(trx, gemeente.id, jaar, einde)
  const vorig = await findVorigeOpgave(trx, gemeente.id, kwartaal)
  const heelVorig =
    vorig === undefined
      ? null
      : houdVast(await listRegels(trx, vorig.id), vorig.inhoud).filter((regel) => telt(regel, vorig))
  const nu = naarDatum(await vandaag(trx))
  const dagen = await readDagen(trx, nu)
  // A quarter that runs has had only a part of its days: against a whole one it would always seem to be less.
  const totEnMet = record === null && vorig !== undefined ? findZelfdeDag(bron, vorig, nu) : null
  const vorigeRegels =
    totEnMet === null ? heelVorig : (heelVorig?.filter(({ prestatiedatum }) => prestatiedatum <= totEnMet) ?? null)
  const status = record === null ? 'loopt' : kies(OPGAVESTATUSSEN, record.status)
  if (status === null) throw new Error(`Onbekende opgave ${record?.status}`)
  const kader = {
    opgave: { id: record?.id ?? null, kwartaal, status },
    berichten: bron.berichten,
    budgethouders: await listBudgethouders(trx, gemeente.id),
    lezer,
  }
  const paren = bron.regels.map((regel) => ({ record: regel, regel: toRegel(regel, kader) }))
  const tellend = paren.filter((paar) => telt(paar.record, record))
  const ernaast = paren.filter((paar) => !telt(paar.record, record))
  const inGesprek = bron.regels.filter(({ status: stand }) => ['betwist', 'beantwoord', 'volgehouden'].includes(stand))
  return {
    id: record?.id ?? null,
    gemeente: { ...gemeente, naam: toGemeentenaam(gemeente.naam) },
    kwartaal,
    begin,
    einde,
    status,
    nummer: record?.nummer ?? null,
    // What is final is shown as it was when it became so.
    totaalCenten: record?.totaalCenten ?? som(tellend.map((paar) => paar.record)),
    regels: tellend.length,
    betwist: inGesprek.length,
    betwistCenten: som(inGesprek),
    uiterlijk: record?.uiterlijk ?? null,
    wachtOp: listPartijen({ status, uiterlijk: record?.uiterlijk ?? null }, inGesprek),
    wijze: kies(FACTUURWIJZEN, record?.wijze ?? null),
    bevrorenOp: record?.bevrorenOp ?? null,
    akkoord: kies(['budgethouder', 'stilzwijgend'] as const, record?.akkoord ?? null),
    akkoordDoor: record?.akkoordDoor ?? null,
    definitiefOp: record?.definitiefOp ?? null,
    parkeerreden: kies(PARKEERREDENEN, record?.parkeerreden ?? null),
    aanZet:
      record === null || status !== 'ter_beoordeling'
        ? null
        : {
            partij: 'budgethouder',
            namen: [...kader.budgethouders],
            uiterlijk: record.uiterlijk,
            uitleg: toUitleg(record.uitleg),
          },
    mag: lezer.beoordeelt && status === 'ter_beoordeling' ? ['keur_goed'] : [],
    sluit: bron.sluitVanaf === null ? null : toSluiting(bron.sluitVanaf, nu, dagen.beoordelen),
    vorig:
      vorigeRegels === null || vorig === undefined
        ? null
        : { kwartaal: vorig.kwartaal, totaalCenten: som(vorigeRegels), totEnMet, heelCenten: som(heelVorig ?? []) },
    verschil:
      vorigeRegels === null
        ? null
        : toVerschil(
            tellend.map((paar) => paar.record),
            record,
            vorigeRegels,
            vorig,
          ),
    jaarplan: toJaarplan(jaar, plan, bron.verbruik),
    groepen: toGroepen(tellend, vorigeRegels, { plan, verbruik: bron.verbruik }),
    ernaast: ernaast.map(({ regel }) => regel),
    zonderTarief: bron.zonderTarief,
    dagen: { antwoord: dagen.antwoord, reactie: dagen.reactie, beslissing: dagen.beslissing },
  }
}

async function readDagen(
  trx: GemeenteTransactie,
  dag: Datum,
): Promise<Opgave['dagen'] & { readonly beoordelen: number | null }> {
  const parameters = await findParameters(trx, dag)
  const lees = (soort: string): number | null => {
    const waarde = parameters.get(`facturatie.${soort}_dagen`)?.waarde
    return typeof waarde === 'number' ? waarde : null
  }
  return {
    antwoord: lees('antwoord'),
    reactie: lees('reactie'),
    beslissing: lees('beslissing'),
    beoordelen: lees('beoordelen'),
  }
}

function toVerschil(
  nu: readonly Regelrecord[],
  opgave: Opgaverecord | null,
  eerder: readonly Regelrecord[],
  vorig: Opgaverecord | undefined,
): NonNullable<Opgave['verschil']> {
  const { verschilCenten, oorzaken } = verklaarVerschil(
    nu.map((r) => toVerschilregel(r, opgave?.id ?? null)),
    eerder.map((r) => toVerschilregel(r, vorig?.id ?? null)),
  )
  return { verschilCenten, oorzaken: oorzaken.map(({ centen, delen }) => ({ centen, delen: [...delen] })) }
}

function telVerbruik(regels: readonly Regelrecord[]): Jaarverbruik[] {
  return regels.map(({ productCode, soort, bedragCenten }) => ({
    productCode,
    aantal: soort === 'afname' ? 1 : -1,
    bedragCenten,
  }))
}

function telSamen(delen: readonly Jaarverbruik[]): Jaarverbruik[] {
  return [...Map.groupBy(delen, (deel) => deel.productCode)].map(([productCode, samen]) => ({
    productCode,
    aantal: samen.reduce((totaal, { aantal }) => totaal + aantal, 0),
    bedragCenten: som(samen),
  }))
}
