import { MOGELIJKE_UITKOMSTEN, type Eindreden } from '@loket/domain'
import type { FieldPath, FieldValues } from 'react-hook-form'
import { KeuzeVeld } from '../../components/velden.tsx'
import { useWoorden } from '../../teksten/woorden.ts'

/** The outcomes that can go with a reason to end; the law excludes the others. */
export const Uitkomstkeuze = <T extends FieldValues>({
  naam,
  label,
  eindreden,
}: {
  naam: FieldPath<T>
  label: string
  eindreden: Eindreden
}) => {
  const { uitkomst } = useWoorden()
  return (
    <KeuzeVeld<T>
      naam={naam}
      label={label}
      opties={MOGELIJKE_UITKOMSTEN[eindreden].map((waarde) => ({ waarde, naam: uitkomst[waarde] }))}
    />
  )
}
