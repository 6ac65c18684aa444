import type { Opgavepartij } from '@loket/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Bevestig } from '../../components/bevestig.tsx'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { useActie } from '../../lib/actie.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { ActieMelding } from './actiemelding.tsx'
import { NeemTerug } from './neemterug.tsx'
import { Regelformulier } from './regelformulier.tsx'
import { useOpgaveteksten } from './teksten.ts'
import type { Opgave, Regel } from './zinnen.ts'

type Handeling = Regel['mag'][number]
/** Acts after which something is said; taking back has its own words. */
type Gedaan = Exclude<Handeling, 'neem_terug'>

/** Whose turn it is after each act. Once that changes, what was said of the act is no longer so. */
const NA: Readonly<Record<Gedaan, readonly (Opgavepartij | null)[]>> = {
  betwist: ['financien'],
  beantwoord: ['budgethouder', null],
  aanvaard: [null],
  houd_vol: ['contractmanager'],
  beslis: [null],
}

/** What the reader may do with a line: one button each, and at the line the form or sentence that belongs to it. */
export const Regelactie = ({ opgave, regel }: { opgave: Opgave; regel: Regel }) => {
  const t = useOpgaveteksten().doe
  const [open, setOpen] = useState<Handeling | undefined>()
  const [gedaan, setGedaan] = useState<Gedaan | undefined>()
  const sluit = () => setOpen(undefined)
  const klaar = (handeling: Gedaan) => {
    setGedaan(handeling)
    sluit()
  }
  const bevestiging = gedaan !== undefined && NA[gedaan].includes(regel.aanZet?.partij ?? null) && (
    <Bevestiging regel={regel} gedaan={gedaan} />
  )
  if (regel.mag.length === 0) return bevestiging
  if (open === undefined || !regel.mag.includes(open)) {
    const eerste = regel.mag[0]
    return (
      <>
        {bevestiging}
        <div className="knoppenrij niet-afdrukken">
          {regel.mag.map((handeling) => (
            <Knop
              key={handeling}
              klein
              soort={
                handeling === eerste && handeling !== 'betwist' && handeling !== 'neem_terug' ? 'rustig' : 'subtiel'
              }
              onClick={() => setOpen(handeling)}
            >
              {t[handeling]}
              <span className="alleen-voorlezen"> {regel.dossiernummer}</span>
            </Knop>
          ))}
        </div>
      </>
    )
  }
  return (
    <div className="opgavevak opgavevak--regel niet-afdrukken">
      {open === 'aanvaard' ? (
        <Aanvaard opgave={opgave} regel={regel} onSluit={sluit} onKlaar={() => klaar('aanvaard')} />
      ) : open === 'neem_terug' ? (
        <NeemTerug regel={regel} onSluit={sluit} />
      ) : (
        <Regelformulier opgave={opgave} regel={regel} handeling={open} onSluit={sluit} onKlaar={() => klaar(open)} />
      )}
    </div>
  )
}

/** After an act: what was done, and who acts now until when. */
const Bevestiging = ({ regel: { aanZet }, gedaan }: { regel: Regel; gedaan: Gedaan }) => {
  const t = useOpgaveteksten().beurt
  const { dag } = useOpmaak()
  const vak = useRef<HTMLDivElement>(null)
  // The button that had the focus is gone: who reads with a keyboard goes on here.
  useEffect(() => vak.current?.focus(), [])
  return (
    <div ref={vak} tabIndex={-1}>
      <Melding soort="gelukt" titel={t.gedaan[gedaan]}>
        {aanZet !== null && t.ander[aanZet.partij](dag(aanZet.uiterlijk))}
      </Melding>
    </div>
  )
}

const Aanvaard = ({
  opgave,
  regel,
  onSluit,
  onKlaar,
}: {
  opgave: Opgave
  regel: Regel
  onSluit: () => void
  onKlaar: () => void
}) => {
  const t = useOpgaveteksten()
  const { actie, doe } = useActie()
  const queries = useQueryClient()
  const aanvaard = async () => {
    const gelukt = await doe((commandoId) =>
      apiClient.opgave.aanvaard.mutate({
        commandoId,
        onderwerpId: opgave.id ?? '',
        gegevens: { regelId: regel.id ?? '' },
      }),
    )
    await queries.invalidateQueries()
    if (gelukt) onKlaar()
  }
  return (
    <>
      <ActieMelding actie={actie} />
      <Bevestig gevolgen={[t.gevolg.aanvaard]}>
        <Knop
          soort="primair"
          bezig={actie.stand === 'bezig' || actie.stand === 'wacht'}
          onClick={() => void aanvaard()}
        >
          {t.doe.aanvaard}
        </Knop>
        <Knop soort="subtiel" onClick={onSluit}>
          {t.doe.annuleer}
        </Knop>
      </Bevestig>
    </>
  )
}
