import { Melding } from '../../components/melding.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { Rapport } from './rapport.tsx'
import type { Leveringstuk } from './stand.ts'
import { useOpdrachtteksten } from './teksten.ts'
import { Weetjes } from './weetjes.tsx'

/** A levering to read: what was written, what was said about it, and where it stands. */
export const Lezen = ({ stuk }: { stuk: Leveringstuk }) => (
  <>
    <Leveringstand levering={stuk.levering} />
    <div className="naast-elkaar">
      <Rapport stuk={stuk} />
      <Weetjes stuk={stuk} />
    </div>
  </>
)

/** Where a version stands and who brought it there; nothing while it is being written. */
export const Leveringstand = ({ levering }: { levering: Leveringstuk['levering'] }) => {
  const t = useOpdrachtteksten()
  const { dag } = useOpmaak()
  const { status, ingediendOp, ingediendDoor, beoordeeldOp, beoordeeldDoor } = levering
  if (status === 'ingediend' && ingediendOp !== null) {
    return (
      <Melding titel={t.leveringstatus.ingediend}>
        {t.pagina.ingediendOp(dag(ingediendOp), ingediendDoor ?? '')}
      </Melding>
    )
  }
  if (status === 'vervallen') return <Melding titel={t.leveringstatus.vervallen} />
  if (beoordeeldOp === null) return null
  return (
    <Melding
      soort={status === 'geaccepteerd' ? 'gelukt' : 'info'}
      titel={levering.stilzwijgend ? t.stilzwijgend : t.leveringstatus[status]}
    >
      <p>{beoordeeldDoor === null ? dag(beoordeeldOp) : t.pagina.beoordeeldOp(dag(beoordeeldOp), beoordeeldDoor)}</p>
      {levering.opmerking !== null && <blockquote className="stuk__opmerking">{levering.opmerking}</blockquote>}
    </Melding>
  )
}
