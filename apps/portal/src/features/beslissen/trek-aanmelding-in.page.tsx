import { useFormulier } from '../../components/formulier.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { apiClient } from '../../lib/trpc.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import { useBeslisTeksten } from './teksten.ts'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

type Waarden = { reden: string }
const LEEG: Waarden = { reden: '' }

/** The client does not want to go on, before there is a besluit. */
export const TrekAanmeldingInPagina = () => {
  const t = useBeslisTeksten().selectie.intrekken
  return (
    <Beslispagina<Waarden> soort="trek_aanmelding_in" titel={t.titel} leeg={() => LEEG}>
      {(deel) => <Intrekken {...deel} />}
    </Beslispagina>
  )
}

const Intrekken = ({ stukken, begin, sleutel }: Beslisdeel<Waarden>) => {
  const t = useBeslisTeksten().selectie.intrekken
  const form = useFormulier<Waarden>(begin.waarden)
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: LEEG,
    toGegevens: ({ reden }) => ({ reden }),
    stuur: (bezorging) => apiClient.traject.trekAanmeldingIn.mutate(bezorging),
    veldVan: maakVeldVan(LEEG),
  })
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={t.knop}
      gevaar
      gevolgen={[t.gevolg.stopt, t.gevolg.opnieuw]}
      getypt={({ reden }) => reden}
    >
      <TekstvlakVeld<Waarden> naam="reden" label={t.reden} hulp={t.redenHulp} />
    </Beslisvak>
  )
}
