import { magBeslissen } from '@loket/domain'
import { readBeleid, type Regels } from '../regels/lees.ts'

/** Policy that lets who reported decide alone; silence does not. */
export function rapporteurMagAlleen(regels: Pick<Regels, 'beleid'>): boolean {
  return readBeleid<boolean>(regels, 'voorbereiding.rapporteur_mag_alleen_beslissen')?.waarde === true
}

/** Whether a person may decide about what these people reported, under the rules of the day (maker ≠ checker). */
export function beoordeelBeslisser(
  regels: Pick<Regels, 'beleid'>,
  actor: string,
  rapporteurs: readonly string[],
): ReturnType<typeof magBeslissen> {
  return magBeslissen({
    actor,
    rapporteurs,
    beleid: { rapporteurMagAlleenBeslissen: rapporteurMagAlleen(regels) },
  })
}
