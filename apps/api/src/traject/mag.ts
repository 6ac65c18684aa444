import {
  type Beslissoort,
  type Besluitsoort,
  type Beslisstukken,
  COMMANDO_BEVOEGDHEID,
  findToelatingsbezwaar,
  type Foutcode,
  isBevoegd,
  isToetsbeslisser,
} from '@loket/contracts'
import {
  beoordeelBeslisser,
  findLopendeFase,
  findMandaat,
  listOpenKredieten,
  readBeleid,
  readToelatingsbeslisser,
  wachtOpBeeindiging,
} from '@loket/db'
import { isToegestaanIn, PLANOVERGANGEN } from '@loket/domain'
import type { Beslisomgeving } from './beslisomgeving.ts'

/** The besluiten that a decision can bring; without mandaat for any of them it cannot be taken. */
const BESLUITEN: Readonly<Partial<Record<Beslissoort, readonly Besluitsoort[]>>> = {
  beslis_toelating: ['toelating', 'afwijzing'],
  wijzig_periode: ['wijziging_periode'],
  verleen_krediet: ['krediet'],
  beeindig_voortijdig: ['voortijdige_beeindiging'],
  zet_krediet_om: ['omzetting'],
}

/** The mandaat of this person for each besluit that the page can bring. */
export async function listMandaten(o: Beslisomgeving, soort: Beslissoort): Promise<Beslisstukken['mandaten']> {
  const besluiten: readonly Besluitsoort[] =
    soort === 'beslis_toetsmoment' ? ['voortijdige_beeindiging'] : (BESLUITEN[soort] ?? [])
  const mandaten: Beslisstukken['mandaten'] = []
  for (const besluit of besluiten) {
    const vraag = { gemeenteId: o.dossier.gemeente.id, persoonId: o.persoonId, vandaag: o.vandaag }
    mandaten.push({ besluit, bron: (await findMandaat(o.trx, vraag, besluit))?.bron ?? null })
  }
  return mandaten
}

/**
 * Whether this person may decide now, with every reason why not. The worker checks the same under its lock; this is said
 * beforehand, so that nobody writes a reason for nothing.
 */
export function bepaalMag(
  o: Beslisomgeving,
  soort: Beslissoort,
  mandaten: Beslisstukken['mandaten'],
): Beslisstukken['mag'] {
  const redenen: Beslisstukken['mag']['redenen'] = []
  const meld = (code: Foutcode, gegevens: Record<string, string> = {}) => redenen.push({ code, gegevens })

  if (o.dossier.procesGesloten) meld('ProcesGesloten')
  else if (soort === 'rond_af' && isNogNietGeeindigd(o)) meld('BeeindigingIsBesluit')
  else if (!isToegestaanIn(soort, o.record.status) || !pastBijRecord(o, soort)) meld('StandVeranderd')
  const bezwaar = isBevoegd(o.rollen, COMMANDO_BEVOEGDHEID[soort]) ? findBeleidsbezwaar(o, soort) : 'GeenBevoegdheid'
  if (bezwaar === 'KlantmanagerBeslist') {
    meld(bezwaar, { klantmanager: o.dossier.klantmanager?.naam ?? '' })
  } else if (bezwaar !== null) {
    meld(bezwaar)
  } else if (BESLUITEN[soort] !== undefined && mandaten.every((m) => m.bron === null)) {
    meld('GeenMandaat', { besluit: mandaten[0]?.besluit ?? '' })
  }
  const rapporteurs = soort === 'beslis_toelating' ? [o.record.toelating.selectieDoor].filter((id) => id !== null) : []
  const maker = beoordeelBeslisser(o.regels, o.persoonId, rapporteurs)
  if (!maker.mag) meld(maker.code)
  return { mag: redenen.length === 0, redenen }
}

/** Why policy lets somebody else decide; null where it does not. */
function findBeleidsbezwaar(o: Beslisomgeving, soort: Beslissoort): ReturnType<typeof findToelatingsbezwaar> {
  if (soort === 'beslis_toelating') {
    return findToelatingsbezwaar(o.rollen, {
      beleid: readToelatingsbeslisser(o.regels),
      heeftKlantmanager: o.dossier.klantmanager !== null,
      isEigenClient: o.isEigenClient,
    })
  }
  const beslist = readBeleid<string>(o.regels, 'voorbereiding.toets_beslist')?.waarde
  return soort !== 'beslis_toetsmoment' || isToetsbeslisser(o.rollen, beslist) ? null : 'GeenBevoegdheid'
}

// Only a besluit ends what runs; the outcome comes after it.
function isNogNietGeeindigd({ record }: Beslisomgeving): boolean {
  return record.eindreden === null && isToegestaanIn('beeindig_voortijdig', record.status)
}

/** What the state alone does not say: there must be something to decide about. */
function pastBijRecord({ record }: Beslisomgeving, soort: Beslissoort): boolean {
  switch (soort) {
    case 'beslis_toetsmoment':
      return record.toetsmoment !== null && findLopendeFase(record) !== undefined
    case 'beeindig_voortijdig':
      return record.eindreden === null || wachtOpBeeindiging(record)
    case 'rond_af':
      return record.uitkomst === null && !wachtOpBeeindiging(record)
    case 'zet_krediet_om':
      return listOpenKredieten(record).length > 0 && record.eindreden !== null
    case 'leg_plan_vast':
      return PLANOVERGANGEN[record.planStand].length > 0
    case 'leg_voorwaarden_vast':
    case 'plan_selectie':
    case 'leg_selectie_vast':
    case 'beslis_toelating':
    case 'trek_aanmelding_in':
    case 'onderbreek':
    case 'hervat':
    case 'wijzig_periode':
    case 'verleen_krediet':
      return true
  }
}
