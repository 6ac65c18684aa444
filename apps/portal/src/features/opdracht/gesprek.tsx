import { isBevoegd } from '@loket/contracts/waarden'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { leesFout } from '../../lib/fout.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import type { Leveringstuk } from './stand.ts'
import { useOpdrachtteksten } from './teksten.ts'

/** The conversation at one question, as in a review of code: remark, answer, resolved. Goes along with every version. */
export const Gesprek = ({ stuk, veld }: { stuk: Leveringstuk; veld: string }) => {
  const t = useOpdrachtteksten()
  const fouten = useFouten()
  const { dag } = useOpmaak()
  const { rollen } = useSessie()
  const queries = useQueryClient()
  const [schrijft, setSchrijft] = useState(false)
  const [bezig, setBezig] = useState(false)
  const [fout, setFout] = useState<string | undefined>()

  const opmerkingen = stuk.opmerkingen.filter((o) => o.veld === veld)
  const open = opmerkingen.filter((o) => o.opgelostOp === null).length
  const magMee =
    isBevoegd(rollen, 'levering.beoordelen') || (isBevoegd(rollen, 'levering.schrijven') && opmerkingen.length > 0)
  const mag = magMee && stuk.opdracht.status === 'lopend'
  if (!mag && opmerkingen.length === 0) return null

  const leveringId = stuk.levering.id
  const doe = async (werk: () => Promise<unknown>) => {
    setBezig(true)
    try {
      await werk()
      setFout(undefined)
      setSchrijft(false)
      await queries.invalidateQueries()
    } catch (oorzaak) {
      const { code, gegevens } = leesFout(oorzaak)
      setFout(zinVan(fouten, code, gegevens))
    }
    setBezig(false)
  }
  return (
    <section className="gesprek">
      {opmerkingen.length > 0 && (
        <details open={open > 0}>
          <summary>{t.gesprek.titel(open)}</summary>
          <ol>
            {opmerkingen.map((opmerking) => (
              <li key={opmerking.id} className={opmerking.opgelostOp === null ? '' : 'gedempt'}>
                <p className="stuk__tekst">{opmerking.tekst}</p>
                <p className="klein gedempt">
                  {t.gesprek.van(opmerking.door, opmerking.versie, dag(opmerking.op))}
                  {opmerking.opgelostOp !== null && `, ${t.gesprek.opgelost}`}
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
      {fout !== undefined && <Melding soort="fout">{fout}</Melding>}
      {mag && !schrijft && (
        <div className="knoppenrij niet-afdrukken">
          <Knop soort="subtiel" klein onClick={() => setSchrijft(true)}>
            {opmerkingen.length === 0 ? t.gesprek.nieuw : t.gesprek.antwoord}
          </Knop>
          {open > 0 && (
            <Knop
              soort="subtiel"
              klein
              bezig={bezig}
              onClick={() => void doe(() => apiClient.opmerking.losOp.mutate({ leveringId, veld }))}
            >
              {t.gesprek.losOp}
            </Knop>
          )}
        </div>
      )}
      {schrijft && (
        <Opmerkingveld
          label={t.gesprek.tekst(t.velden[veld]?.label ?? veld)}
          bezig={bezig}
          onAnnuleer={() => setSchrijft(false)}
          onPlaats={(id, tekst) => doe(() => apiClient.opmerking.voegToe.mutate({ id, leveringId, veld, tekst }))}
        />
      )}
    </section>
  )
}

/** Not a form: it stands inside the form of the report, and a form in a form does not exist. */
const Opmerkingveld = ({
  label,
  bezig,
  onAnnuleer,
  onPlaats,
}: {
  label: string
  bezig: boolean
  onAnnuleer: () => void
  onPlaats: (id: string, tekst: string) => Promise<void>
}) => {
  const t = useOpdrachtteksten().gesprek
  const id = useId()
  const veld = useRef<HTMLTextAreaElement>(null)
  // Asked for by a button, so that is where the person wants to be.
  useEffect(() => veld.current?.focus(), [])
  const [tekst, setTekst] = useState('')
  // Kept over a retry, so that a remark is placed once.
  const [opmerkingId] = useState(() => crypto.randomUUID())
  return (
    <div className="gesprek__nieuw">
      <label htmlFor={id} className="utrecht-form-label">
        {label}
      </label>
      <textarea
        ref={veld}
        id={id}
        rows={3}
        maxLength={4000}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        value={tekst}
        onChange={(gebeurtenis) => setTekst(gebeurtenis.target.value)}
      />
      <div className="knoppenrij">
        <Knop
          soort="rustig"
          klein
          bezig={bezig}
          disabled={tekst.trim() === ''}
          onClick={() => void onPlaats(opmerkingId, tekst)}
        >
          {t.plaats}
        </Knop>
        <Knop soort="subtiel" klein onClick={onAnnuleer}>
          {t.annuleer}
        </Knop>
      </div>
    </div>
  )
}
