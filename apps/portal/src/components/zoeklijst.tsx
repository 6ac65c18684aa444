import { Command } from 'cmdk'
import { useEffect, useState } from 'react'
import { useTeksten } from '../teksten/teksten.ts'
import { Knop } from './knop.tsx'
import type { ZoekpaletProps, Zoekresultaat } from './zoekpalet.tsx'

const MINSTE_TEKENS = 2
const WACHT_MS = 150

type Stand = 'leeg' | 'bezig' | 'klaar' | 'mislukt'

/** The inside of the search palette: field, found things by group, and a sentence when there is nothing. */
export const Zoeklijst = ({ zoek, onKies, onSluit }: Omit<ZoekpaletProps, 'open'>) => {
  const t = useTeksten().zoek
  const [vraag, setVraag] = useState('')
  const [stand, setStand] = useState<Stand>('leeg')
  const [gevonden, setGevonden] = useState<readonly Zoekresultaat[]>([])

  useEffect(() => {
    if (vraag.trim().length < MINSTE_TEKENS) {
      setStand('leeg')
      setGevonden([])
      return
    }
    const afbreken = new AbortController()
    setStand('bezig')
    const klok = setTimeout(() => {
      zoek(vraag.trim(), afbreken.signal).then(
        (resultaten) => {
          if (afbreken.signal.aborted) return
          setGevonden(resultaten)
          setStand('klaar')
        },
        () => {
          if (!afbreken.signal.aborted) setStand('mislukt')
        },
      )
    }, WACHT_MS)
    return () => {
      clearTimeout(klok)
      afbreken.abort()
    }
  }, [vraag, zoek])

  const groepen = [...new Set(gevonden.map(({ groep }) => groep))]
  return (
    <Command shouldFilter={false} label={t.naam} loop>
      <div className="zoekpalet__vraag">
        <Command.Input autoFocus value={vraag} onValueChange={setVraag} placeholder={t.voorbeeld} maxLength={100} />
        <Knop soort="subtiel" klein onClick={onSluit}>
          {t.sluit}
        </Knop>
      </div>
      <p className="zoekpalet__leeg" role="status">
        {stand === 'leeg'
          ? t.uitleg
          : stand === 'mislukt'
            ? t.mislukt
            : stand === 'klaar'
              ? t.aantal(gevonden.length)
              : t.zoekt}
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
