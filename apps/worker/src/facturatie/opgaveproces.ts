import { WeigeringError } from '@loket/contracts'
import type { Processoortwerk } from '../proces/werk.ts'

/** The work of a gemeentefactuur on the opgave of a gemeente. */
export const opgaveproces: Processoortwerk = {
  voerUit: () => Promise.reject(new WeigeringError('StandVeranderd')),
  handelWekkerAf: (_omgeving, opgaveId, { soort }) =>
    Promise.reject(new Error(`De opgave ${opgaveId} kent geen wekker ${soort}`)),
  volg: () => Promise.resolve({ stand: 'beoordeling', toegestaan: [] }),
}
