import { useSessie } from '../../lib/hoofdroute.ts'
import { AlleOpdrachten } from './alle-opdrachten.tsx'
import { MijnOpdrachten } from './mijn-opdrachten.tsx'

/** For a bureau its own work in the order in which it asks attention; for the loket a list over all bureaus. */
export const OpdrachtenPagina = () => (useSessie().rolsoort === 'bureau' ? <MijnOpdrachten /> : <AlleOpdrachten />)
