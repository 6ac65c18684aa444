import { Melding } from '../../components/melding.tsx'
import type { Actiestand } from '../../lib/actie.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { useOpgaveteksten } from './teksten.ts'

/** What became of an act, in a sentence: who was first, that it is being done, or why not. Nothing while all is well. */
export const ActieMelding = ({ actie }: { actie: Actiestand }) => {
  const t = useOpgaveteksten()
  const fouten = useFouten()
  const { dag, tijd } = useOpmaak()
  if (actie.stand === 'wacht') return <Melding titel={t.wordtVerwerkt}>{t.wordtVerwerktUitleg}</Melding>
  if (actie.stand !== 'geweigerd') return null
  const { code, gegevens } = actie
  const { door, op } = gegevens
  if (code === 'AlBesloten' && door && op) {
    return <Melding soort="let op">{t.wasEerst(door, `${dag(op)} ${tijd(op)}`)}</Melding>
  }
  if (code === 'RapporteurBeslistNietAlleen') return <Melding soort="fout">{t.zelfBeantwoord}</Melding>
  return <Melding soort="fout">{zinVan(fouten, code, gegevens)}</Melding>
}
