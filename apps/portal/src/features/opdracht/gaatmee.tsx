import { useOpdrachtteksten } from './teksten.ts'

/** Above the button: which remarks that were typed and not placed go along with it. */
export const GaatMee = ({ velden }: { velden: readonly string[] }) => {
  const t = useOpdrachtteksten()
  if (velden.length === 0) return null
  return <p role="status">{t.gesprek.gaatMee(velden.map((veld) => `“${t.velden[veld]?.label ?? veld}”`).join(', '))}</p>
}
