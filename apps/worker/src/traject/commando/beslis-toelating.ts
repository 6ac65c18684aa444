import { type CommandoGegevens, findToelatingsbezwaar, WeigeringError } from '@loket/contracts'
import {
  beoordeelBeslisser,
  findPersoonsnaam,
  isKlantmanagerOfWaarnemer,
  planToelating,
  readToelatingsbeslisser,
  type Toelatingsplan,
  type Trajectrecord,
} from '@loket/db'
import { type Datum, type Faseduur, type Fasenplan, naarDatum, type Sjabloon } from '@loket/domain'
import { type Omgeving, readBeleid } from '../../proces/omgeving.ts'
import { biedOpdrachtenAan } from '../../opdracht/aanbieden.ts'
import type { Behandelaar } from '../behandeling.ts'
import { neemBesluit } from '../besluit.ts'
import { beginFase } from '../fasen.ts'
import { meldKlantmanager, noteer, readTraject, updateTraject } from '../stap.ts'

type Toelating = Extract<CommandoGegevens<'beslis_toelating'>, { besluit: 'toegelaten' }>

/**
 * The besluit on toelating: admitted (period, phases, uitvoerders), refused, or sent straight to an aanvraag. By whom policy
 * says; who carried the selection out does not decide alone. Refuses with a code; then nothing of it is written.
 */
export const beslisToelating: Behandelaar<'beslis_toelating'> = async (opdracht) => {
  const { omgeving, record, gegevens, commandoId } = opdracht
  await checkBeslisser(omgeving, record)
  if (gegevens.besluit === 'toegelaten') return await laatToe(omgeving, record, gegevens, commandoId)

  if (gegevens.besluit === 'afgewezen') {
    await neemBesluit(omgeving, record, { inhoud: { soort: 'afwijzing' }, motivering: gegevens.motivering, commandoId })
    await updateTraject(omgeving.trx, record.id, { status: 'afgewezen', beeindigd_op: omgeving.vandaag })
    await meldKlantmanager(omgeving.trx, record, 'afgewezen', `commando:${commandoId}`)
    return { status: 'afgewezen' }
  }
  checkGeselecteerd(record)
  await updateTraject(omgeving.trx, record.id, { status: 'doorgestuurd', beeindigd_op: omgeving.vandaag })
  await noteer(omgeving, record, {
    soort: 'naar_aanvraag',
    sleutel: `commando:${commandoId}`,
    tekst: gegevens.motivering,
  })
  await meldKlantmanager(omgeving.trx, record, 'naar_aanvraag', `commando:${commandoId}`)
  return { status: 'doorgestuurd' }
}

async function checkBeslisser(omgeving: Omgeving, record: Trajectrecord): Promise<void> {
  const { trx, actorId, rollen, regels } = omgeving
  const { klantmanagerId } = record
  const bezwaar = findToelatingsbezwaar(rollen, {
    beleid: readToelatingsbeslisser(regels),
    heeftKlantmanager: klantmanagerId !== null,
    isEigenClient: await isKlantmanagerOfWaarnemer(trx, klantmanagerId, actorId),
  })
  if (bezwaar === 'KlantmanagerBeslist') {
    throw new WeigeringError(bezwaar, { klantmanager: (await findPersoonsnaam(trx, klantmanagerId)) ?? '' })
  }
  if (bezwaar !== null) throw new WeigeringError(bezwaar)
  const rapporteurs = [record.toelating.selectieDoor].filter((id) => id !== null)
  const oordeel = beoordeelBeslisser(omgeving.regels, omgeving.actorId, rapporteurs)
  if (!oordeel.mag) throw new WeigeringError(oordeel.code)
}

/** Before the conditions were tested, and while a selection is still to come, only a refusal follows. */
function checkGeselecteerd(record: Trajectrecord): void {
  if (record.status === 'aangemeld') throw new WeigeringError('VoorwaardenNietGetoetst')
  if (record.status === 'selectie_gepland') throw new WeigeringError('SelectieNogNietUitgevoerd')
}

async function laatToe(
  omgeving: Omgeving,
  record: Trajectrecord,
  gegevens: Toelating,
  commandoId: string,
): Promise<Record<string, string | number>> {
  checkGeselecteerd(record)
  checkTweedePeriode(omgeving, record)
  const begin = naarDatum(gegevens.begin)
  if (begin < record.aangemeldOp) throw new WeigeringError('DatumBuitenTraject')
  const sjabloon = await readSjabloon(omgeving, gegevens.sjabloonId)
  const { plan, maximum, laatsteDag, eersteBbzDag } = planPeriode(omgeving, sjabloon, begin, gegevens)
  await updateTraject(omgeving.trx, record.id, {
    sjabloon_id: gegevens.sjabloonId,
    begin,
    eerste_bbz_dag: eersteBbzDag,
    laatste_dag: laatsteDag,
    maximum_dag: maximum?.laatsteDag ?? laatsteDag,
    maximum_uitleg: JSON.stringify(maximum?.uitleg ?? plan.uitleg),
  })
  await insertFasen(omgeving, record, sjabloon, plan, gegevens)
  const eerste = (await readTraject(omgeving.trx, record.id)).fasen.find((f) => f.status === 'gepland')
  if (eerste === undefined) throw new WeigeringError('DatumBuitenTraject')
  const begonnen = eerste.begin <= omgeving.vandaag
  await updateTraject(omgeving.trx, record.id, { status: begonnen ? 'fase_loopt' : 'toegelaten' })

  const toegelaten = await readTraject(omgeving.trx, record.id)
  const begeleiding = await biedOpdrachtenAan(omgeving, toegelaten, gegevens)
  await neemBesluit(omgeving, toegelaten, {
    inhoud: { soort: 'toelating', begin, laatsteDag, fasen: plan.fasen, begeleiding },
    motivering: gegevens.motivering,
    commandoId,
  })
  if (begonnen) await beginFase(omgeving, toegelaten, eerste)
  await meldKlantmanager(omgeving.trx, record, 'toegelaten', `commando:${commandoId}`)
  return { status: begonnen ? 'fase_loopt' : 'toegelaten', begin, laatsteDag, sjabloon: sjabloon.code }
}

/** Some policies refuse a second voorbereidingsperiode without new circumstances; the conditions say how it is here. */
function checkTweedePeriode(omgeving: Omgeving, record: Trajectrecord): void {
  const beleid = readBeleid<string>(omgeving.regels, 'voorbereiding.tweede_periode')?.waarde
  if (beleid !== 'weigeren_tenzij_nieuwe_omstandigheden') return
  const oordelen = (record.toelating.voorwaarden ?? []) as unknown as readonly { code: string; oordeel: string }[]
  const geweigerd = oordelen.some((v) => v.code === 'eerste_voorbereidingsperiode' && v.oordeel === 'niet_voldaan')
  if (geweigerd) throw new WeigeringError('TweedeVoorbereidingGeweigerd')
}

/** The template that was chosen, when it counts on the day of the act: one that was replaced plans no new traject. */
async function readSjabloon(omgeving: Omgeving, id: string): Promise<Sjabloon> {
  const rij = await omgeving.trx
    .selectFrom('sjabloon')
    .select('inhoud')
    .where('id', '=', id)
    .where('geldig_van', '<=', omgeving.vandaag)
    .where((eb) => eb.or([eb('geldig_tot', 'is', null), eb('geldig_tot', '>', omgeving.vandaag)]))
    .executeTakeFirst()
  if (rij === undefined) throw new WeigeringError('SjabloonOnbekend')
  // Loaded by the region's set-up, which lets domain check each template.
  return rij.inhoud as unknown as Sjabloon
}

function planPeriode(omgeving: Omgeving, sjabloon: Sjabloon, begin: Datum, gegevens: Toelating): Toelatingsplan {
  const duren: Record<string, Faseduur> = {}
  for (const keuze of gegevens.fasen) {
    if (!sjabloon.fasen.some((f) => f.code === keuze.code)) throw new WeigeringError('SjabloonOnbekend')
    if (keuze.duur !== undefined) duren[keuze.code] = keuze.duur
  }
  const plan = planToelating(omgeving.regels, sjabloon, { begin, duren, maximumMaanden: gegevens.maximumMaanden })
  if ('ontbrekendeDuren' in plan) throw new WeigeringError('FaseduurNodig')
  return plan
}

async function insertFasen(
  omgeving: Omgeving,
  record: Trajectrecord,
  sjabloon: Sjabloon,
  plan: Fasenplan,
  gegevens: Toelating,
): Promise<void> {
  const einde = plan.fasen.at(-1)?.einde ?? naarDatum(gegevens.begin)
  for (const [plaats, fase] of sjabloon.fasen.entries()) {
    const keuze = gegevens.fasen.find((f) => f.code === fase.code)
    if (keuze === undefined) throw new WeigeringError('UitvoerderOntbreekt', { fase: fase.naam })
    if ((keuze.uitvoerder === 'loket') !== (keuze.bureauId === undefined)) {
      throw new WeigeringError('UitvoerderOntbreekt', { fase: fase.naam })
    }
    const gepland = plan.fasen.find((f) => f.nr === plaats + 1)
    // A phase that lapses has no days of its own; it stands at the end of the last one that takes place.
    const dagen = gepland ?? { begin: einde, einde, ingekort: false }
    await omgeving.trx
      .insertInto('fase')
      .values({
        dossier_id: record.dossierId,
        traject_id: record.id,
        nr: plaats + 1,
        code: fase.code,
        naam: fase.naam,
        rechtsgrond: fase.rechtsgrond,
        uitvoerder: keuze.uitvoerder,
        bureau_id: keuze.bureauId ?? null,
        begin: dagen.begin,
        einde: dagen.einde,
        oorspronkelijk_einde: dagen.einde,
        ingekort: dagen.ingekort,
        toets: JSON.stringify(fase.toets),
        duur: keuze.duur === undefined && fase.duur === undefined ? null : JSON.stringify(keuze.duur ?? fase.duur),
        levert: JSON.stringify(fase.levert),
        uitleg: JSON.stringify(plan.uitleg),
        status: gepland === undefined ? 'vervallen' : 'gepland',
      })
      .execute()
  }
}
