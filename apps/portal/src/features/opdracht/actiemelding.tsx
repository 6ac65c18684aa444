import { Melding } from '../../components/melding.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import type { Actiestand } from '../../lib/actie.ts'
import { useOpdrachtteksten } from './teksten.ts'

/** What became of an act, in a sentence: who was first, that it is being done, or why not. Nothing while all is well. */
export const ActieMelding = ({ actie }: { actie: Actiestand }) => {
  const t = useOpdrachtteksten()
  const zin = useWeigerzin()
  if (actie.stand === 'wacht') return <Melding titel={t.wordtVerwerkt}>{t.wordtVerwerktUitleg}</Melding>
  if (actie.stand !== 'geweigerd') return null
  return <Melding soort="fout">{zin(actie)}</Melding>
}

const useWeigerzin = () => {
  const t = useOpdrachtteksten().fouten
  const fouten = useFouten()
  const { dag, tijd } = useOpmaak()
  return ({ code, gegevens }: { code: string; gegevens: Readonly<Record<string, string>> }): string => {
    const { door, op, antwoord, oordeel } = gegevens
    if (op === undefined) return zinVan(fouten, code, gegevens)
    const wanneer = `${dag(op)} ${tijd(op)}`
    if (code === 'OpdrachtAlBeantwoord') {
      return t.alBeantwoord(door ?? '', t.antwoord[antwoord ?? ''] ?? '', wanneer)
    }
    if (code === 'LeveringAlBeoordeeld') {
      if (oordeel === 'stilzwijgend') return t.alStilzwijgend(wanneer)
      return t.alBeoordeeld(door ?? '', t.oordeel[oordeel ?? ''] ?? '', wanneer)
    }
    return zinVan(fouten, code, gegevens)
  }
}
