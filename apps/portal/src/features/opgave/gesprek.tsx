import { useOpmaak } from '../../lib/opmaak.ts'
import { useOpgaveteksten } from './teksten.ts'
import type { Regel } from './zinnen.ts'

type Bericht = Regel['gesprek'][number]

/** The conversation at a line, oldest first: who of which organisation, when, and what. */
export const Gesprek = ({ regel }: { regel: Regel }) => {
  const t = useOpgaveteksten().gesprek
  const { dag, tijd } = useOpmaak()
  const zegWat = useWat()
  if (regel.gesprek.length === 0) return null
  return (
    <ol className="opgavegesprek" aria-label={t.titel(regel.dossiernummer)}>
      {regel.gesprek.map((bericht) => (
        <li key={bericht.id}>
          {bericht.isStilzwijgend ? (
            <p>{t.stilzwijgend}</p>
          ) : (
            <p>
              <strong>{bericht.door.naam}</strong>, {bericht.door.organisatie}, {zegWat(bericht)}
            </p>
          )}
          {bericht.tekst !== null && <p className="opgavegesprek__tekst">{bericht.tekst}</p>}
          <p className="klein gedempt">
            {dag(bericht.op)} {tijd(bericht.op)}
          </p>
        </li>
      ))}
    </ol>
  )
}

const useWat = () => {
  const t = useOpgaveteksten().gesprek
  return ({ soort, oordeel }: Bericht): string => {
    if (soort === 'antwoord' || soort === 'beslissing') return t[soort][oordeel ?? 'blijft']
    return t[soort]
  }
}
