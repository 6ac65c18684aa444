import {
  AFNAMESTAPPEN,
  bronVeld,
  type Opgaveregel,
  REGELOORDELEN,
  REGELSTATUSSEN,
  type Regelstatus,
} from '@loket/contracts'
import type { Regelbericht, Regelrecord } from '@loket/db'
import { legRegelUit, type Verschilregel } from '@loket/domain'
import { kies } from '../gemeente/kies.ts'
import type { Opgavelezer } from './lezer.ts'
import { toPartij } from './partijen.ts'
import { toUitleg } from './uitleg.ts'

const BERICHTEN = ['betwist', 'antwoord', 'aanvaard', 'volgehouden', 'beslissing'] as const

/** What a line is seen against: the opgave that shows it, its conversations, who answers at the gemeente, who reads. */
export type Regelkader = {
  readonly opgave: { readonly id: string | null; readonly kwartaal: string; readonly status: string }
  readonly berichten: readonly Regelbericht[]
  readonly budgethouders: readonly string[]
  readonly lezer: Opgavelezer
}

/** A line as a screen shows it. Throws for a line of a kind that this program does not know. */
export function toRegel(r: Regelrecord, kader: Regelkader): Opgaveregel {
  const [stap, status] = [kies(AFNAMESTAPPEN, r.stap), kies(REGELSTATUSSEN, r.status)]
  if (stap === null || status === null) throw new Error(`Onbekende regel ${r.stap} ${r.status}`)
  const soort = r.soort === 'terugname' ? 'terugname' : 'afname'
  const partij = toPartij(status)
  const uitKwartaal = findHerkomst(r, kader.opgave)
  return {
    id: r.id,
    prestatieId: r.prestatieId,
    dossierId: r.dossierId,
    dossiernummer: r.dossiernummer,
    product: r.product,
    stap,
    stapNaam: r.stapNaam,
    isAfgebroken: r.isAfgebroken,
    datum: r.prestatiedatum,
    soort,
    teller: r.teller,
    noemer: r.noemer,
    tariefCenten: r.tariefCenten,
    vastgesteldOp: r.vastgesteldOp,
    bedragCenten: r.bedragCenten,
    memoCenten: r.memoCenten,
    uitleg: legRegelUit(toGrond(r, stap, soort)),
    status,
    isBeslecht: r.isBeslecht,
    uitKwartaal,
    naarKwartaal: r.opgaveId !== null && r.opgaveId !== kader.opgave.id ? r.kwartaal : null,
    reden: r.reden,
    teruggenomen: toTerugname(r),
    aanZet:
      partij === null || r.uiterlijk === null
        ? null
        : {
            partij,
            namen: partij === 'budgethouder' ? [...kader.budgethouders] : [],
            uiterlijk: r.uiterlijk,
            uitleg: toUitleg(r.uitleg),
          },
    mag: listMag(r, kader),
    gesprek: kader.berichten.filter(({ regelId }) => regelId === r.id).flatMap(toBericht),
  }
}

/** The line as the explanation of a difference wants it. */
export function toVerschilregel(r: Regelrecord, opgaveId: string | null): Verschilregel {
  const doorgeschoven = r.eersteOpgaveId !== null && r.eersteOpgaveId !== opgaveId
  return {
    productCode: r.productCode,
    product: r.product,
    soort: r.soort === 'terugname' ? 'terugname' : 'afname',
    herkomst: doorgeschoven ? 'doorgeschoven' : r.isNagekomen ? 'nagekomen' : 'dit_kwartaal',
    prestatiedatum: r.prestatiedatum,
    tariefCenten: r.tariefCenten,
    vastgesteldOp: r.vastgesteldOp,
    tariefVanaf: r.tariefVanaf,
    teller: r.teller,
    noemer: r.noemer,
    bedragCenten: r.bedragCenten,
  }
}

function findHerkomst(r: Regelrecord, opgave: Regelkader['opgave']): string | null {
  if (r.eersteKwartaal !== null && r.eersteKwartaal !== opgave.kwartaal) return r.eersteKwartaal
  return r.isNagekomen ? r.eigenKwartaal : null
}

function toGrond(r: Regelrecord, stap: Opgaveregel['stap'], soort: Opgaveregel['soort']) {
  const bron = (waarde: unknown) =>
    bronVeld.safeParse(waarde).data as Parameters<typeof legRegelUit>[0]['tariefbron'] | undefined
  return {
    ...r,
    stap,
    soort,
    productbron: bron(r.productbron) ?? null,
    tariefbron: bron(r.tariefbron) ?? null,
    uitKwartaal: r.isNagekomen ? r.eigenKwartaal : null,
  }
}

function toTerugname({ terugOp, terugReden, terugDoor, terugOrganisatie }: Regelrecord): Opgaveregel['teruggenomen'] {
  if (terugOp === null || terugReden === null) return null
  return { op: terugOp, reden: terugReden, door: { naam: terugDoor ?? '', organisatie: terugOrganisatie ?? '' } }
}

/** The states in which a fact can be taken back: a line that is talked about has its own way, a lapsed one is not owed. */
const TERUG_TE_NEMEN: readonly string[] = ['open', 'doorgeschoven', 'definitief'] satisfies Regelstatus[]

/** What the reader may do with a line in its state; whoever carries it out asks it all again, under the lock. */
function listMag(r: Regelrecord, { opgave, lezer }: Regelkader): Opgaveregel['mag'] {
  const mag: Opgaveregel['mag'] = []
  // A correction is in favour of who pays.
  const isBetwistbaar = r.status === 'open' && r.soort === 'afname' && !r.isBeslecht
  if (lezer.beoordeelt && isBetwistbaar && opgave.status === 'ter_beoordeling') mag.push('betwist')
  if (lezer.beantwoordt && r.status === 'betwist') mag.push('beantwoord')
  if (lezer.beoordeelt && r.status === 'beantwoord') mag.push('aanvaard', 'houd_vol')
  if (lezer.beslist && r.status === 'volgehouden') mag.push('beslis')
  if (lezer.corrigeert && r.soort === 'afname' && r.terugOp === null && TERUG_TE_NEMEN.includes(r.status))
    mag.push('neem_terug')
  return mag
}

function toBericht(b: Regelbericht): Opgaveregel['gesprek'] {
  const soort = kies(BERICHTEN, b.soort)
  if (soort === null) return []
  const { id, tekst, isStilzwijgend, naam, organisatie, op } = b
  return [
    { id, soort, oordeel: kies(REGELOORDELEN, b.oordeel), tekst, isStilzwijgend, door: { naam, organisatie }, op },
  ]
}
