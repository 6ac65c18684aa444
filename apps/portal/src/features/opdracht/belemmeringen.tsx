import { useState } from 'react'
import { Feiten } from '../../components/feiten.tsx'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { leesFout } from '../../lib/fout.ts'
import { apiClient, type Uitvoer } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { useOpdrachtteksten } from './teksten.ts'

type Gelezen = Uitvoer['opdracht']['belemmeringen']['belemmeringen']

/** The belemmeringen that were opened to this bureau: read by an act, since who reads them is written down. */
export const Belemmeringen = ({ opdrachtId }: { opdrachtId: string }) => {
  const t = useOpdrachtteksten().belemmeringen
  const fouten = useFouten()
  const [gelezen, setGelezen] = useState<Gelezen | undefined>()
  const [fout, setFout] = useState<string | undefined>()
  const [bezig, setBezig] = useState(false)
  const lees = async () => {
    setBezig(true)
    try {
      setGelezen((await apiClient.opdracht.belemmeringen.mutate({ opdrachtId })).belemmeringen)
      setFout(undefined)
    } catch (oorzaak) {
      const { code, gegevens } = leesFout(oorzaak)
      setFout(zinVan(fouten, code, gegevens))
    }
    setBezig(false)
  }
  return (
    <section className="opdrachtdeel">
      <Kop>{t.titel}</Kop>
      {fout !== undefined && <Melding soort="fout">{fout}</Melding>}
      {gelezen === undefined ? (
        <>
          <Alinea gedempt>{t.uitleg}</Alinea>
          <Knop soort="rustig" klein bezig={bezig} onClick={() => void lees()}>
            {t.knop}
          </Knop>
        </>
      ) : gelezen.length === 0 ? (
        <Alinea gedempt>{t.geen}</Alinea>
      ) : (
        <Feiten
          feiten={gelezen.map(({ soort, toelichting }) => ({ wat: soort.replaceAll('_', ' '), is: toelichting ?? '' }))}
        />
      )}
    </section>
  )
}
