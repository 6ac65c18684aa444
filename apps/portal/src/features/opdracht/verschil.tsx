import { AlleenVoorlezen } from '../../components/tekst.tsx'
import { useOpdrachtteksten } from './teksten.ts'
import { vergelijk } from './verschil.ts'

/** What changed between two versions of an answer: added underlined, taken away struck through, and said aloud as such. */
export const Verschil = ({ oud, nieuw }: { oud: string; nieuw: string }) => {
  const t = useOpdrachtteksten().stuk
  const delen = vergelijk(oud, nieuw)
  if (delen.every(({ soort }) => soort === 'gelijk')) return <p className="gedempt klein">{t.geenWijziging}</p>
  return (
    <p className="stuk__tekst stuk__verschil">
      {delen.map(({ soort, tekst }, nr) => {
        if (soort === 'gelijk') return <span key={nr}>{tekst}</span>
        const Element = soort === 'nieuw' ? 'ins' : 'del'
        return (
          <Element key={nr}>
            <AlleenVoorlezen>[{soort === 'nieuw' ? t.toegevoegd : t.weggehaald}:] </AlleenVoorlezen>
            {tekst}
          </Element>
        )
      })}
    </p>
  )
}
