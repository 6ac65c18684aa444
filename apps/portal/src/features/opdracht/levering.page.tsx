import { isBevoegd } from '@loket/contracts/waarden'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Koppeling } from '../../components/tekst.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { trpc } from '../../lib/trpc.ts'
import { useWerktVoor } from '../../lib/werktvoor.ts'
import { Beoordelen } from './beoordelen.tsx'
import { Lezen } from './lezen.tsx'
import { MetOpenOpmerkingen } from './openopmerkingen.tsx'
import './opdracht.css'
import { Schrijven } from './schrijven.tsx'
import type { Leveringstuk } from './stand.ts'
import { useStuknaam } from './stuknaam.ts'
import { useOpdrachtteksten } from './teksten.ts'

/** One levering: the editor for who writes it, the decision page for who reviews it, and the text for everybody else. */
export const LeveringPagina = () => {
  const { opdrachtId, leveringId } = useParams({ from: '/opdrachten/$opdrachtId/stukken/$leveringId' })
  return (
    <MetOpenOpmerkingen key={leveringId}>
      <Pagina opdrachtId={opdrachtId} leveringId={leveringId} />
    </MetOpenOpmerkingen>
  )
}

const Pagina = ({ opdrachtId, leveringId }: { opdrachtId: string; leveringId: string }) => {
  const t = useOpdrachtteksten()
  const { data: stuk } = useSuspenseQuery(trpc.levering.haal.queryOptions({ leveringId }))
  const { rollen, rolsoort } = useSessie()
  const { titel } = useStuknaam()
  const { levering, opdracht } = stuk
  useWerktVoor({ naam: opdracht.gemeente.naam, code: opdracht.gemeente.code })
  // Chosen once: when a colleague submits or reviews in the meantime, what was typed here must not vanish.
  const [vorm] = useState(() => kiesVorm(stuk, (wat) => isBevoegd(rollen, wat)))
  const dicht = levering.status === 'verwacht' && rolsoort !== 'bureau'
  return (
    <>
      <PaginaKop
        titel={titel(levering)}
        lede={
          <Koppeling to="/opdrachten/$opdrachtId" params={{ opdrachtId }}>
            {t.stuk.terug}
          </Koppeling>
        }
        onder={[opdracht.clientnaam, opdracht.nummer, t.versie(levering.versie)]
          .filter((deel) => deel !== null)
          .join(', ')}
      />
      {dicht ? (
        <LegeStaat titel={t.stuk.nogGesloten}>{t.stuk.nogGeslotenUitleg}</LegeStaat>
      ) : vorm === 'schrijven' ? (
        <Schrijven stuk={stuk} />
      ) : vorm === 'beoordelen' ? (
        <Beoordelen stuk={stuk} />
      ) : (
        <Lezen stuk={stuk} />
      )}
    </>
  )
}

const kiesVorm = (
  { levering, opdracht }: Leveringstuk,
  mag: (wat: 'levering.schrijven' | 'levering.beoordelen') => boolean,
): 'schrijven' | 'beoordelen' | 'lezen' => {
  if (opdracht.status !== 'lopend') return 'lezen'
  if (levering.status === 'verwacht' && mag('levering.schrijven')) return 'schrijven'
  if (levering.status === 'ingediend' && mag('levering.beoordelen')) return 'beoordelen'
  return 'lezen'
}
