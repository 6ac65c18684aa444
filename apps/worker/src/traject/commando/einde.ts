import { WeigeringError } from '@loket/contracts'
import {
  addAfgenomenProduct,
  findLopendeFase,
  listOpenKredieten,
  readKredietdrempel,
  readKredietgrens,
  wachtOpBeeindiging,
} from '@loket/db'
import {
  bepaalOmzetting,
  beoordeelKrediet,
  berekenZonderBevestiging,
  formatEuro,
  type Kredietbeleid,
  PLANOVERGANGEN,
} from '@loket/domain'
import { type Omgeving, readBeleid } from '../../proces/omgeving.ts'
import type { Behandelaar } from '../behandeling.ts'
import { checkUitkomst, neemBesluit } from '../besluit.ts'
import { breekFasenAf, eindigOpdrachten } from '../fasen.ts'
import { meldKlantmanager, noteer, updateTraject } from '../stap.ts'

/** The besluit on voortijdige beëindiging: in a running traject, or the one that still waits after a no-go. */
export const beeindigVoortijdig: Behandelaar<'beeindig_voortijdig'> = async ({
  omgeving,
  record,
  gegevens,
  commandoId,
}) => {
  if (record.eindreden !== null && (!wachtOpBeeindiging(record) || record.eindreden !== gegevens.eindreden)) {
    throw new WeigeringError('StandVeranderd')
  }
  checkUitkomst(gegevens.eindreden, gegevens.uitkomst)
  await neemBesluit(omgeving, record, {
    inhoud: { soort: 'voortijdige_beeindiging', per: omgeving.vandaag, uitkomst: gegevens.uitkomst },
    motivering: gegevens.motivering,
    commandoId,
  })
  if (record.eindreden === null) {
    await breekFasenAf(omgeving, record, omgeving.vandaag)
    await eindigOpdrachten(omgeving, { ...record, eindreden: gegevens.eindreden }, omgeving.vandaag)
  }
  const klaar = listOpenKredieten(record).length === 0
  await updateTraject(omgeving.trx, record.id, {
    status: klaar ? 'afgesloten' : 'afronding',
    eindreden: gegevens.eindreden,
    uitkomst: gegevens.uitkomst,
    uitkomst_op: omgeving.vandaag,
    beeindigd_op: record.beeindigdOp ?? omgeving.vandaag,
  })
  await meldKlantmanager(omgeving.trx, record, 'beeindigd', `commando:${commandoId}`)
  return { eindreden: gegevens.eindreden, uitkomst: gegevens.uitkomst, status: klaar ? 'afgesloten' : 'afronding' }
}

/**
 * Records the outcome of a traject that has ended: after the last go, or at the end of the period. It ends nothing; that is
 * a besluit of the college (bbz.md §3.1b).
 */
export const rondAf: Behandelaar<'rond_af'> = async ({ omgeving, record, gegevens, commandoId }) => {
  const { eindreden } = record
  if (eindreden === null || wachtOpBeeindiging(record) || record.uitkomst !== null) {
    throw new WeigeringError('StandVeranderd')
  }
  checkUitkomst(eindreden, gegevens.uitkomst)
  const klaar = listOpenKredieten(record).length === 0
  await updateTraject(omgeving.trx, record.id, {
    status: klaar ? 'afgesloten' : 'afronding',
    uitkomst: gegevens.uitkomst,
    uitkomst_op: omgeving.vandaag,
  })
  await noteer(omgeving, record, {
    soort: 'uitkomst',
    sleutel: `commando:${commandoId}`,
    tekst: gegevens.toelichting,
    gegevens: { uitkomst: gegevens.uitkomst, eindreden },
  })
  await meldKlantmanager(omgeving.trx, record, 'uitkomst', `commando:${commandoId}`)
  return { eindreden, uitkomst: gegevens.uitkomst, status: klaar ? 'afgesloten' : 'afronding' }
}

/**
 * Grants a voorbereidingskrediet (art. 29): purposes and maximum over all grants by policy. Where that is silent a person
 * decides, and confirms an amount that is more than usual.
 */
export const verleenKrediet: Behandelaar<'verleen_krediet'> = async ({ omgeving, record, gegevens, commandoId }) => {
  const beleid = readKredietbeleid(omgeving.regels)
  const fase = findLopendeFase(record) ?? record.fasen.find((f) => f.status === 'gepland')
  const { bedragCenten, bevestiging } = gegevens
  const alVerleendCenten = record.kredieten.reduce((som, k) => som + k.bedragCenten, 0)
  const grensCenten = readKredietgrens(omgeving.regels)
  const oordeel = beoordeelKrediet({
    bedragCenten,
    alVerleendCenten,
    doel: gegevens.doel,
    rechtsgrond: fase?.rechtsgrond ?? 'participatiewet',
    beleid,
    grensCenten,
  })
  const [fout] = oordeel.codes
  if (fout !== undefined) {
    const bovenGrens = fout === 'KredietBovenGrens' && grensCenten !== null
    throw new WeigeringError(fout, bovenGrens ? { grens: formatEuro(grensCenten) } : {})
  }
  const drempelCenten = readKredietdrempel(omgeving.regels)
  const vrijCenten = berekenZonderBevestiging({ alVerleendCenten, drempelCenten, beleid })
  if (vrijCenten !== null && bedragCenten > vrijCenten && bevestiging?.bedragCenten !== bedragCenten) {
    throw new WeigeringError('KredietBevestigingNodig')
  }
  const besluitId = await neemBesluit(omgeving, record, {
    inhoud: { soort: 'krediet', doel: gegevens.doel, bedragCenten },
    motivering: gegevens.motivering,
    commandoId,
  })
  const krediet = await omgeving.trx
    .insertInto('krediet')
    .values({
      dossier_id: record.dossierId,
      traject_id: record.id,
      besluit_id: besluitId,
      doel: gegevens.doel,
      bedrag_centen: bedragCenten,
      waarom_hoger: bevestiging?.waarom ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addAfgenomenProduct(omgeving.trx, {
    dossierId: record.dossierId,
    trajectId: record.id,
    stap: 'krediet',
    onderwerpId: krediet.id,
    op: omgeving.vandaag,
    memoCenten: bedragCenten,
    commandoId,
  })
  return { bedragCenten, bevestigd: bevestiging !== undefined }
}

function readKredietbeleid(regels: Parameters<typeof readBeleid>[0]): Kredietbeleid | null {
  const beleid = readBeleid<Omit<Kredietbeleid, 'bron'>>(regels, 'voorbereiding.krediet')
  return beleid === undefined ? null : { ...beleid.waarde, bron: beleid.bron }
}

/** Converts the kredieten on the outcome (art. 29; bbz.md §3.1b). The law's road is refused any other; a person decides where it says so. */
export const zetKredietOm: Behandelaar<'zet_krediet_om'> = async ({ omgeving, record, gegevens, commandoId }) => {
  const open = listOpenKredieten(record)
  if (open.length === 0 || record.eindreden === null) throw new WeigeringError('GeenKredietOmTeZetten')
  const { omzetting } = bepaalOmzetting({
    uitkomst: record.uitkomst,
    eindreden: record.eindreden,
    inlichtingenplichtGeschonden: gegevens.inlichtingenplichtGeschonden,
    tekortschietendBesef: gegevens.tekortschietendBesef,
    beleid: readKredietbeleid(omgeving.regels),
  })
  if (omzetting !== 'persoon_beslist' && omzetting !== gegevens.naar) {
    throw new WeigeringError('OmzettingVolgtUitDeWet', { omzetting })
  }
  const besluitId = await neemBesluit(omgeving, record, {
    inhoud: {
      soort: 'omzetting',
      naar: gegevens.naar,
      bedragCenten: open.reduce((som, k) => som + k.bedragCenten, 0),
    },
    motivering: gegevens.motivering,
    commandoId,
  })
  await omgeving.trx
    .updateTable('krediet')
    .set({
      status: gegevens.naar === 'rentedragend' ? 'omgezet_rentedragend' : 'omgezet_om_niet',
      omzetting_besluit_id: besluitId,
    })
    .where('traject_id', '=', record.id)
    .where('status', '=', 'verstrekt_renteloos')
    .execute()
  if (record.uitkomst !== null && !wachtOpBeeindiging(record)) {
    await updateTraject(omgeving.trx, record.id, { status: 'afgesloten' })
  }
  return { naar: gegevens.naar }
}

/** The ondernemingsplan of a phase without an external uitvoerder: delivered, judged toetsbaar, or returned. */
export const legPlanVast: Behandelaar<'leg_plan_vast'> = async ({ omgeving, record, gegevens, commandoId }) => {
  if (!(PLANOVERGANGEN[record.planStand] as readonly string[]).includes(gegevens.stand))
    throw new WeigeringError('StandVeranderd')
  if (gegevens.documentId !== undefined) await checkDocument(omgeving, record.dossierId, gegevens.documentId)
  await updateTraject(omgeving.trx, record.id, { plan_stand: gegevens.stand, plan_op: omgeving.vandaag })
  if (gegevens.stand === 'toetsbaar') {
    await addAfgenomenProduct(omgeving.trx, {
      dossierId: record.dossierId,
      trajectId: record.id,
      stap: 'plan',
      onderwerpId: record.id,
      op: omgeving.vandaag,
      commandoId,
    })
  }
  await noteer(omgeving, record, {
    soort: `plan_${gegevens.stand}`,
    sleutel: `commando:${commandoId}`,
    tekst: gegevens.opmerking,
    gegevens: { documentId: gegevens.documentId ?? null },
  })
  return { planStand: gegevens.stand }
}

/** A file of another dossier is answered like one that does not exist. */
async function checkDocument(omgeving: Omgeving, dossierId: string, documentId: string): Promise<void> {
  const document = await omgeving.trx
    .selectFrom('document')
    .select('id')
    .where('id', '=', documentId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  if (document === undefined) throw new WeigeringError('NietGevonden')
}
