import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { Melding } from '../../components/melding.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Skelet } from '../../components/skelet.tsx'
import { Kop, Koppeling } from '../../components/tekst.tsx'
import { TekstVeld } from '../../components/velden.tsx'
import { leesFout } from '../../lib/fout.ts'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import './dossier.css'
import { useDossierTeksten } from './teksten.ts'
import { isBsn, zoekBij } from './zoek.ts'

type Waarden = { vraag: string }

/** Searching on a page of its own, for who does not use the palette: the same question, the same answers. */
export const ZoekenPagina = () => {
  const t = useDossierTeksten().zoeken
  const { vraag: inUrl = '' } = useSearch({ from: '/zoeken' })
  const navigeer = useNavigate({ from: '/zoeken' })
  // A BSN stands in no address: not in the history of the browser, not in a log.
  const [bsn, setBsn] = useState<string | undefined>()
  const vraag = bsn ?? inUrl
  const form = useFormulier<Waarden>({ vraag })
  return (
    <>
      <PaginaKop titel={t.titel} />
      <Formulier
        form={form}
        naam={t.titel}
        onVerzend={async (waarden) => {
          const isNummer = isBsn(waarden.vraag)
          setBsn(isNummer ? waarden.vraag : undefined)
          await navigeer({ search: isNummer ? {} : { vraag: waarden.vraag } })
        }}
        knoppen={<VerzendKnop>{t.zoek}</VerzendKnop>}
      >
        <TekstVeld<Waarden> naam="vraag" label={t.vraag} hulp={t.bsnHulp} breedte="half" maxLengte={100} />
      </Formulier>
      {vraag.length < 2 ? <LegeStaat titel={t.begin}>{t.beginUitleg}</LegeStaat> : <Gevonden vraag={vraag} />}
    </>
  )
}

const Gevonden = ({ vraag }: { vraag: string }) => {
  const t = useDossierTeksten().zoeken
  const fouten = useFouten()
  const { rollen } = useSessie()
  const { data, isPending, error } = useQuery({
    // Named as a question about no dossier, so that a change somewhere does not ask (and log) it again.
    queryKey: ['zoek', { input: { dossierId: '', vraag } }],
    queryFn: ({ signal }) => zoekBij(vraag, rollen, t, signal),
  })
  if (isPending) return <Skelet regels={4} />
  if (error) return <Melding soort="fout">{zinVan(fouten, leesFout(error).code)}</Melding>
  if (data.length === 0) return <LegeStaat titel={t.niets}>{t.nietsUitleg}</LegeStaat>
  const groepen = [...new Set(data.map(({ groep }) => groep))]
  return (
    <>
      <p role="status">{t.gevonden(data.length)}</p>
      {groepen.map((groep) => (
        <section key={groep} className="dossierdeel">
          <Kop>{groep}</Kop>
          <ul className="dossierlijst">
            {data
              .filter((resultaat) => resultaat.groep === groep)
              .map((resultaat) => (
                <li key={resultaat.id}>
                  <Koppeling {...resultaat.naar}>{resultaat.titel}</Koppeling>
                  {resultaat.onder && <span className="gedempt klein dossierlijst__onder">{resultaat.onder}</span>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
