import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Bevestig } from '../../components/bevestig.tsx'
import { Knop } from '../../components/knop.tsx'
import { useActie } from '../../lib/actie.ts'
import { apiClient } from '../../lib/trpc.ts'
import { ActieMelding } from './actiemelding.tsx'
import { NeemTerug } from './neemterug.tsx'
import { Regelformulier } from './regelformulier.tsx'
import { useOpgaveteksten } from './teksten.ts'
import type { Opgave, Regel } from './zinnen.ts'

type Handeling = Regel['mag'][number]

/** What the reader may do with a line: one button each, and at the line the form or sentence that belongs to it. */
export const Regelactie = ({ opgave, regel }: { opgave: Opgave; regel: Regel }) => {
  const t = useOpgaveteksten().doe
  const [open, setOpen] = useState<Handeling | undefined>()
  const sluit = () => setOpen(undefined)
  if (regel.mag.length === 0) return null
  if (open === undefined || !regel.mag.includes(open)) {
    const eerste = regel.mag[0]
    return (
      <div className="knoppenrij niet-afdrukken">
        {regel.mag.map((handeling) => (
          <Knop
            key={handeling}
            klein
            soort={handeling === eerste && handeling !== 'betwist' && handeling !== 'neem_terug' ? 'rustig' : 'subtiel'}
            onClick={() => setOpen(handeling)}
          >
            {t[handeling]}
            <span className="alleen-voorlezen"> {regel.dossiernummer}</span>
          </Knop>
        ))}
      </div>
    )
  }
  return (
    <div className="opgavevak opgavevak--regel niet-afdrukken">
      {open === 'aanvaard' ? (
        <Aanvaard opgave={opgave} regel={regel} onSluit={sluit} />
      ) : open === 'neem_terug' ? (
        <NeemTerug regel={regel} onSluit={sluit} />
      ) : (
        <Regelformulier opgave={opgave} regel={regel} handeling={open} onSluit={sluit} />
      )}
    </div>
  )
}

const Aanvaard = ({ opgave, regel, onSluit }: { opgave: Opgave; regel: Regel; onSluit: () => void }) => {
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
    if (gelukt) onSluit()
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
