import { useOpmaak } from '../../lib/opmaak.ts'
import { useOpgaveteksten } from './teksten.ts'
import type { Regel } from './zinnen.ts'

type Bericht = Regel['gesprek'][number]

/**
 * The conversation at a line, oldest first: who of which organisation, when, and what. Taking the fact back is the last
 * word: it ends a dispute in course, and it alone says why a line lapsed that nobody disputed.
 */
export const Gesprek = ({ regel }: { regel: Regel }) => {
  const t = useOpgaveteksten().gesprek
  const { teruggenomen } = regel
  const zegWat = useWat()
  if (regel.gesprek.length === 0 && teruggenomen === null) return null
  return (
    <ol className="opgavegesprek" aria-label={t.titel(regel.dossiernummer)}>
      {regel.gesprek.map((bericht) => (
        <li key={bericht.id}>
          {bericht.isStilzwijgend ? <p>{t.stilzwijgend}</p> : <Wie door={bericht.door} wat={zegWat(bericht)} />}
          {bericht.tekst !== null && <p className="opgavegesprek__tekst">{bericht.tekst}</p>}
          <Wanneer op={bericht.op} />
        </li>
      ))}
      {teruggenomen !== null && (
        <li>
          <Wie
            door={teruggenomen.door}
            wat={regel.status === 'definitief' ? t.teruggenomen.definitief : t.teruggenomen.vervalt}
          />
          <p className="opgavegesprek__tekst">{teruggenomen.reden}</p>
          <Wanneer op={teruggenomen.op} />
        </li>
      )}
    </ol>
  )
}

const Wie = ({ door, wat }: { door: Bericht['door']; wat: string }) => (
  <p>
    <strong>{door.naam}</strong>, {door.organisatie}, {wat}
  </p>
)

const Wanneer = ({ op }: { op: string }) => {
  const { dag, tijd } = useOpmaak()
  return (
    <p className="klein gedempt">
      {dag(op)} {tijd(op)}
    </p>
  )
}

const useWat = () => {
  const t = useOpgaveteksten().gesprek
  return ({ soort, oordeel }: Bericht): string => {
    if (soort === 'antwoord' || soort === 'beslissing') return t[soort][oordeel ?? 'blijft']
    return t[soort]
  }
}
