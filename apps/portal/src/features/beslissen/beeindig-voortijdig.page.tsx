import { BEEINDIGINGSREDENEN, magSamengaan, type Uitkomst } from '@loket/domain'
import { useWatch } from 'react-hook-form'
import { useFormulier } from '../../components/formulier.tsx'
import { KeuzeKaarten } from '../../components/keuzekaart.tsx'
import { Alinea } from '../../components/tekst.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useFouten } from '../../teksten/fouten.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import { Briefvoorbeeld } from './briefvoorbeeld.tsx'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import { Uitkomstkeuze } from './uitkomstkeuze.tsx'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

type Eindreden = (typeof BEEINDIGINGSREDENEN)[number]
type Waarden = { eindreden: string; uitkomst: string; motivering: string }

// After a no-go the reason stands already; only the besluit is still missing.
const leeg = ({ traject }: Stukken): Waarden => ({ eindreden: traject.eindreden ?? '', uitkomst: '', motivering: '' })
const isEindreden = (reden: string | undefined): reden is Eindreden => BEEINDIGINGSREDENEN.some((een) => een === reden)

/** The besluit on voortijdige beëindiging. */
export const BeeindigVoortijdigPagina = () => {
  const t = useBeslisTeksten().paginas.beeindig
  return (
    <Beslispagina<Waarden> soort="beeindig_voortijdig" titel={t.titel} leeg={leeg}>
      {(deel) => <Beeindigen {...deel} />}
    </Beslispagina>
  )
}

const Beeindigen = ({ stukken, begin, sleutel }: Beslisdeel<Waarden>) => {
  const t = useBeslisTeksten().paginas.beeindig
  const { motivering: m } = useBeslisTeksten().algemeen
  const woorden = useWoorden()
  const fouten = useFouten()
  const { bedrag } = useOpmaak()
  const form = useFormulier<Waarden>(begin.waarden)
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: leeg(stukken),
    toGegevens: ({ eindreden, uitkomst, motivering }) => ({
      eindreden: eindreden as Eindreden,
      uitkomst: uitkomst as Uitkomst,
      motivering,
    }),
    stuur: (bezorging) => apiClient.traject.beeindigVoortijdig.mutate(bezorging),
    veldVan: maakVeldVan(leeg(stukken), { UitkomstPastNietBijEindreden: 'uitkomst' }),
  })
  const { eindreden, uitkomst, motivering = '' } = useWatch({ control: form.control })
  const vast = stukken.traject.eindreden
  const open = stukken.krediet?.openCenten ?? 0
  const past = isEindreden(eindreden) && !!uitkomst && magSamengaan(eindreden, uitkomst as Uitkomst)
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={t.knop}
      gevaar
      gevolgen={[
        ...(vast === null ? [t.gevolg.stopt] : []),
        ...(past ? [t.gevolg.uitkomst(woordVan(woorden.uitkomst, uitkomst))] : []),
        ...(open > 0 ? [t.gevolg.krediet(bedrag(open))] : []),
        t.gevolg.bekend,
        t.gevolg.klantmanager,
      ]}
      getypt={(waarden) => waarden.motivering}
      brief={
        <Briefvoorbeeld
          dossierId={stukken.dossier.id}
          motivering={motivering}
          besluit={past ? { soort: 'voortijdige_beeindiging', uitkomst: uitkomst as Uitkomst } : undefined}
        />
      }
    >
      {vast === null ? (
        <KeuzeKaarten<Waarden>
          naam="eindreden"
          label={t.eindreden}
          keuzes={BEEINDIGINGSREDENEN.map((waarde) => ({
            waarde,
            titel: waarde === 'afgerond' ? t.doelBereikt : woorden.eindreden[waarde],
          }))}
        />
      ) : (
        <Alinea>{t.eindredenVast(woorden.eindreden[vast])}</Alinea>
      )}
      {isEindreden(eindreden) && <Uitkomstkeuze<Waarden> naam="uitkomst" label={t.uitkomst} eindreden={eindreden} />}
      {isEindreden(eindreden) && uitkomst && !past && (
        <p className="utrecht-form-field-error-message">{String(fouten.UitkomstPastNietBijEindreden)}</p>
      )}
      <TekstvlakVeld<Waarden> naam="motivering" label={m.label} hulp={m.hulpBrief} />
    </Beslisvak>
  )
}
