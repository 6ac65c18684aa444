import type { ReactNode } from 'react'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { Koppeling } from '../../components/tekst.tsx'
import type { Bestemming } from '../../lib/bestemming.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useOpgaveteksten } from './teksten.ts'
import { useOpgavezinnen, type Opgavekop } from './zinnen.ts'
import './opgave.css'

/** Where an opgave is shown; of the running quarter the page that says what it would be now. */
const naarOpgave = ({ id, kwartaal }: Opgavekop): Bestemming =>
  id === null ? { to: '/opgaven/loopt', search: { kwartaal } } : { to: '/opgaven/$opgaveId', params: { opgaveId: id } }

/** Every opgave of one gemeente, newest first. */
export const Opgavelijst = ({ opgaven }: { opgaven: readonly Opgavekop[] }) => {
  const t = useOpgaveteksten()
  const { bedrag } = useOpmaak()
  const { kwartaalVan } = useOpgavezinnen()
  const zegWacht = useWacht()
  const kolommen: readonly Kolom<Opgavekop>[] = [
    {
      sleutel: 'kwartaal',
      kop: t.lijst.kwartaal,
      rijkop: true,
      cel: (kop) => (
        <Koppeling {...naarOpgave(kop)} className="opgaveheel">
          {kwartaalVan(kop.kwartaal)}
        </Koppeling>
      ),
    },
    { sleutel: 'stand', kop: t.lijst.stand, cel: ({ status }) => t.status[status] },
    {
      sleutel: 'nummer',
      kop: t.lijst.nummer,
      cel: ({ nummer }) => nummer && <span className="opgaveheel">{nummer}</span>,
    },
    { sleutel: 'wacht', kop: t.lijst.wacht, cel: zegWacht },
    { sleutel: 'regels', kop: t.lijst.regels, getal: true, cel: ({ regels }) => regels },
    { sleutel: 'bedrag', kop: t.lijst.bedrag, getal: true, cel: ({ totaalCenten }) => bedrag(totaalCenten) },
  ]
  return (
    <DataTabel
      bijschrift={t.lijst.titel}
      bijschriftVerborgen
      kolommen={kolommen}
      rijen={opgaven}
      sleutelVan={({ kwartaal }) => kwartaal}
      leeg={null}
    />
  )
}

/** For whom an opgave or its lines wait, each with until when: a gemeente and the loket seldom have the same day. */
export const useWacht = () => {
  const t = useOpgaveteksten()
  const { dag, relatief } = useOpmaak()
  return ({ wachtOp }: Opgavekop): ReactNode =>
    wachtOp.map(({ partij, regels, uiterlijk }) => {
      const wie = regels === 0 ? t.partij[partij] : t.beurt.metRegels(t.partij[partij], regels)
      return (
        <span key={`${partij} ${regels}`} className="onderregel">
          {uiterlijk === null ? wie : t.lijst.wachtTot(wie, dag(uiterlijk), relatief(uiterlijk))}
        </span>
      )
    })
}
