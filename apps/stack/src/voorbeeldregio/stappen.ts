import type { Commandosoort } from '@loket/contracts'
import { type GemeenteTransactie, listSjablonen } from '@loket/db'
import { naarDatum, plusDagen, type Sjabloon } from '@loket/domain'
import { sql } from 'kysely'
import { BELEID, isToelatingDoorKlantmanager } from './beleid.ts'
import { VOORBEELDPERSONEN } from './personen.ts'
import { INHOUD, REDENEN } from './teksten.ts'
import type { Stap } from './verhalen.ts'
import { maakBekend } from './bekendmaken.ts'
import { als, findOpdracht, geef, type Plek, readVandaag, type Verteller, wachtOp } from './verteller.ts'

/** Does one step of the story of a dossier, as the person of that step. */
export async function doeStap(v: Verteller, plek: Plek, stap: Stap, nr: number): Promise<void> {
  if (stap.soort === 'maak_bekend') return await maakBekend(v, plek, stap.wie)
  const { soort, gegevens } = await toCommando(v, plek, stap)
  await geef(v, plek, { nr, wie: findWie(plek, stap) }, soort, gegevens)
}

/** The person of the step, or the klantmanager of the member where its policy lets that person decide on toelating. */
function findWie({ cbsCode }: Plek, { soort, wie }: Stap): string {
  if (soort !== 'beslis_toelating' || !isToelatingDoorKlantmanager(cbsCode)) return wie
  const klantmanager = VOORBEELDPERSONEN.find((p) => p.organisatieCode === cbsCode && p.rollen.includes('klantmanager'))
  if (klantmanager === undefined) throw new Error(`${cbsCode} heeft geen klantmanager`)
  return klantmanager.sub
}

async function toCommando(
  v: Verteller,
  plek: Plek,
  stap: Exclude<Stap, { soort: 'maak_bekend' }>,
): Promise<{ soort: Commandosoort; gegevens: object }> {
  switch (stap.soort) {
    case 'leg_voorwaarden_vast':
      return { soort: stap.soort, gegevens: { voorwaarden: VOORWAARDEN } }
    case 'plan_selectie':
      return {
        soort: stap.soort,
        gegevens: { ...SELECTIEGESPREK, datum: await readAanmelddag(v, plek) },
      }
    case 'leg_selectie_vast':
      return { soort: stap.soort, gegevens: { ...SELECTIE_UITSLAG, datum: await readAanmelddag(v, plek) } }
    case 'beslis_toelating':
      return { soort: stap.soort, gegevens: await makeToelating(v, plek, stap) }
    case 'accepteer_opdracht':
      return { soort: stap.soort, gegevens: { opdrachtId: await findOpdracht(v, plek) } }
    case 'weiger_opdracht':
      return {
        soort: stap.soort,
        gegevens: { opdrachtId: await findOpdracht(v, plek), reden: 'Wij hebben tot januari geen plaats.' },
      }
    case 'lever':
      return { soort: 'dien_levering_in', gegevens: { leveringId: await schrijfLevering(v, plek, stap.wie) } }
    case 'accepteer_levering':
      return {
        soort: 'beoordeel_levering',
        gegevens: { leveringId: await findIngediend(v, plek), oordeel: 'geaccepteerd' },
      }
    case 'stuur_levering_terug':
      return {
        soort: 'beoordeel_levering',
        gegevens: {
          leveringId: await findIngediend(v, plek),
          oordeel: 'teruggestuurd',
          opmerking: 'Noem bij elke stap wanneer die klaar is.',
        },
      }
    case 'onderbreek':
      return {
        soort: stap.soort,
        gegevens: {
          grond: 'wachten_op_bedrijfsruimte',
          van: await readVandaag(v.db),
          toelichting: 'De huur van de werkplaats gaat later in.',
        },
      }
    case 'verleen_krediet':
      return {
        soort: stap.soort,
        gegevens: { doel: stap.doel, bedragCenten: stap.centen, motivering: 'Nodig om het plan te kunnen maken.' },
      }
    case 'start_eerder':
      return {
        soort: 'beeindig_voortijdig',
        gegevens: { eindreden: 'afgerond', uitkomst: stap.uitkomst, motivering: 'De zaak opent volgende maand al.' },
      }
    case 'go':
    case 'no_go':
    case 'aanhouden':
      return { soort: 'beslis_toetsmoment', gegevens: await makeToetsbesluit(v, plek, stap.soort) }
  }
}

const VOORWAARDEN = [
  { code: 'wettelijke_voorwaarden', oordeel: 'voldaan' },
  { code: 'vakbekwaam', oordeel: 'voldaan', toelichting: 'Werkte eerder in dit vak.' },
  { code: 'persoonlijke_vaardigheden', oordeel: 'onbekend' },
  { code: 'werkt_mee', oordeel: 'voldaan' },
]
const SELECTIEGESPREK = { vorm: 'gesprek', uitvoerder: 'loket', tijd: '10:00', plaats: 'Loket Alkmaar, spreekkamer 2' }
const SELECTIE_UITSLAG = {
  aanwezig: true,
  advies: 'toegelaten',
  toelichting: 'Duidelijk plan, kent het vak en heeft al twee mogelijke klanten.',
}

async function makeToelating(
  v: Verteller,
  plek: Plek,
  stap: Extract<Stap, { soort: 'beslis_toelating' }>,
): Promise<object> {
  const volgensBeleid = BELEID[plek.cbsCode]?.find((r) => r.code === 'voorbereiding.sjabloon')?.waarde
  const gevraagd = typeof volgensBeleid === 'string' ? volgensBeleid : 'arnhem'
  const bureauId = stap.bureau === undefined ? undefined : v.id(stap.bureau)
  const sjablonen = await als(v, stap.wie, plek.gemeenteId, listSjablonen)
  const rij = sjablonen.find((s) => s.code === gevraagd)
  if (rij === undefined) throw new Error(`Er geldt vandaag geen sjabloon ${gevraagd}`)
  const sjabloon = rij.inhoud as unknown as Sjabloon
  return {
    besluit: 'toegelaten',
    motivering: 'De cliënt kent het vak, heeft een duidelijk plan en is gemotiveerd. Er is vraag in de regio.',
    sjabloonId: rij.id,
    begin: await readAanmelddag(v, plek),
    ...(bureauId === undefined
      ? {}
      : { vraagAanBureau: 'Begeleid de cliënt naar een toetsbaar ondernemingsplan.', vergoedingCenten: 240_000 }),
    fasen: sjabloon.fasen.map((f) => ({
      code: f.code,
      uitvoerder: bureauId === undefined ? 'loket' : 'begeleidingsorganisatie',
      ...(bureauId === undefined ? {} : { bureauId }),
      ...(f.duur === undefined ? { duur: { aantal: stap.weken ?? 6, eenheid: 'weken' } } : {}),
    })),
  }
}

async function makeToetsbesluit(v: Verteller, plek: Plek, besluit: keyof typeof REDENEN): Promise<object> {
  const vandaag = await readVandaag(v.db)
  return await als(v, 'samira.de.wit', plek.gemeenteId, async (trx) => {
    const toets = await trx
      .selectFrom('toetsmoment')
      .innerJoin('fase', 'fase.id', 'toetsmoment.fase_id')
      .select(['toetsmoment.id', 'fase.toets'])
      .where('toetsmoment.traject_id', '=', plek.trajectId)
      .orderBy('fase.nr')
      .orderBy('toetsmoment.ronde')
      .executeTakeFirstOrThrow()
    const { criteria } = toets.toets as unknown as Sjabloon['fasen'][number]['toets']
    return {
      toetsmomentId: toets.id,
      besluit,
      reden: REDENEN[besluit],
      criteria: criteria.map(({ code }) => ({ code, oordeel: OORDEEL[besluit] })),
      bewijs: [{ soort: 'notitie', id: await findOfSchrijfNotitie(trx, plek, vandaag) }],
      ...(besluit === 'aanhouden'
        ? { ontbrekend: 'Offerte van de leverancier', nieuweDatum: plusDagen(naarDatum(vandaag), 3) }
        : {}),
    }
  })
}

const OORDEEL = { go: 'voldaan', no_go: 'niet_voldaan', aanhouden: 'niet_beoordeeld' } as const

async function findOfSchrijfNotitie(trx: GemeenteTransactie, plek: Plek, vandaag: string): Promise<string> {
  const eerder = await trx
    .selectFrom('notitie')
    .select('id')
    .where('dossier_id', '=', plek.dossierId)
    .executeTakeFirst()
  if (eerder !== undefined) return eerder.id
  const tekst = 'Driegesprek gehouden. De cliënt liet een begroting en twee offertes zien.'
  const nieuw = await trx
    .insertInto('notitie')
    .values({ dossier_id: plek.dossierId, soort: 'gesprek', feit_op: vandaag, tekst })
    .returning('id')
    .executeTakeFirstOrThrow()
  return nieuw.id
}

/** Fills in the first levering that is asked, as the bureau does. Out: its id. */
async function schrijfLevering(v: Verteller, plek: Plek, wie: string): Promise<string> {
  // A plan asks a file, which these short stories do not have.
  const soorten = ['trajectplan', 'voortgangsrapportage']
  const leveringId = await wachtOp(v, plek, (trx) =>
    trx
      .selectFrom('levering')
      .select('id')
      .where('dossier_id', '=', plek.dossierId)
      .where('soort', 'in', soorten)
      .orderBy('uiterlijk')
      .orderBy('soort')
      .executeTakeFirst(),
  )
  await als(v, wie, plek.gemeenteId, async (trx) => {
    const { soort } = await trx
      .selectFrom('levering')
      .select('soort')
      .where('id', '=', leveringId)
      .executeTakeFirstOrThrow()
    await trx
      .updateTable('levering')
      .set({ inhoud: JSON.stringify(INHOUD[soort]), concept_op: sql<string>`app.nu()` })
      .where('id', '=', leveringId)
      .where('status', '=', 'verwacht')
      .execute()
  })
  return leveringId
}

function findIngediend(v: Verteller, plek: Plek): Promise<string> {
  return wachtOp(v, plek, (trx) =>
    trx
      .selectFrom('levering')
      .select('id')
      .where('dossier_id', '=', plek.dossierId)
      .where('ingediend_op', 'is not', null)
      .executeTakeFirst(),
  )
}

/** The day from which the story tells: that of the aanmelding. */
async function readAanmelddag(v: Verteller, plek: Plek): Promise<string> {
  const rij = await als(v, 'samira.de.wit', plek.gemeenteId, (trx) =>
    trx.selectFrom('dossier').select('aangemeld_op').where('id', '=', plek.dossierId).executeTakeFirstOrThrow(),
  )
  return rij.aangemeld_op
}
