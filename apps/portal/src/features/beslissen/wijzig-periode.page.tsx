import { useWatch } from 'react-hook-form'
import { DatumVeld } from '../../components/datumveld.tsx'
import { useFormulier } from '../../components/formulier.tsx'
import { Alinea } from '../../components/tekst.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { Waarom } from '../../components/waarom.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import { Briefvoorbeeld } from './briefvoorbeeld.tsx'
import { Herplan, isDag } from './planlijst.tsx'
import { toUitleg } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

type Waarden = { laatsteDag: string; motivering: string }
const LEEG: Waarden = { laatsteDag: '', motivering: '' }

/** Another last day of the period, by a new besluit, within the law. */
export const WijzigPeriodePagina = () => {
  const t = useBeslisTeksten().paginas.periode
  return (
    <Beslispagina<Waarden> soort="wijzig_periode" titel={t.titel} leeg={() => LEEG}>
      {(deel) => <Wijzigen {...deel} />}
    </Beslispagina>
  )
}

const Wijzigen = ({ stukken, begin, sleutel }: Beslisdeel<Waarden>) => {
  const t = useBeslisTeksten().paginas.periode
  const { motivering: m } = useBeslisTeksten().algemeen
  const { dag, vandaag } = useOpmaak()
  const form = useFormulier<Waarden>(begin.waarden)
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: LEEG,
    toGegevens: (waarden) => waarden,
    stuur: (bezorging) => apiClient.traject.wijzigPeriode.mutate(bezorging),
    veldVan: maakVeldVan(LEEG, {
      MaximumBovenWet: 'laatsteDag',
      PeriodeEindigtInVerleden: 'laatsteDag',
      PeriodeEindigtVoorBegin: 'laatsteDag',
      LaatsteDagNaMaximum: 'laatsteDag',
    }),
  })
  const { laatsteDag, motivering = '' } = useWatch({ control: form.control })
  const { traject, periode } = stukken
  const past = isDag(laatsteDag) && laatsteDag >= vandaag && laatsteDag <= (periode?.wettelijkeLaatsteDag ?? laatsteDag)
  const nieuw = past ? laatsteDag : undefined
  const uitleg = periode && toUitleg(periode.uitleg)
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={t.knop}
      gevolgen={[
        ...(traject.laatsteDag ? [t.gevolg.dag(dag(traject.laatsteDag), nieuw ? dag(nieuw) : '…')] : []),
        ...(nieuw && traject.maximumDag && nieuw > traject.maximumDag ? [t.gevolg.bovenBeleid] : []),
        t.gevolg.bekend,
      ]}
      getypt={(waarden) => waarden.motivering}
      brief={
        <Briefvoorbeeld
          dossierId={stukken.dossier.id}
          motivering={motivering}
          besluit={nieuw === undefined ? undefined : { soort: 'wijziging_periode', laatsteDag: nieuw }}
        />
      }
    >
      {traject.laatsteDag && <Alinea>{t.nu(dag(traject.laatsteDag))}</Alinea>}
      {periode && (
        <Alinea>
          {t.wet(dag(periode.wettelijkeLaatsteDag))} {uitleg && <Waarom uitleg={uitleg} onderwerp={t.wetWaarom} />}
        </Alinea>
      )}
      <DatumVeld<Waarden>
        naam="laatsteDag"
        label={t.laatsteDag}
        vanaf={vandaag}
        {...(periode && { totEnMet: periode.wettelijkeLaatsteDag })}
      />
      <Herplan stukken={stukken} naar={nieuw ? { soort: 'wijzig_periode', laatsteDag: nieuw } : undefined} />
      <TekstvlakVeld<Waarden> naam="motivering" label={m.label} hulp={m.hulpBrief} />
    </Beslisvak>
  )
}
