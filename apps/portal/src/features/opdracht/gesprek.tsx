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
import { useGetypt } from './openopmerkingen.tsx'
import type { Leveringstuk } from './stand.ts'
import { useOpdrachtteksten } from './teksten.ts'

/** The conversation at one question, as in a review of code: remark, answer, resolved. Goes along with every version. */
export const Gesprek = ({ stuk, veld }: { stuk: Leveringstuk; veld: string }) => {
  const t = useOpdrachtteksten()
  const fouten = useFouten()
  const { dag } = useOpmaak()
  const { rollen } = useSessie()
  const queries = useQueryClient()
  const { getypt, zet } = useGetypt(veld)
  const schrijft = getypt !== undefined
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
          <Knop soort="subtiel" klein onClick={() => zet('')}>
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
          tekst={getypt.tekst}
          onTekst={zet}
          bezig={bezig}
          onAnnuleer={() => zet(undefined)}
          onPlaats={() =>
            void doe(async () => {
              await apiClient.opmerking.voegToe.mutate({ ...getypt, leveringId, veld })
              zet(undefined)
            })
          }
        />
      )}
    </section>
  )
}

/** Not a form: it stands inside the form of the report, and a form in a form does not exist. */
const Opmerkingveld = ({
  label,
  tekst,
  onTekst,
  bezig,
  onAnnuleer,
  onPlaats,
}: {
  label: string
  tekst: string
  onTekst: (tekst: string) => void
  bezig: boolean
  onAnnuleer: () => void
  onPlaats: () => void
}) => {
  const t = useOpdrachtteksten().gesprek
  const id = useId()
  const veld = useRef<HTMLTextAreaElement>(null)
  // Asked for by a button, so that is where the person wants to be.
  useEffect(() => veld.current?.focus(), [])
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
        onChange={(gebeurtenis) => onTekst(gebeurtenis.target.value)}
      />
      <div className="knoppenrij">
        <Knop soort="rustig" klein bezig={bezig} disabled={tekst.trim() === ''} onClick={onPlaats}>
          {t.plaats}
        </Knop>
        <Knop soort="subtiel" klein onClick={onAnnuleer}>
          {t.annuleer}
        </Knop>
      </div>
    </div>
  )
}
