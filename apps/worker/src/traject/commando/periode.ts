import { WeigeringError } from '@loket/contracts'
import { controleerNieuweLaatsteDag, naarDatum, plusDagen } from '@loket/domain'
import { findLopendeFase, toOnderbrekingen } from '@loket/db'
import { readGetal } from '../../proces/omgeving.ts'
import type { Behandelaar } from '../behandeling.ts'
import { neemBesluit, requireDag } from '../besluit.ts'
import { herplanFasen, schuifGekozenDag, seinOpdrachten } from '../fasen.ts'
import { noteer, readTraject, updateTraject } from '../stap.ts'

/** An onderbreking begins: phase dates will move when it ends, the last day of the period never (bbz.md §3.1b). */
export const onderbreek: Behandelaar<'onderbreek'> = async ({ omgeving, record, gegevens, commandoId }) => {
  if (record.onderbrekingen.some((o) => o.tot === null)) throw new WeigeringError('AlOnderbroken')
  const vorige = record.onderbrekingen.at(-1)
  const tevroeg = record.begin !== null && gegevens.van < record.begin
  if (tevroeg || gegevens.van > requireDag(record.laatsteDag) || gegevens.van <= (vorige?.tot ?? '')) {
    throw new WeigeringError('DatumBuitenTraject')
  }
  await omgeving.trx
    .insertInto('onderbreking')
    .values({
      dossier_id: record.dossierId,
      traject_id: record.id,
      grond: gegevens.grond,
      van: gegevens.van,
      vanuit: record.status,
      commando_id: commandoId,
    })
    .execute()
  await updateTraject(omgeving.trx, record.id, { status: 'onderbroken' })
  // Nobody is reminded of a report while the traject stands still.
  await seinOpdrachten(omgeving, record.id)
  // The ground can be illness or pregnancy: health data stay with the loket.
  await noteer(omgeving, record, {
    soort: 'onderbroken',
    sleutel: `commando:${commandoId}`,
    gegevens: { van: gegevens.van },
  })
  await noteer(omgeving, record, {
    soort: 'onderbreking_grond',
    sleutel: `grond:${commandoId}`,
    tekst: gegevens.toelichting,
    gegevens: { grond: gegevens.grond },
    intern: true,
  })
  return { status: 'onderbroken', van: gegevens.van }
}

/**
 * The traject goes on from this day, in the state that was interrupted: the phase and its toetsmoment move by the days that
 * it stood still, and so does the day that a person chose at aanhouden.
 */
export const hervat: Behandelaar<'hervat'> = async ({ omgeving, record, gegevens, commandoId }) => {
  const open = record.onderbrekingen.find((o) => o.tot === null)
  const datum = naarDatum(gegevens.datum)
  if (open === undefined || datum <= open.van || datum > requireDag(record.laatsteDag)) {
    throw new WeigeringError('DatumBuitenTraject')
  }
  await omgeving.trx
    .updateTable('onderbreking')
    .set({ tot: plusDagen(datum, -1) })
    .where('id', '=', open.id)
    .execute()
  const hervatRecord = await readTraject(omgeving.trx, record.id)
  const fase = findLopendeFase(hervatRecord) ?? hervatRecord.fasen.find((f) => f.status === 'gepland')
  if (fase === undefined) throw new WeigeringError('StandVeranderd')
  const oudEinde = fase.einde
  await herplanFasen(
    omgeving,
    hervatRecord,
    { nr: fase.nr, begin: naarDatum(fase.begin) },
    toOnderbrekingen(hervatRecord),
  )
  await schuifGekozenDag(omgeving, hervatRecord, { van: naarDatum(open.van), hervatOp: datum })
  const na = await readTraject(omgeving.trx, record.id)
  const nieuw = na.fasen.find((f) => f.id === fase.id)
  const status = open.vanuit
  await updateTraject(omgeving.trx, record.id, { status })
  await noteer(omgeving, record, {
    soort: 'hervat',
    sleutel: `commando:${commandoId}`,
    gegevens: {
      datum,
      van: open.van,
      fase: fase.naam,
      oudEinde,
      nieuwEinde: nieuw?.einde ?? oudEinde,
      laatsteDag: record.laatsteDag,
    },
  })
  return { status, datum, einde: nieuw?.einde ?? oudEinde }
}

/** A new besluit moves the last day of the period, within the law's maximum, also while its timer runs. */
export const wijzigPeriode: Behandelaar<'wijzig_periode'> = async ({ omgeving, record, gegevens, commandoId }) => {
  const nieuw = naarDatum(gegevens.laatsteDag)
  const oud = requireDag(record.laatsteDag)
  const [fout] = controleerNieuweLaatsteDag({
    eersteBbzDag: naarDatum(record.eersteBbzDag ?? requireDag(record.begin)),
    nieuweLaatsteDag: nieuw,
    vandaag: omgeving.vandaag,
    wettelijkMaanden: readGetal(omgeving.regels, 'bbz.voorbereiding_maximum_maanden'),
  })
  if (fout !== undefined) throw new WeigeringError(fout)
  await neemBesluit(omgeving, record, {
    inhoud: { soort: 'wijziging_periode', oudeLaatsteDag: oud, laatsteDag: nieuw },
    motivering: gegevens.motivering,
    commandoId,
  })
  const maximum = requireDag(record.maximumDag)
  await updateTraject(omgeving.trx, record.id, {
    laatste_dag: nieuw,
    // A besluit that departs from policy with reasons moves the client's own maximum too (Awb 4:84).
    ...(nieuw > maximum ? { maximum_dag: nieuw } : {}),
  })
  const na = await readTraject(omgeving.trx, record.id)
  const fase = findLopendeFase(na) ?? na.fasen.find((f) => f.status === 'gepland')
  if (fase !== undefined) {
    await herplanFasen(omgeving, na, { nr: fase.nr, begin: naarDatum(fase.begin) }, toOnderbrekingen(na))
    await schuifGekozenDag(omgeving, na, null)
  }
  return { oudeLaatsteDag: oud, laatsteDag: nieuw }
}
