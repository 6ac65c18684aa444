import { SELECTIE_UITKOMSTEN, type SelectieUitkomst } from '@loket/domain'
import { DatumVeld } from '../../components/datumveld.tsx'
import { Feiten } from '../../components/feiten.tsx'
import { useFormulier } from '../../components/formulier.tsx'
import { KeuzeKaarten } from '../../components/keuzekaart.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

type Waarden = { datum: string; aanwezig: string; advies: string; toelichting: string }

const leeg = ({ voorbereiding }: Stukken): Waarden => ({
  datum: voorbereiding?.selectie?.datum ?? '',
  aanwezig: '',
  advies: '',
  toelichting: '',
})

/** What the selection showed, and the advice to who decides; that is another person. */
export const LegSelectieVastPagina = () => {
  const t = useBeslisTeksten().selectie.uitslag
  return (
    <Beslispagina<Waarden> soort="leg_selectie_vast" titel={t.titel} leeg={leeg}>
      {(deel) => <Uitslag {...deel} />}
    </Beslispagina>
  )
}

const Uitslag = ({ stukken, begin, sleutel }: Beslisdeel<Waarden>) => {
  const t = useBeslisTeksten().selectie.uitslag
  const { vorm, uitvoerder } = useBeslisTeksten().selectie.plannen
  const woorden = useWoorden()
  const { vandaag, dag } = useOpmaak()
  const form = useFormulier<Waarden>(begin.waarden)
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: leeg(stukken),
    toGegevens: ({ datum, aanwezig, advies, toelichting }) => ({
      datum,
      aanwezig: aanwezig === 'ja',
      advies: advies as SelectieUitkomst,
      toelichting,
    }),
    stuur: (bezorging) => apiClient.traject.legSelectieVast.mutate(bezorging),
    veldVan: maakVeldVan(leeg(stukken), { DatumBuitenTraject: 'datum' }),
  })
  const gepland = stukken.voorbereiding?.selectie
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={t.knop}
      gevolgen={[t.gevolg.beslisser, t.gevolg.nietJij]}
      getypt={({ toelichting }) => toelichting}
    >
      {gepland && (
        <Feiten
          feiten={[
            {
              wat: vorm,
              is: t.gepland(
                woordVan(woorden.selectievorm, gepland.vorm),
                dag(gepland.datum),
                gepland.tijd,
                gepland.plaats,
              ),
            },
            { wat: uitvoerder, is: woordVan(woorden.uitvoerder, gepland.uitvoerder) },
          ]}
        />
      )}
      <DatumVeld<Waarden>
        naam="datum"
        label={t.datum}
        richting="terug"
        vanaf={stukken.dossier.aangemeldOp}
        totEnMet={vandaag}
      />
      <KeuzeKaarten<Waarden>
        naam="aanwezig"
        label={t.aanwezig}
        keuzes={[
          { waarde: 'ja', titel: t.ja },
          { waarde: 'nee', titel: t.nee },
        ]}
      />
      <KeuzeKaarten<Waarden>
        naam="advies"
        label={t.advies}
        keuzes={SELECTIE_UITKOMSTEN.map((waarde) => ({ waarde, ...t.adviezen[waarde] }))}
      />
      <TekstvlakVeld<Waarden> naam="toelichting" label={t.toelichting} hulp={t.toelichtingHulp} />
    </Beslisvak>
  )
}
