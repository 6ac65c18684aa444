import { randomUUID } from 'node:crypto'
import type { Commandosoort } from '@loket/contracts'
import { addUitnodiging, listSjablonen, lockTrajectproces, type Trajectrecord } from '@loket/db'
import { eerstvolgendeWerkdag, KALENDER, naarDatum, plusDagen, type Sjabloon } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import { BELEID } from '../beleid.ts'
import { maakBekend } from '../bekendmaken.ts'
import { REDENEN } from '../teksten.ts'
import { als, geefOnder, readVandaag } from '../verteller.ts'
import type { Daad } from './daad.ts'
import { schrijfLevering, schrijfNotitie } from './geschriften.ts'
import { kans } from './kans.ts'
import type { Toneel } from './toneel.ts'

/**
 * Does an act as the person of it, today by the clock of the region. Its command has an id that follows from dossier, day and
 * kind, so that what a killed run entered is not entered twice. Throws when it is refused.
 */
export async function doe(toneel: Toneel, record: Trajectrecord, daad: Daad): Promise<void> {
  const { v, plek } = toneel
  if (daad.soort === 'maak_bekend') return await maakBekend(v, plek, daad.wie)
  if (daad.soort === 'nodig_uit') return await nodigUit(toneel, daad.wie)
  const { soort, gegevens } = await toCommando(toneel, record, daad)
  const sleutel = [await readVandaag(v.db), soort, 'leveringId' in daad ? daad.leveringId : ''].join(':')
  await geefOnder(v, plek, { sleutel, wie: daad.wie }, soort, gegevens)
}

type Commandodaad = Exclude<Daad, { soort: 'maak_bekend' | 'nodig_uit' }>

async function toCommando(
  toneel: Toneel,
  record: Trajectrecord,
  daad: Commandodaad,
): Promise<{ soort: Commandosoort; gegevens: object }> {
  const { v, plek } = toneel
  const vandaag = naarDatum(await readVandaag(v.db))
  switch (daad.soort) {
    case 'leg_voorwaarden_vast':
      return { soort: daad.soort, gegevens: { voorwaarden: VOORWAARDEN } }
    case 'trek_aanmelding_in':
      return { soort: daad.soort, gegevens: { reden: 'De cliënt heeft een baan gevonden.' } }
    case 'plan_selectie': {
      const datum = eerstvolgendeWerkdag(plusDagen(vandaag, 4 + Math.floor(kans(plek.n, 'wachttijd') * 8)), KALENDER)
      return { soort: daad.soort, gegevens: { ...SELECTIE, datum } }
    }
    case 'leg_selectie_vast':
      return { soort: daad.soort, gegevens: { ...UITSLAG, datum: vandaag } }
    case 'beslis_toelating':
      return { soort: daad.soort, gegevens: await makeToelating(toneel, daad.besluit) }
    case 'accepteer_opdracht':
      return { soort: daad.soort, gegevens: { opdrachtId: await readOpdrachtId(toneel) } }
    case 'lever':
      await schrijfLevering(toneel, daad)
      return { soort: 'dien_levering_in', gegevens: { leveringId: daad.leveringId } }
    case 'beoordeel_levering':
      return {
        soort: daad.soort,
        gegevens: {
          leveringId: daad.leveringId,
          oordeel: daad.oordeel,
          ...(daad.oordeel === 'teruggestuurd' ? { opmerking: 'Noem bij elke stap wanneer die klaar is.' } : {}),
        },
      }
    case 'leg_plan_vast':
      return { soort: daad.soort, gegevens: { stand: daad.stand, opmerking: PLANOPMERKING[daad.stand] } }
    case 'onderbreek':
      return {
        soort: daad.soort,
        gegevens: { grond: 'ziekte', van: vandaag, toelichting: 'De cliënt is een paar weken ziek.' },
      }
    case 'hervat':
      return { soort: daad.soort, gegevens: { datum: vandaag } }
    case 'verleen_krediet':
      return {
        soort: daad.soort,
        gegevens: {
          doel: 'Marktonderzoek',
          bedragCenten: 50_000 + 10_000 * Math.floor(kans(plek.n, 'bedrag') * 20),
          motivering: 'Zonder dit onderzoek komt het plan niet af.',
        },
      }
    case 'beslis_toetsmoment':
      return { soort: daad.soort, gegevens: await makeToetsbesluit(toneel, record, daad.besluit) }
    case 'rond_af':
      return { soort: daad.soort, gegevens: { uitkomst: daad.uitkomst, toelichting: 'Besproken in het eindgesprek.' } }
    case 'beeindig_voortijdig':
      return {
        soort: daad.soort,
        gegevens: { eindreden: record.eindreden, uitkomst: daad.uitkomst, motivering: REDENEN.no_go },
      }
    case 'zet_krediet_om':
      return {
        soort: daad.soort,
        gegevens: {
          naar: daad.naar,
          inlichtingenplichtGeschonden: false,
          tekortschietendBesef: false,
          motivering: 'De omzetting volgt uit de uitkomst van het traject.',
        },
      }
  }
}

const VOORWAARDEN = [
  { code: 'wettelijke_voorwaarden', oordeel: 'voldaan' },
  { code: 'vakbekwaam', oordeel: 'voldaan', toelichting: 'Werkte eerder in dit vak.' },
  { code: 'persoonlijke_vaardigheden', oordeel: 'voldaan' },
  { code: 'werkt_mee', oordeel: 'voldaan' },
]
const SELECTIE = { vorm: 'gesprek', uitvoerder: 'loket', tijd: '10:00', plaats: 'Loket Alkmaar, spreekkamer 2' }
const UITSLAG = {
  aanwezig: true,
  advies: 'toegelaten',
  toelichting: 'Kent het vak, heeft een eerste idee van de markt en kan twee dagdelen per week meedoen.',
}
const PLANOPMERKING = {
  opgeleverd: 'Het ondernemingsplan is binnen, met begroting en marktonderzoek.',
  toetsbaar: 'Het plan is compleet en kan worden getoetst.',
} as const
const AFWIJZING = 'Er zijn schulden die eerst geregeld moeten worden. Daarna kan de cliënt zich opnieuw aanmelden.'
const DIRECT = 'Het plan is al klaar en de cliënt kan starten. Een voorbereiding is niet nodig.'

/** What a gemeente without a template of its own policy uses in this region, so that every template has clients. */
const SJABLOON_ZONDER_BELEID: Readonly<Record<string, string>> = {
  GM0361: 'amsterdam',
  GM0373: 'denhaag_kort',
  GM0385: 'utrecht',
  GM0852: 'rotterdam',
}

async function makeToelating({ v, plek, mensen }: Toneel, besluit: string): Promise<object> {
  if (besluit === 'afgewezen') return { besluit, motivering: AFWIJZING }
  if (besluit === 'directe_aanvraag') return { besluit, motivering: DIRECT }
  const volgensBeleid = BELEID[plek.cbsCode]?.find((r) => r.code === 'voorbereiding.sjabloon')?.waarde
  const code = typeof volgensBeleid === 'string' ? volgensBeleid : (SJABLOON_ZONDER_BELEID[plek.cbsCode] ?? 'arnhem')
  const sjablonen = await als(v, mensen.consulent, plek.gemeenteId, listSjablonen)
  const rij = sjablonen.find((s) => s.code === code)
  if (rij === undefined) throw new Error(`Er geldt vandaag geen sjabloon ${code}`)
  const { fasen } = rij.inhoud as unknown as Sjabloon
  const vandaag = naarDatum(await readVandaag(v.db))
  const keuzes = fasen.map((fase) => {
    const uitvoerder = fase.uitvoerder ?? (kans(plek.n, 'uitvoerder') < 0.5 ? 'loket' : 'begeleidingsorganisatie')
    return {
      code: fase.code,
      uitvoerder,
      ...(uitvoerder === 'loket' ? {} : { bureauId: v.id(mensen.bureau) }),
      ...(fase.duur === undefined ? { duur: { aantal: fasen.length > 1 ? 5 : 20, eenheid: 'weken' } } : {}),
    }
  })
  const metBureau = keuzes.some(({ uitvoerder }) => uitvoerder !== 'loket')
  return {
    besluit,
    motivering: 'De cliënt kent het vak, heeft een duidelijk plan en is gemotiveerd. Er is vraag in de regio.',
    sjabloonId: rij.id,
    begin: eerstvolgendeWerkdag(plusDagen(vandaag, 5 + Math.floor(kans(plek.n, 'begin') * 6)), KALENDER),
    ...(metBureau
      ? { vraagAanBureau: 'Begeleid de cliënt naar een toetsbaar ondernemingsplan.', vergoedingCenten: 240_000 }
      : {}),
    fasen: keuzes,
  }
}

async function makeToetsbesluit(
  toneel: Toneel,
  { toetsmoment, fasen }: Trajectrecord,
  besluit: keyof typeof REDENEN,
): Promise<object> {
  if (toetsmoment === null) throw new Error('Er is geen toetsmoment om over te beslissen')
  const fase = fasen.find((f) => f.id === toetsmoment.faseId)
  const notitie = await schrijfNotitie(toneel, `toets:${toetsmoment.id}`)
  return {
    toetsmomentId: toetsmoment.id,
    besluit,
    reden: REDENEN[besluit],
    criteria: (fase?.toets.criteria ?? []).map(({ code }) => ({ code, oordeel: OORDEEL[besluit] })),
    bewijs: [{ soort: 'notitie', id: notitie }],
    ...(besluit === 'aanhouden'
      ? {
          ontbrekend: 'Offerte van de leverancier',
          nieuweDatum: plusDagen(naarDatum(toetsmoment.uiterlijk), 14),
        }
      : {}),
  }
}

const OORDEEL = { go: 'voldaan', no_go: 'niet_voldaan', aanhouden: 'niet_beoordeeld' } as const

async function readOpdrachtId({ v, plek, mensen }: Toneel): Promise<string> {
  const { id } = await als(v, mensen.consulent, plek.gemeenteId, (trx) =>
    trx
      .selectFrom('opdracht')
      .select('id')
      .where('traject_id', '=', plek.trajectId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return id
}

async function nodigUit({ v, plek }: Toneel, wie: string): Promise<void> {
  const op = await readVandaag(v.db)
  await als(v, wie, plek.gemeenteId, async (trx) => {
    await lockTrajectproces(trx, toWorkflowId('voorbereidingstraject', plek.trajectId))
    await addUitnodiging(trx, {
      id: randomUUID(),
      dossierId: plek.dossierId,
      trajectId: plek.trajectId,
      op,
      wijze: 'telefoon',
    })
  })
}
