import type { Rol } from '@loket/contracts'
import {
  type Beslisdossier,
  findBeslisdossier,
  findRegels,
  findTraject,
  type GemeenteTransactie,
  isKlantmanagerOfWaarnemer,
  type Regels,
  type Trajectrecord,
  vandaag as leesVandaag,
} from '@loket/db'
import { type Datum, naarDatum } from '@loket/domain'
import { gevonden } from '../trpc.ts'

/** Where somebody decides: the dossier, its traject, the rules of today, and who it is. */
export type Beslisomgeving = {
  readonly trx: GemeenteTransactie
  readonly dossier: Beslisdossier
  readonly record: Trajectrecord
  readonly regels: Regels
  readonly vandaag: Datum
  readonly persoonId: string
  readonly rollen: readonly Rol[]
  /** The person is the klantmanager of the client, or takes over from that person today. */
  readonly isEigenClient: boolean
}

/** Reads it. A dossier that this person may not read is NietGevonden. */
export async function openBeslisomgeving(
  trx: GemeenteTransactie,
  dossierId: string,
  wie: { readonly id: string; readonly rollen: readonly Rol[] },
): Promise<Beslisomgeving> {
  const dossier = gevonden(await findBeslisdossier(trx, dossierId))
  const vandaag = naarDatum(await leesVandaag(trx))
  return {
    trx,
    dossier,
    record: gevonden(await findTraject(trx, dossier.trajectId)),
    regels: await findRegels(trx, dossier.gemeente.id, vandaag),
    vandaag,
    persoonId: wie.id,
    rollen: wie.rollen,
    isEigenClient: await isKlantmanagerOfWaarnemer(trx, dossier.klantmanager?.id ?? null, wie.id),
  }
}
