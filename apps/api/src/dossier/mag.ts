import { type DossierBeeld, isBevoegd, WeigeringError } from '@loket/contracts'
import { type Dossierkop, findBeleid, type GemeenteTransactie, type Regels, vandaag } from '@loket/db'
import { COMMANDOSOORTEN, type CommandoSoort } from '@loket/domain'
import { bepaalMag, listMandaten } from '../traject/mag.ts'
import { openBeslisomgeving } from '../traject/beslisomgeving.ts'
import type { Wie } from './lezer.ts'

type Vrager = Wie & { readonly id: string }

/** The commands that this person could give now: rights, mandaat, state and record together, as the worker checks them. */
export async function listToegestaan(
  trx: GemeenteTransactie,
  wie: Vrager,
  kop: Dossierkop,
): Promise<readonly CommandoSoort[]> {
  if (!kop.magPersonen || !isBevoegd(wie.rollen, 'dossier.lezen')) return []
  const omgeving = await openBeslisomgeving(trx, kop.id, wie)
  const mag: CommandoSoort[] = []
  for (const soort of COMMANDOSOORTEN) {
    if (bepaalMag(omgeving, soort, await listMandaten(omgeving, soort)).mag) mag.push(soort)
  }
  return mag
}

/** What somebody may do in a dossier beside the commands, by role and policy; rows have policies of their own. */
export function bepaalRechten(
  wie: Wie,
  kop: Dossierkop,
  regels: Pick<Regels, 'beleid'>,
): Omit<DossierBeeld['mag'], 'commandos'> {
  const mag = (b: Parameters<typeof isBevoegd>[1]) => kop.magPersonen && isBevoegd(wie.rollen, b)
  const centraal = wie.rolsoort === 'centraal'
  return {
    bewerken: mag('dossier.bewerken'),
    bsn: mag('bsn.inzien'),
    belemmeringen: centraal && mag('belemmeringen.inzien'),
    belemmeringenVastleggen: mag('belemmeringen.vastleggen'),
    inzage: mag('belemmeringen.delen') && (centraal || magKlantmanagerDelen(regels)),
    tijdlijn: kop.magPersonen,
  }
}

/** Opening belemmeringen to a bureau is the loket's, or where policy says so also the klantmanager's (B§3.1b). */
export async function eisMagDelen(trx: GemeenteTransactie, wie: Wie, gemeenteId: string): Promise<void> {
  if (wie.rolsoort === 'centraal') return
  const beleid = await findBeleid(trx, gemeenteId, await vandaag(trx))
  if (!magKlantmanagerDelen({ beleid })) throw new WeigeringError('GeenBevoegdheid')
}

function magKlantmanagerDelen({ beleid }: Pick<Regels, 'beleid'>): boolean {
  return beleid.get('belemmeringen.delen_door')?.waarde === 'klantmanager'
}
