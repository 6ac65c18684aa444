import { magBeslissen } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
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

/** Who decides on toelating by the rule on selection; undefined where policy is silent. */
export function readToelatingsbeslisser(regels: Pick<Regels, 'beleid'>): string | undefined {
  return readBeleid<{ beslist?: string }>(regels, 'voorbereiding.selectie')?.waarde.beslist
}

/** Whether a person is this klantmanager, or takes over from that klantmanager today. */
export async function isKlantmanagerOfWaarnemer(
  trx: GemeenteTransactie,
  klantmanagerId: string | null,
  persoonId: string,
): Promise<boolean> {
  if (klantmanagerId === null || klantmanagerId === persoonId) return klantmanagerId !== null
  const { rows } = await sql<{ neemt_waar: boolean }>`
    select ${klantmanagerId}::uuid in (select app.neemt_waar_voor(${persoonId}::uuid)) as neemt_waar`.execute(trx)
  return rows[0]?.neemt_waar === true
}
