import { useWatch } from 'react-hook-form'
import { DatumVeld } from '../../components/datumveld.tsx'
import { useFormulier } from '../../components/formulier.tsx'
import { Alinea } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import { Herplan, isDag } from './planlijst.tsx'
import { useBeslisTeksten } from './teksten.ts'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

type Waarden = { datum: string }
const LEEG: Waarden = { datum: '' }

/** The traject goes on: the phases move by the days that it stood still, up to the last day of the period. */
export const HervatPagina = () => {
  const t = useBeslisTeksten().paginas.hervat
  return (
    <Beslispagina<Waarden> soort="hervat" titel={t.titel} leeg={() => LEEG}>
      {(deel) => <Hervatten {...deel} />}
    </Beslispagina>
  )
}

const Hervatten = ({ stukken, begin, sleutel }: Beslisdeel<Waarden>) => {
  const t = useBeslisTeksten().paginas.hervat
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  const form = useFormulier<Waarden>(begin.waarden)
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: LEEG,
    toGegevens: ({ datum }) => ({ datum }),
    stuur: (bezorging) => apiClient.traject.hervat.mutate(bezorging),
    veldVan: maakVeldVan(LEEG, { DatumBuitenTraject: 'datum' }),
  })
  const datum = useWatch({ control: form.control, name: 'datum' })
  const { onderbreking, traject } = stukken
  const laatsteDag = traject.laatsteDag ?? undefined
  const past = isDag(datum) && onderbreking !== null && datum > onderbreking.van && datum <= (laatsteDag ?? datum)
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={t.knop}
      gevolgen={[
        t.gevolg.loopt(isDag(datum) ? dag(datum) : '…'),
        ...(laatsteDag ? [t.gevolg.maximum(dag(laatsteDag))] : []),
      ]}
      getypt={() => ''}
    >
      {onderbreking && <Alinea>{t.sinds(dag(onderbreking.van), woordVan(woorden.grond, onderbreking.grond))}</Alinea>}
      <DatumVeld<Waarden> naam="datum" label={t.datum} {...(laatsteDag && { totEnMet: laatsteDag })} />
      <Herplan stukken={stukken} naar={past ? { soort: 'hervat', datum } : undefined} />
    </Beslisvak>
  )
}
