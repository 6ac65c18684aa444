import { WeigeringError } from '@loket/contracts'
import type { Processoortwerk } from '../proces/werk.ts'

/** The run of a quarter: it waits for no person and for no deadline, so nobody can act in it. */
export const kwartaalproces: Processoortwerk = {
  voerUit: () => Promise.reject(new WeigeringError('StandVeranderd')),
  handelWekkerAf: (_omgeving, kwartaal, { soort }) =>
    Promise.reject(new Error(`Het kwartaal ${kwartaal} kent geen wekker ${soort}`)),
  volg: () => Promise.resolve({ stand: 'sluit', toegestaan: [] }),
}
