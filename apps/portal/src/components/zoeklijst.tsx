import { Command } from 'cmdk'
import { useEffect, useState } from 'react'
import { useTeksten } from '../teksten/teksten.ts'
import { Knop } from './knop.tsx'
import type { ZoeklijstProps, Zoekresultaat } from './zoekresultaat.ts'

const MINSTE_TEKENS = 2
const WACHT_MS = 150

/** What was found for a question; without `gevonden` the search failed. */
type Uitkomst = { vraag: string; gevonden?: readonly Zoekresultaat[] }

/** The inside of the search palette: field, found things by group, and a sentence when there is nothing. */
export const Zoeklijst = ({ zoek, onKies, onSluit }: ZoeklijstProps) => {
  const t = useTeksten().zoek
  const [getypt, setGetypt] = useState('')
  const [uitkomst, setUitkomst] = useState<Uitkomst>({ vraag: '' })
  const vraag = getypt.trim()
  const teKort = vraag.length < MINSTE_TEKENS

  useEffect(() => {
    if (teKort) return
    const afbreken = new AbortController()
    const klok = setTimeout(() => {
      zoek(vraag, afbreken.signal).then(
        (gevonden) => {
          if (!afbreken.signal.aborted) setUitkomst({ vraag, gevonden })
        },
        () => {
          if (!afbreken.signal.aborted) setUitkomst({ vraag })
        },
      )
    }, WACHT_MS)
    return () => {
      clearTimeout(klok)
      afbreken.abort()
    }
  }, [vraag, teKort, zoek])

  // What was found for the question before stays in sight while the newer one is asked.
  const gevonden = teKort ? [] : (uitkomst.gevonden ?? [])
  const zin = teKort
    ? t.uitleg
    : uitkomst.vraag !== vraag
      ? t.zoekt
      : uitkomst.gevonden
        ? t.aantal(gevonden.length)
        : t.mislukt
  const groepen = [...new Set(gevonden.map(({ groep }) => groep))]
  return (
    <Command shouldFilter={false} label={t.naam} loop>
      <div className="zoekpalet__vraag">
        <Command.Input
          ref={(veld) => veld?.focus()}
          value={getypt}
          onValueChange={setGetypt}
          placeholder={t.voorbeeld}
          maxLength={100}
        />
        <Knop soort="subtiel" klein onClick={onSluit}>
          {t.sluit}
        </Knop>
      </div>
      <p className="zoekpalet__leeg" role="status">
        {zin}
      </p>
      <Command.List label={t.resultaten}>
        {groepen.map((groep) => (
          <Command.Group key={groep} heading={groep}>
            {gevonden
              .filter((resultaat) => resultaat.groep === groep)
              .map((resultaat) => (
                <Command.Item key={resultaat.id} value={resultaat.id} onSelect={() => onKies(resultaat)}>
                  <span>{resultaat.titel}</span>
                  {resultaat.onder && <span className="gedempt klein">{resultaat.onder}</span>}
                </Command.Item>
              ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  )
}
