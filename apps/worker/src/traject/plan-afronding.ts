import {
  type GewensteTaak,
  listOpenKredieten,
  type Trajectrecord,
  vraagtAanvraagSinds,
  wachtOpBeeindiging,
} from '@loket/db'
import { eindeVanDag, naarDatum } from '@loket/domain'
import type { Regels } from '../proces/omgeving.ts'
import { type Plan, sleutel, wekker, werkafspraak } from './plandeel.ts'

/** What a traject that has ended still asks: the besluit on early ending, the outcome, the conversion of the krediet. */
export function planAfronding(record: Trajectrecord, regels: Regels, plan: Plan): void {
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

/** Every besluit is to be made known (Awb 3:40). */
export function planBekendmaking(record: Trajectrecord, regels: Regels, plan: Plan): void {
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

/**
 * Whoever starts with Bbz, or was sent straight to an aanvraag, is invited to apply: a task from the day that this is known
 * until the invitation is registered, also while a krediet still waits for its conversion.
 */
export function planUitnodiging(record: Trajectrecord, regels: Regels, plan: Plan): void {
  const vanaf = vraagtAanvraagSinds(record)
  if (vanaf === null || record.uitgenodigdOp !== null) return
  const doorgestuurd = record.status === 'doorgestuurd'
  const feit = doorgestuurd ? 'de beslissing over de toelating' : 'de uitkomst van het traject'
  const { uiterlijk, uitleg } = werkafspraak(regels, 'werkwijze.aanvraag_uitnodigen_dagen', naarDatum(vanaf), feit)
  const waarom = doorgestuurd
    ? 'De cliënt kan zonder voorbereiding een aanvraag doen.'
    : 'De cliënt start met Bbz: na de voorbereiding volgt de aanvraag.'
  plan.taken.push({
    soort: 'neem_aanvraag_in',
    sleutel: sleutel(record, 'aanvraag'),
    voorRol: 'consulent',
    voorPersoon: record.consulentId,
    onderwerpId: record.id,
    uiterlijk,
    uitleg: { ...uitleg, stappen: [{ tekst: waarom }, ...uitleg.stappen] },
  } satisfies GewensteTaak)
}
