import type { CommandoSoort } from '@loket/domain'
import type { Bestemming } from '../../lib/bestemming.ts'
import { naarTaak } from '../../lib/taakbestemming.ts'
import type { Uitvoer } from '../../lib/trpc.ts'

export type Dossier = Uitvoer['dossier']['haal']
export type Dossiertaak = Dossier['taken'][number]

/** The act with which each task of a traject is done. */
const COMMANDO_VAN_TAAK: Readonly<Record<string, CommandoSoort>> = {
  toets_voorwaarden: 'leg_voorwaarden_vast',
  plan_selectie: 'plan_selectie',
  leg_selectie_vast: 'leg_selectie_vast',
  beslis_toelating: 'beslis_toelating',
  beslis_toetsmoment: 'beslis_toetsmoment',
  toetsmoment_te_laat: 'beslis_toetsmoment',
  hervat_traject: 'hervat',
  beeindig_voortijdig: 'beeindig_voortijdig',
  rond_af: 'rond_af',
  zet_krediet_om: 'zet_krediet_om',
}

/** The page on which an act is done. */
export const naarCommando = (dossierId: string, soort: CommandoSoort): Bestemming =>
  ({
    to: `/dossiers/$dossierId/beslissen/${soort.replaceAll('_', '-')}`,
    params: { dossierId },
  }) as Bestemming

/** The page of a besluit. */
export const naarBesluit = (id: string): Bestemming => ({ to: '/besluiten/$id', params: { id } })

/**
 * Where the reader goes to do a task: undefined when the act is not allowed now, or when this dossier itself is where one
 * would go.
 */
export const naarEigenTaak = (dossier: Dossier, taak: Dossiertaak): Bestemming | undefined => {
  const commando = COMMANDO_VAN_TAAK[taak.soort]
  if (commando !== undefined) {
    return dossier.mag.commandos.includes(commando) ? naarCommando(dossier.id, commando) : undefined
  }
  const naar = naarTaak({ ...taak, dossierId: dossier.id })
  return naar.to === '/dossiers/$dossierId' ? undefined : naar
}

/** The acts that are offered beside the one that the dossier waits for. */
export const andereCommandos = (dossier: Dossier, hoofd: Dossiertaak | undefined): readonly CommandoSoort[] =>
  dossier.mag.commandos.filter((soort) => soort !== (hoofd && COMMANDO_VAN_TAAK[hoofd.soort]))
