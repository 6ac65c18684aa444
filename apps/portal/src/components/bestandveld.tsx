import { useId, useRef, useState } from 'react'
import type { Uploaduitkomst } from '../lib/upload.ts'
import { useTeksten } from '../teksten/teksten.ts'
import { Knop } from './knop.tsx'
import './bestandveld.css'

/** A file that the API has, as the list shows it. `toestand` is said in words when it is not simply there. */
export type Bijlage = { id: string; naam: string; grootte?: string; toestand?: string; href?: string }

/** Sends one file; the page binds the address and the fields to it (see `uploadBestand`). */
export type Verstuur = (
  bestand: File,
  onVoortgang: (deel: number) => void,
  signaal: AbortSignal,
) => Promise<Uploaduitkomst>

type Onderweg = { sleutel: number; naam: string; deel: number; fout?: string; stop: AbortController }

/**
 * Files: choose them or drop them here; each shows how far it is, and says in a sentence why it was refused.
 * `zinVan` turns a code of the API into that sentence.
 */
export const BestandVeld = ({
  label,
  hulp,
  accept,
  meer = true,
  bijlagen,
  verstuur,
  onToegevoegd,
  onVerwijder,
  zinVan,
}: {
  label: string
  /** Which kinds and how large, as a sentence. */
  hulp?: string
  /** Extensions, as the browser's own file window takes them: ".pdf,.docx". The API decides by content. */
  accept?: string
  meer?: boolean
  bijlagen: readonly Bijlage[]
  verstuur: Verstuur
  onToegevoegd: (antwoord: unknown) => void
  onVerwijder?: (bijlage: Bijlage) => void
  zinVan: (code: string) => string
}) => {
  const t = useTeksten().bestand
  const id = useId()
  const invoer = useRef<HTMLInputElement>(null)
  const nummer = useRef(0)
  const [onderweg, setOnderweg] = useState<readonly Onderweg[]>([])
  const [boven, setBoven] = useState(false)

  const wijzig = (sleutel: number, deel: Partial<Onderweg>) =>
    setOnderweg((alle) => alle.map((een) => (een.sleutel === sleutel ? { ...een, ...deel } : een)))
  const weg = (sleutel: number) => setOnderweg((alle) => alle.filter((een) => een.sleutel !== sleutel))

  const neemAan = (bestanden: readonly File[]) => {
    for (const bestand of meer ? bestanden : bestanden.slice(0, 1)) {
      const sleutel = (nummer.current += 1)
      const stop = new AbortController()
      setOnderweg((alle) => [...alle, { sleutel, naam: bestand.name, deel: 0, stop }])
      void verstuur(bestand, (deel) => wijzig(sleutel, { deel }), stop.signal).then((uitkomst) => {
        if (uitkomst.gelukt) {
          weg(sleutel)
          onToegevoegd(uitkomst.antwoord)
        } else if (uitkomst.code === 'Afgebroken') weg(sleutel)
        else wijzig(sleutel, { fout: uitkomst.code === 'Verbinding' ? t.verbinding : zinVan(uitkomst.code) })
      })
    }
  }

  return (
    <div className="utrecht-form-field veld">
      <label htmlFor={id} className="utrecht-form-label veld__label">
        {label}
      </label>
      {hulp && (
        <div id={`${id}-hulp`} className="utrecht-form-field__description utrecht-form-field-description">
          {hulp}
        </div>
      )}
      <div
        className={boven ? 'bestandveld bestandveld--boven' : 'bestandveld'}
        onDragOver={(gebeurtenis) => {
          gebeurtenis.preventDefault()
          setBoven(true)
        }}
        onDragLeave={() => setBoven(false)}
        onDrop={(gebeurtenis) => {
          gebeurtenis.preventDefault()
          setBoven(false)
          neemAan([...gebeurtenis.dataTransfer.files])
        }}
      >
        <input
          ref={invoer}
          id={id}
          type="file"
          multiple={meer}
          className="bestandveld__invoer"
          {...(accept && { accept })}
          {...(hulp && { 'aria-describedby': `${id}-hulp` })}
          onChange={(gebeurtenis) => {
            neemAan([...(gebeurtenis.target.files ?? [])])
            // The same file may be chosen again after a refusal.
            gebeurtenis.target.value = ''
          }}
        />
        <span className="nl-button nl-button--secondary knop--klein" aria-hidden="true">
          {meer ? t.kiesMeer : t.kies}
        </span>
        <span className="gedempt">{meer ? t.ofSleepMeer : t.ofSleep}</span>
      </div>
      <ul className="bestandveld__lijst" aria-live="polite">
        {bijlagen.map((bijlage) => (
          <li key={bijlage.id}>
            <span>
              {bijlage.href ? (
                <a href={bijlage.href} className="nl-link">
                  {bijlage.naam}
                </a>
              ) : (
                bijlage.naam
              )}{' '}
              <span className="gedempt klein">{[bijlage.grootte, bijlage.toestand].filter(Boolean).join(', ')}</span>
            </span>
            {onVerwijder && (
              <Knop soort="subtiel" klein onClick={() => onVerwijder(bijlage)}>
                {t.verwijder}
                <span className="alleen-voorlezen"> {bijlage.naam}</span>
              </Knop>
            )}
          </li>
        ))}
        {onderweg.map(({ sleutel, naam, deel, fout, stop }) => (
          <li key={sleutel}>
            <span>
              {naam}
              {fout ? (
                <span className="bestandveld__fout">{fout}</span>
              ) : (
                <span className="bestandveld__voortgang">
                  <progress value={deel} aria-label={t.voortgang(naam)} /> {Math.round(deel * 100)} %
                </span>
              )}
            </span>
            <Knop soort="subtiel" klein onClick={() => (fout ? weg(sleutel) : stop.abort())}>
              {fout ? t.haalWeg : t.stop}
              <span className="alleen-voorlezen"> {naam}</span>
            </Knop>
          </li>
        ))}
      </ul>
    </div>
  )
}
