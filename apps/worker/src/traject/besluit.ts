import { type Besluitinhoud, type Datum, formatBron, stelBriefOp } from '@loket/domain'
import { WeigeringError } from '@loket/contracts'
import type { Trajectrecord } from '@loket/db'
import { listRegelversies, type Omgeving, readBeleid, readDuur } from '../proces/omgeving.ts'
import { noteer } from './stap.ts'

/** A besluit to be taken: what it decides, why, on which day, by which command. */
export type Besluitopdracht = {
  readonly inhoud: Besluitinhoud
  readonly motivering: string
  readonly commandoId: string
}

/** The mandaat of this actor for this kind of besluit today (Awb 10:1, 10:3), or undefined. */
export async function findMandaat(omgeving: Omgeving, soort: string): Promise<{ bron: string } | undefined> {
  const { trx, gemeenteId, actorId, vandaag } = omgeving
  return await trx
    .selectFrom('mandaat')
    .innerJoin('persoon_rol', 'persoon_rol.rol', 'mandaat.rol')
    .select('mandaat.bron')
    .where('mandaat.gemeente_id', '=', gemeenteId)
    .where('mandaat.soort', '=', soort)
    .where('persoon_rol.persoon_id', '=', actorId)
    .where('mandaat.geldig_van', '<=', vandaag)
    .where((eb) => eb.or([eb('mandaat.geldig_tot', 'is', null), eb('mandaat.geldig_tot', '>', vandaag)]))
    .where('persoon_rol.geldig_van', '<=', vandaag)
    .where((eb) => eb.or([eb('persoon_rol.geldig_tot', 'is', null), eb('persoon_rol.geldig_tot', '>', vandaag)]))
    .executeTakeFirst()
}

/**
 * Takes a besluit in the name of the member's college: mandaat checked, letter composed, the versions of the rules kept.
 * Out: its id. Refuses with GeenMandaat.
 */
export async function neemBesluit(omgeving: Omgeving, record: Trajectrecord, b: Besluitopdracht): Promise<string> {
  const mandaat = await findMandaat(omgeving, b.inhoud.soort)
  if (mandaat === undefined) throw new WeigeringError('GeenMandaat', { besluit: b.inhoud.soort })
  const namens = await readNamens(omgeving)
  const brief = stelBriefOp(b.inhoud, {
    namens: namens.orgaan,
    gemeente: namens.gemeente,
    naam: await readNaam(omgeving, record.dossierId),
    dossiernummer: record.dossiernummer,
    datum: omgeving.vandaag,
    motivering: b.motivering,
    mandaat: mandaat.bron,
    ondertekenaar: await readPersoonsnaam(omgeving),
    ...readBezwaar(omgeving),
  })
  const { id } = await omgeving.trx
    .insertInto('besluit')
    .values({
      dossier_id: record.dossierId,
      traject_id: record.id,
      soort: b.inhoud.soort,
      namens: namens.orgaan,
      motivering: b.motivering,
      inhoud: JSON.stringify(b.inhoud),
      brief: JSON.stringify(brief),
      regels: JSON.stringify(listRegelversies(omgeving.regels)),
      mandaat_bron: mandaat.bron,
      besloten_door: omgeving.actorId,
      besloten_op: omgeving.vandaag,
      commando_id: b.commandoId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noteer(omgeving.trx, record, {
    soort: `besluit_${b.inhoud.soort}`,
    sleutel: `besluit:${id}`,
    gegevens: { besluitId: id, namens: namens.orgaan },
    // The money of the client is not for the bureau or the member.
    intern: b.inhoud.soort === 'krediet' || b.inhoud.soort === 'omzetting',
  })
  return id
}

function readBezwaar(omgeving: Omgeving): {
  bezwaartermijn: Parameters<typeof stelBriefOp>[1]['bezwaartermijn']
  bezwaarBron: Parameters<typeof formatBron>[0]
} {
  const { duur, bron } = readDuur(omgeving.regels, 'awb.bezwaartermijn')
  return { bezwaartermijn: duur, bezwaarBron: bron }
}

/** At some executing bodies the dagelijks bestuur stands where others have the college (bbz.md §3.1b): policy says so. */
async function readNamens(omgeving: Omgeving): Promise<{ orgaan: string; gemeente: string }> {
  const { naam } = await omgeving.trx
    .selectFrom('organisatie')
    .select('naam')
    .where('id', '=', omgeving.gemeenteId)
    .executeTakeFirstOrThrow()
  const gemeente = naam.replace(/^Gemeente /, '')
  const orgaan = readBeleid<string>(omgeving.regels, 'besluit.orgaan')?.waarde
  return { gemeente, orgaan: orgaan ?? `het college van burgemeester en wethouders van ${gemeente}` }
}

async function readNaam(omgeving: Omgeving, dossierId: string): Promise<string> {
  const b = await omgeving.trx
    .selectFrom('belanghebbende')
    .select(['voornaam', 'achternaam'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow()
  return `${b.voornaam} ${b.achternaam}`
}

async function readPersoonsnaam(omgeving: Omgeving): Promise<string> {
  const p = await omgeving.trx
    .selectFrom('persoon')
    .select('naam')
    .where('id', '=', omgeving.actorId)
    .executeTakeFirstOrThrow()
  return p.naam
}

/** The last day of the period in a letter, when there is one. */
export function requireDag(dag: string | null): Datum {
  if (dag === null) throw new Error('Een lopend traject heeft een laatste dag')
  return dag as Datum
}
