import { useWatch } from 'react-hook-form'
import { DatumVeld } from '../../components/datumveld.tsx'
import { useFormulier } from '../../components/formulier.tsx'
import { KeuzeKaarten } from '../../components/keuzekaart.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import { isDag } from './planlijst.tsx'
import { useBeslisTeksten } from './teksten.ts'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

const GRONDEN = ['ziekte', 'zwangerschap', 'wachten_op_bedrijfsruimte', 'anders'] as const
type Waarden = { grond: string; van: string; toelichting: string }
const LEEG: Waarden = { grond: '', van: '', toelichting: '' }

/** The traject stands still for a while; the last day of the period does not move. */
export const OnderbreekPagina = () => {
  const t = useBeslisTeksten().paginas.onderbreek
  return (
    <Beslispagina<Waarden> soort="onderbreek" titel={t.titel} leeg={() => LEEG}>
      {(deel) => <Onderbreken {...deel} />}
    </Beslispagina>
  )
}

const Onderbreken = ({ stukken, begin, sleutel }: Beslisdeel<Waarden>) => {
  const t = useBeslisTeksten().paginas.onderbreek
  const woorden = useWoorden()
  const { dag, vandaag } = useOpmaak()
  const form = useFormulier<Waarden>(begin.waarden)
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: LEEG,
    toGegevens: ({ grond, ...rest }) => ({ ...rest, grond: grond as (typeof GRONDEN)[number] }),
    stuur: (bezorging) => apiClient.traject.onderbreek.mutate(bezorging),
    veldVan: maakVeldVan(LEEG, { DatumBuitenTraject: 'van' }),
  })
  const van = useWatch({ control: form.control, name: 'van' })
  const { begin: eersteDag, laatsteDag } = stukken.traject
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={t.knop}
      gevolgen={[
        t.gevolg.status(isDag(van) ? dag(van) : '…'),
        t.gevolg.fasen,
        ...(laatsteDag ? [t.gevolg.maximum(dag(laatsteDag))] : []),
        t.gevolg.taak,
      ]}
      getypt={({ toelichting }) => toelichting}
    >
      <KeuzeKaarten<Waarden>
        naam="grond"
        label={t.grond}
        keuzes={GRONDEN.map((waarde) => ({ waarde, titel: woorden.grond[waarde] }))}
      />
      <DatumVeld<Waarden>
        naam="van"
        label={t.van}
        richting="terug"
        totEnMet={vandaag}
        {...(eersteDag && { vanaf: eersteDag })}
      />
      <TekstvlakVeld<Waarden> naam="toelichting" label={t.toelichting} hulp={t.toelichtingHulp} />
    </Beslisvak>
  )
}
