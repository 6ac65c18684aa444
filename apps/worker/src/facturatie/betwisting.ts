import { WeigeringError } from '@loket/contracts'
import {
  addRegelbericht,
  findAntwoorder,
  laatRegelVerdergaan,
  laatRegelVervallen,
  type JsonWaarde,
  type Opgavestand,
  type Regelstaat,
  setRegelBeurt,
} from '@loket/db'
import { planBeurt } from '@loket/domain'
import type { Omgeving } from '../proces/omgeving.ts'
import { type Opgavebehandelaar, requireRegel } from './behandeling.ts'
import { meldOverOpgave } from './melden.ts'
import { readDagen } from './termijn.ts'

/** The budgethouder betwist one line, with a reason; the rest of the opgave goes on. The loket answers by a date. */
export const betwistRegel: Opgavebehandelaar<'betwist_regel'> = async (behandeling) => {
  const { omgeving, opgave, commandoId, gegevens } = behandeling
  const regel = await requireRegel(behandeling, gegevens.regelId, 'open', 'betwist')
  const { dagen, bron } = readDagen(omgeving.regels, 'facturatie.antwoord_dagen')
  const termijn = planBeurt('financieel_medewerker', omgeving.vandaag, dagen, bron)
  await setRegelBeurt(omgeving.trx, regel.id, 'betwist', termijn)
  await zeg(omgeving, regel, { soort: 'betwist', tekst: gegevens.reden, commandoId })
  await meldOverOpgave(omgeving, opgave, 'financieel_medewerker', {
    soort: 'regel_betwist',
    sleutel: `commando:${commandoId}`,
    gegevens: { regelId: regel.id, uiterlijk: termijn.uiterlijk },
  })
  return { regelId: regel.id, status: 'betwist', uiterlijk: termijn.uiterlijk }
}

/** The loket answers: the line lapses, or it stands and the budgethouder agrees or persists. */
export const beantwoordRegel: Opgavebehandelaar<'beantwoord_regel'> = async (behandeling) => {
  const { omgeving, opgave, commandoId, gegevens } = behandeling
  const regel = await requireRegel(behandeling, gegevens.regelId, 'betwist', 'beantwoord')
  const { oordeel, tekst } = gegevens
  await zeg(omgeving, regel, { soort: 'antwoord', oordeel, tekst, commandoId })
  const bericht = { soort: 'regel_beantwoord', sleutel: `commando:${commandoId}` } as const
  if (oordeel === 'vervalt') {
    await laatRegelVervallen(omgeving.trx, regel.id)
    await meldOverOpgave(omgeving, opgave, 'budgethouder', { ...bericht, gegevens: { regelId: regel.id, oordeel } })
    return { regelId: regel.id, status: 'vervallen' }
  }
  const { dagen, bron } = readDagen(omgeving.regels, 'facturatie.reactie_dagen')
  const termijn = planBeurt('budgethouder', omgeving.vandaag, dagen, bron)
  await setRegelBeurt(omgeving.trx, regel.id, 'beantwoord', termijn)
  await meldOverOpgave(omgeving, opgave, 'budgethouder', {
    ...bericht,
    gegevens: { regelId: regel.id, oordeel, uiterlijk: termijn.uiterlijk },
  })
  return { regelId: regel.id, status: 'beantwoord', uiterlijk: termijn.uiterlijk }
}

/** The budgethouder agrees with the answer that the line stands. */
export const aanvaardAntwoord: Opgavebehandelaar<'aanvaard_antwoord'> = async (behandeling) => {
  const { omgeving, commandoId, gegevens } = behandeling
  const regel = await requireRegel(behandeling, gegevens.regelId, 'beantwoord', 'open')
  await zeg(omgeving, regel, { soort: 'aanvaard', commandoId })
  return await gaVerder(omgeving, regel)
}

/** Who does not react in time to an answer accepts it; it is said so at the line, by nobody. */
export async function aanvaardStilzwijgend(omgeving: Omgeving, opgave: Opgavestand, regelId: string): Promise<void> {
  const regel = await requireRegel({ omgeving, opgave }, regelId, 'beantwoord', 'open')
  await zeg(omgeving, regel, { soort: 'aanvaard', isStilzwijgend: true })
  await gaVerder(omgeving, regel)
}

/** The budgethouder persists after the answer: the contractmanager decides, by a date. */
export const houdBetwistingVol: Opgavebehandelaar<'houd_betwisting_vol'> = async (behandeling) => {
  const { omgeving, opgave, commandoId, gegevens } = behandeling
  const regel = await requireRegel(behandeling, gegevens.regelId, 'beantwoord', 'volgehouden')
  const { dagen, bron } = readDagen(omgeving.regels, 'facturatie.beslissing_dagen')
  const termijn = planBeurt('contractmanager', omgeving.vandaag, dagen, bron)
  await setRegelBeurt(omgeving.trx, regel.id, 'volgehouden', termijn)
  await zeg(omgeving, regel, { soort: 'volgehouden', tekst: gegevens.reden, commandoId })
  await meldOverOpgave(omgeving, opgave, 'contractmanager', {
    soort: 'regel_volgehouden',
    sleutel: `commando:${commandoId}`,
    gegevens: { regelId: regel.id, uiterlijk: termijn.uiterlijk },
  })
  return { regelId: regel.id, status: 'volgehouden', uiterlijk: termijn.uiterlijk }
}

/** The contractmanager decides about a line, with a reason; who answered about it does not decide about that answer. */
export const beslisRegel: Opgavebehandelaar<'beslis_regel'> = async (behandeling) => {
  const { omgeving, opgave, commandoId, gegevens } = behandeling
  const regel = await requireRegel(behandeling, gegevens.regelId, 'volgehouden', 'open')
  if ((await findAntwoorder(omgeving.trx, regel.id)) === omgeving.actorId) {
    throw new WeigeringError('RapporteurBeslistNietAlleen')
  }
  const { oordeel, tekst } = gegevens
  await zeg(omgeving, regel, { soort: 'beslissing', oordeel, tekst, commandoId })
  await meldOverOpgave(omgeving, opgave, 'budgethouder', {
    soort: 'regel_beslist',
    sleutel: `commando:${commandoId}`,
    gegevens: { regelId: regel.id, oordeel },
  })
  if (oordeel === 'blijft') return await gaVerder(omgeving, regel)
  await laatRegelVervallen(omgeving.trx, regel.id)
  return { regelId: regel.id, status: 'vervallen' }
}

async function zeg(
  { trx, gebeurdOp }: Omgeving,
  regel: Regelstaat,
  bericht: Omit<Parameters<typeof addRegelbericht>[1], 'regelId' | 'op'>,
): Promise<void> {
  await addRegelbericht(trx, { regelId: regel.id, op: gebeurdOp, ...bericht })
}

async function gaVerder(omgeving: Omgeving, regel: Regelstaat): Promise<Record<string, JsonWaarde>> {
  const { status, opgaveId } = await laatRegelVerdergaan(omgeving.trx, regel)
  return { regelId: regel.id, status, opgaveId }
}
