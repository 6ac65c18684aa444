import { type CommandoGegevens, isToetsbeslisser, WeigeringError } from '@loket/contracts'
import {
  addAfgenomenProduct,
  beoordeelBeslisser,
  type Faserecord,
  findLopendeFase,
  findVolgendeFase,
  listOpenKredieten,
  toOnderbrekingen,
  type Trajectrecord,
} from '@loket/db'
import { controleerToetsbesluit, type Datum, naarDatum, plusDagen } from '@loket/domain'
import { listRegelversies, type Omgeving, readBeleid } from '../../proces/omgeving.ts'
import type { Behandelaar } from '../behandeling.ts'
import { checkUitkomst, neemBesluit } from '../besluit.ts'
import { beginFase, eindigOpdrachten, herplanFasen, seinOpdrachten } from '../fasen.ts'
import { meldBureauVanFase, meldKlantmanager, noteer, readTraject, updateTraject } from '../stap.ts'

type Gegevens = CommandoGegevens<'beslis_toetsmoment'>

/**
 * Go, no-go or aanhouden at a toetsmoment (bbz.md §3.1b). The second of two deciders hears who was first; who reported
 * does not decide alone. A no-go stops the phases at once; with mandaat the besluit on early ending comes in this step.
 */
export const beslisToetsmoment: Behandelaar<'beslis_toetsmoment'> = async ({
  omgeving,
  record,
  gegevens,
  commandoId,
}) => {
  const fase = findLopendeFase(record)
  if (record.toetsmoment === null || record.toetsmoment.id !== gegevens.toetsmomentId || fase === undefined) {
    throw await wieWasEerst(omgeving, gegevens.toetsmomentId)
  }
  await checkBewijsEnBeslisser(omgeving, record, gegevens)
  const [bevinding] = controleerToetsbesluit(
    {
      besluit: gegevens.besluit,
      reden: gegevens.reden,
      criteria: gegevens.criteria.map(({ code, oordeel }) => ({ code, oordeel })),
      bewijs: gegevens.bewijs.map((b) => b.id),
      nieuweDatum: gegevens.nieuweDatum === undefined ? null : naarDatum(gegevens.nieuweDatum),
      ontbrekend: gegevens.ontbrekend ?? null,
    },
    {
      criteria: fase.toets.criteria,
      laatsteDag: record.laatsteDag === null ? null : naarDatum(record.laatsteDag),
      vandaag: omgeving.vandaag,
    },
  )
  if (bevinding !== undefined) throw new WeigeringError(bevinding.code, { veld: bevinding.veld })
  if (gegevens.beeindiging !== undefined) {
    if (gegevens.besluit !== 'no_go') throw new WeigeringError('InvoerOnjuist', { veld: 'beeindiging' })
    checkUitkomst('no_go', gegevens.beeindiging.uitkomst)
  }

  await omgeving.trx
    .updateTable('toetsmoment')
    .set({
      status: 'besloten',
      besluit: gegevens.besluit,
      reden: gegevens.reden,
      criteria: JSON.stringify(gegevens.criteria),
      bewijs: JSON.stringify(gegevens.bewijs),
      nieuwe_datum: gegevens.besluit === 'aanhouden' ? (gegevens.nieuweDatum ?? null) : null,
      ontbrekend: gegevens.besluit === 'aanhouden' ? (gegevens.ontbrekend ?? null) : null,
      besloten_door: omgeving.actorId,
      besloten_op: omgeving.gebeurdOp,
      commando_id: commandoId,
      regels: JSON.stringify(listRegelversies(omgeving.regels)),
    })
    .where('id', '=', record.toetsmoment.id)
    .execute()
  await noteer(omgeving, record, {
    soort: `toetsmoment_${gegevens.besluit}`,
    sleutel: `toetsmoment:${record.toetsmoment.id}`,
    tekst: gegevens.reden,
    gegevens: {
      fase: fase.naam,
      nr: fase.nr,
      toetsmomentId: record.toetsmoment.id,
      ontbrekend: gegevens.ontbrekend ?? null,
    },
  })
  if (gegevens.besluit === 'aanhouden') {
    await meldBureauVanFase(omgeving, record, fase.id, {
      soort: 'toetsmoment_aangehouden',
      sleutel: `toetsmoment_aangehouden:${record.toetsmoment.id}`,
      gegevens: { fase: fase.naam, ontbrekend: gegevens.ontbrekend ?? null, datum: gegevens.nieuweDatum ?? null },
    })
    return await houdAan(omgeving, record, fase, gegevens.nieuweDatum as Datum)
  }
  await sluitFase(omgeving, record, fase, gegevens.besluit, commandoId)
  if (gegevens.besluit === 'go') return await gaDoor(omgeving, record, fase)
  return await stop(omgeving, record, gegevens, commandoId)
}

/** Two people at one instant: the lock lets one through; this tells the other who, when and what. */
async function wieWasEerst(omgeving: Omgeving, toetsmomentId: string): Promise<WeigeringError> {
  const eerder = await omgeving.trx
    .selectFrom('toetsmoment')
    .innerJoin('persoon', 'persoon.id', 'toetsmoment.besloten_door')
    .select(['persoon.naam', 'toetsmoment.besloten_op', 'toetsmoment.besluit'])
    .where('toetsmoment.id', '=', toetsmomentId)
    .executeTakeFirst()
  if (eerder === undefined) return new WeigeringError('StandVeranderd')
  return new WeigeringError('AlBesloten', {
    door: eerder.naam,
    op: eerder.besloten_op ?? '',
    besluit: eerder.besluit ?? '',
  })
}

async function checkBewijsEnBeslisser(omgeving: Omgeving, record: Trajectrecord, gegevens: Gegevens): Promise<void> {
  // Whoever reported about the phase, ticked or not: what rests on one's own report is not decided alone by leaving it out.
  const rapporteurs: string[] = [...(record.toetsmoment?.rapporteurs ?? [])]
  for (const { soort, id } of gegevens.bewijs) {
    const maker = await findMaker(omgeving, record.dossierId, soort, id)
    // Evidence of another dossier is no evidence, and is answered like evidence that does not exist.
    if (maker === undefined) throw new WeigeringError('BewijsOntbreekt')
    rapporteurs.push(maker)
  }
  // Not to decide yet is no decision about what was reported.
  const oordeel = beoordeelBeslisser(omgeving.regels, omgeving.actorId, rapporteurs)
  if (!oordeel.mag && gegevens.besluit !== 'aanhouden') throw new WeigeringError(oordeel.code)
  const beslist = readBeleid<string>(omgeving.regels, 'voorbereiding.toets_beslist')?.waarde
  if (!isToetsbeslisser(omgeving.rollen, beslist)) throw new WeigeringError('GeenBevoegdheid')
}

type Bewijs = Gegevens['bewijs'][number]['soort']

/** Who made a piece of evidence of this dossier; undefined when there is no such piece here. */
async function findMaker(
  omgeving: Omgeving,
  dossierId: string,
  soort: Bewijs,
  id: string,
): Promise<string | undefined> {
  const { trx } = omgeving
  if (soort === 'levering') {
    const r = await trx
      .selectFrom('levering')
      .select('ingediend_door')
      .where('id', '=', id)
      .where('dossier_id', '=', dossierId)
      .executeTakeFirst()
    return r?.ingediend_door ?? undefined
  }
  const tabel = soort
  const r = await trx
    .selectFrom(tabel)
    .select('door_id')
    .where('id', '=', id)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return r?.door_id
}

/** A phase is over, and is billed whatever was decided: a price that asked for a go would want one (bbz.md §3.1b). */
async function sluitFase(
  omgeving: Omgeving,
  record: Trajectrecord,
  fase: Faserecord,
  uitslag: 'go' | 'no_go',
  commandoId: string,
): Promise<void> {
  await omgeving.trx
    .updateTable('fase')
    .set({ status: 'afgerond', uitslag, afgesloten_op: omgeving.vandaag })
    .where('id', '=', fase.id)
    .execute()
  // Of a phase that was decided about before its first day nothing was done.
  if (naarDatum(fase.begin) > omgeving.vandaag) return
  await addAfgenomenProduct(omgeving.trx, {
    dossierId: record.dossierId,
    trajectId: record.id,
    stap: 'fase',
    onderwerpId: fase.id,
    fase,
    op: omgeving.vandaag,
    commandoId,
  })
}

async function houdAan(
  omgeving: Omgeving,
  record: Trajectrecord,
  fase: Faserecord,
  nieuweDatum: Datum,
): Promise<Record<string, string>> {
  await omgeving.trx
    .insertInto('toetsmoment')
    .values({
      dossier_id: record.dossierId,
      traject_id: record.id,
      fase_id: fase.id,
      ronde: (record.toetsmoment?.ronde ?? 0) + 1,
      uiterlijk: nieuweDatum,
      uitleg: JSON.stringify({ conclusie: 'De datum die bij het aanhouden is gekozen.', stappen: [] }),
    })
    .execute()
  await omgeving.trx.updateTable('fase').set({ status: 'toetsmoment' }).where('id', '=', fase.id).execute()
  await updateTraject(omgeving.trx, record.id, { status: 'aangehouden' })
  // The reports for this toetsmoment move with it.
  await seinOpdrachten(omgeving, record.id)
  return { status: 'aangehouden', nieuweDatum }
}

async function gaDoor(omgeving: Omgeving, record: Trajectrecord, fase: Faserecord): Promise<Record<string, string>> {
  const volgende = findVolgendeFase(record, fase)
  if (volgende !== undefined) {
    const vanaf = { nr: volgende.nr, begin: plusDagen(omgeving.vandaag, 1) }
    await herplanFasen(omgeving, await readTraject(omgeving.trx, record.id), vanaf, toOnderbrekingen(record))
  }
  const na = await readTraject(omgeving.trx, record.id)
  const begint = na.fasen.find((f) => f.status === 'gepland')
  if (begint !== undefined) {
    await updateTraject(omgeving.trx, record.id, { status: 'fase_loopt' })
    await beginFase(omgeving, na, begint)
    await meldKlantmanager(omgeving.trx, record, 'fase_verder', `fase:${begint.id}`)
    return { status: 'fase_loopt', fase: begint.code }
  }
  await updateTraject(omgeving.trx, record.id, {
    status: 'afronding',
    eindreden: 'afgerond',
    beeindigd_op: omgeving.vandaag,
  })
  await eindigOpdrachten(omgeving, { ...na, eindreden: 'afgerond' }, omgeving.vandaag)
  await meldKlantmanager(omgeving.trx, record, 'fasen_afgerond', `afronding:${record.id}`)
  return { status: 'afronding', eindreden: 'afgerond' }
}

async function stop(
  omgeving: Omgeving,
  record: Trajectrecord,
  gegevens: Gegevens,
  commandoId: string,
): Promise<Record<string, string>> {
  await omgeving.trx
    .updateTable('fase')
    .set({ status: 'vervallen' })
    .where('traject_id', '=', record.id)
    .where('status', '=', 'gepland')
    .execute()
  await updateTraject(omgeving.trx, record.id, {
    status: 'afronding',
    eindreden: 'no_go',
    beeindigd_op: omgeving.vandaag,
  })
  await eindigOpdrachten(omgeving, { ...record, eindreden: 'no_go' }, omgeving.vandaag)
  await meldKlantmanager(omgeving.trx, record, 'no_go', `commando:${commandoId}`)
  if (gegevens.beeindiging === undefined) return { status: 'afronding', eindreden: 'no_go' }

  const { uitkomst, motivering } = gegevens.beeindiging
  await neemBesluit(omgeving, record, {
    inhoud: { soort: 'voortijdige_beeindiging', per: omgeving.vandaag, uitkomst },
    motivering,
    commandoId,
  })
  const klaar = listOpenKredieten(record).length === 0
  const uitkomst_op = omgeving.vandaag
  await updateTraject(omgeving.trx, record.id, {
    uitkomst,
    uitkomst_op,
    ...(klaar ? { status: 'afgesloten' as const } : {}),
  })
  return { status: klaar ? 'afgesloten' : 'afronding', eindreden: 'no_go', uitkomst }
}
