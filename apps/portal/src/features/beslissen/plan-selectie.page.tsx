import { SELECTIEVORMEN, UITVOERDERS } from '@loket/domain'
import { useWatch } from 'react-hook-form'
import { DatumVeld } from '../../components/datumveld.tsx'
import { useFormulier } from '../../components/formulier.tsx'
import { KeuzeVeld, TekstVeld } from '../../components/velden.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

type Waarden = { vorm: string; uitvoerder: string; datum: string; tijd: string; plaats: string }
type Vorm = (typeof SELECTIEVORMEN)[number]

const beleidVan = ({ beleid }: Stukken): { vorm?: string; uitvoerder?: string } =>
  beleid.find(({ code }) => code === 'voorbereiding.selectie')?.waarde ?? {}

// Policy fills in what it says; a person can choose otherwise.
const leeg = (stukken: Stukken): Waarden => {
  const { vorm = '', uitvoerder = '' } = beleidVan(stukken)
  return { vorm, uitvoerder, datum: '', tijd: '', plaats: '' }
}

/** When, where, in which form and by whom the selection is carried out. */
export const PlanSelectiePagina = () => {
  const t = useBeslisTeksten().selectie.plannen
  return (
    <Beslispagina<Waarden> soort="plan_selectie" titel={t.titel} leeg={leeg}>
      {(deel) => <Plannen {...deel} />}
    </Beslispagina>
  )
}

const Plannen = ({ stukken, begin, sleutel }: Beslisdeel<Waarden>) => {
  const t = useBeslisTeksten().selectie.plannen
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  const form = useFormulier<Waarden>(begin.waarden)
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: leeg(stukken),
    toGegevens: ({ vorm, uitvoerder, ...rest }) => ({
      ...rest,
      vorm: vorm as Vorm,
      uitvoerder: uitvoerder as (typeof UITVOERDERS)[number],
    }),
    stuur: (bezorging) => apiClient.traject.planSelectie.mutate(bezorging),
    veldVan: maakVeldVan(leeg(stukken), { DatumBuitenTraject: 'datum' }),
  })
  const { vorm, datum } = useWatch({ control: form.control })
  const beleid = beleidVan(stukken).vorm
  const heeftDag = /^\d{4}-\d{2}-\d{2}$/.test(datum ?? '')
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={t.knop}
      gevolgen={[
        ...(vorm && heeftDag && datum ? [t.gevolg(woordVan(woorden.selectievorm, vorm), dag(datum))] : []),
        t.taak,
      ]}
      getypt={({ plaats }) => plaats}
    >
      <KeuzeVeld<Waarden>
        naam="vorm"
        label={t.vorm}
        {...(beleid !== undefined && vorm !== beleid && { hulp: t.nietBeleid })}
        opties={SELECTIEVORMEN.filter((een) => een !== 'geen').map((waarde) => ({
          waarde,
          naam: woorden.selectievorm[waarde],
        }))}
      />
      <KeuzeVeld<Waarden>
        naam="uitvoerder"
        label={t.uitvoerder}
        opties={UITVOERDERS.map((waarde) => ({ waarde, naam: woorden.uitvoerder[waarde] }))}
      />
      <DatumVeld<Waarden> naam="datum" label={t.datum} vanaf={stukken.dossier.aangemeldOp} />
      <TekstVeld<Waarden>
        naam="tijd"
        label={t.tijd}
        hulp={t.tijdHulp}
        breedte="kort"
        maxLengte={5}
        controleer={(waarde: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(waarde) || t.tijdFout}
      />
      <TekstVeld<Waarden> naam="plaats" label={t.plaats} hulp={t.plaatsHulp} />
    </Beslisvak>
  )
}
