import {
  beoordeelBeslisser,
  type Faserecord,
  findLopendeFase,
  type GewensteTaak,
  type Toetsmomentrecord,
  type Trajectrecord,
} from '@loket/db'
import { beginVanDag, type Datum, eindeVanDag, formatDatum, naarDatum, plusDagen, type Uitleg } from '@loket/domain'
import { readBeleid, readGetal, type Regels } from '../proces/omgeving.ts'
import { type Plan, sleutel, wekker } from './plandeel.ts'

/**
 * What the running phase asks: its decision from some days before it is due, the escalation after, and while the decision is
 * put off the missing item.
 */
export function planToetsmoment(record: Trajectrecord, regels: Regels, vandaag: Datum, plan: Plan): void {
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
      ...wieBeslist(record, regels, toets),
      onderwerpId: toets.id,
      gegevens: { fase: fase.naam, faseNr: fase.nr },
      uiterlijk,
      uitleg: uitlegToetsmoment(fase, uiterlijk, toets, moetCollega(record, regels)),
    })
  }
  if (toets.ontbrekend !== null) plan.taken.push(taakOntbrekende(record, fase, toets, toets.ontbrekend))
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
      uitleg: uitlegToetsmoment(fase, uiterlijk, toets, false),
    })
  }
}

/**
 * For whom the decision waits. Where policy names the klantmanager and the dossier has none, it is the consulent's: a member
 * reads no dossiers but those of own clients, so that a task of that role alone would be in nobody's list. A consulent who
 * reported about the phase does not decide about it: then it is any colleague's. The task of another person is another task,
 * so that it changes hands when a klantmanager comes or goes, or when the consulent writes a report.
 */
function wieBeslist(
  record: Trajectrecord,
  regels: Regels,
  toets: Toetsmomentrecord,
): Pick<GewensteTaak, 'sleutel' | 'voorRol' | 'voorPersoon'> {
  const beslist = readBeleid<string>(regels, 'voorbereiding.toets_beslist')?.waarde
  const taak = sleutel(record, 'beslis_toetsmoment', toets.id)
  const { klantmanagerId, consulentId } = record
  if (beslist === 'klantmanager' && klantmanagerId !== null) {
    return { sleutel: `${taak}:${klantmanagerId}`, voorRol: 'klantmanager', voorPersoon: klantmanagerId }
  }
  if (moetCollega(record, regels)) return { sleutel: `${taak}:collega`, voorRol: 'consulent', voorPersoon: null }
  return {
    sleutel: beslist === 'klantmanager' ? `${taak}:${consulentId ?? 'consulent'}` : taak,
    voorRol: 'consulent',
    voorPersoon: consulentId,
  }
}

/** Whether the consulent of the dossier reported about the phase, so that a colleague decides. */
function moetCollega({ consulentId, toetsmoment }: Trajectrecord, regels: Regels): boolean {
  if (consulentId === null || toetsmoment === null) return false
  return !beoordeelBeslisser(regels, consulentId, toetsmoment.rapporteurs).mag
}

/** Somebody sees to it that the missing item comes, from aanhouden until the decision is taken again. */
function taakOntbrekende(
  record: Trajectrecord,
  fase: Faserecord,
  toets: Toetsmomentrecord,
  ontbrekend: string,
): GewensteTaak {
  const uiterlijk = naarDatum(toets.uiterlijk)
  return {
    soort: 'regel_ontbrekende',
    sleutel: sleutel(record, 'ontbrekende', toets.id),
    voorRol: 'consulent',
    voorPersoon: record.consulentId,
    onderwerpId: toets.id,
    gegevens: { ontbrekend, fase: fase.naam, faseNr: fase.nr },
    uiterlijk,
    uitleg: {
      conclusie: `Uiterlijk ${formatDatum(uiterlijk)}: dan wordt er opnieuw beslist.`,
      stappen: [
        { tekst: `De beslissing over ${fase.naam} is aangehouden, omdat dit ontbreekt: ${ontbrekend}.` },
        { tekst: 'Is het er, dan kan de beslissing ook eerder. De taak is klaar als er is beslist.' },
      ],
    } satisfies Uitleg,
  }
}

function uitlegToetsmoment(
  fase: Faserecord,
  uiterlijk: Datum,
  { ronde, uitleg }: Toetsmomentrecord,
  collega: boolean,
): Uitleg {
  const gekozen = ronde > 1
  const stappen = [
    {
      tekst: `${fase.naam} loopt van ${formatDatum(naarDatum(fase.begin))} tot en met ${formatDatum(naarDatum(fase.einde))}.`,
    },
    ...(fase.ingekort ? [{ tekst: 'De fase is ingekort, omdat de voorbereidingsperiode dan eindigt.' }] : []),
    ...(gekozen ? [{ tekst: 'De beslissing is aangehouden; daarbij is een nieuwe datum gekozen.' }] : []),
    ...(gekozen ? uitleg.stappen : []),
    ...(collega ? [{ tekst: 'De consulent rapporteerde over deze fase; een collega beslist.' }] : []),
  ]
  const welke = gekozen ? 'de datum na het aanhouden' : 'de laatste dag van de fase'
  return { conclusie: `Beslissen uiterlijk ${formatDatum(uiterlijk)}, ${welke}.`, stappen }
}
