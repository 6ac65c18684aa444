import type { EigenClientregel } from '@loket/contracts'
import type { EigenClient } from '@loket/db'
import { PROCESSTAND, type Toestand } from '@loket/domain'

/** What the traject of a client waits for, as far as a klantmanager may know it: who, and until when. */
export function toWacht(
  client: EigenClient,
  toestand: Toestand,
  beslistToelating: string | undefined,
): EigenClientregel['wacht'] {
  const niets = { bureau: null, uiterlijk: null }
  const stand = PROCESSTAND[toestand]
  if (stand === 'gesloten') return { soort: 'niets', ...niets }
  if (client.wachtOpMij) {
    const uiterlijk = stand === 'selectie' ? client.beslisUiterlijk : client.toetsUiterlijk
    return { soort: 'jou', bureau: null, uiterlijk }
  }
  // Before there is a task the loket prepares, and policy says who decides then.
  if (stand === 'selectie') {
    const soort = beslistToelating === 'klantmanager' ? 'toelating_door_jou' : 'toelating'
    return { soort, bureau: null, uiterlijk: client.beslisUiterlijk }
  }
  if (stand === 'afronding') return { soort: 'afronding', ...niets }
  if (stand === 'toetsmoment') return { soort: 'toetsmoment', bureau: null, uiterlijk: client.toetsUiterlijk }
  if (toestand === 'onderbroken') return { soort: 'hervatting', ...niets }
  if (toestand === 'toegelaten') return { soort: 'begin', bureau: null, uiterlijk: client.fase?.begin ?? client.begin }
  return { soort: 'fase', bureau: client.fase?.bureau ?? null, uiterlijk: client.fase?.einde ?? null }
}
