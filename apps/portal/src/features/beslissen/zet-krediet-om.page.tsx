import { bepaalOmzetting, type Omzetting } from '@loket/domain'
import { useWatch } from 'react-hook-form'
import { useFormulier } from '../../components/formulier.tsx'
import { KeuzeKaarten } from '../../components/keuzekaart.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { Waarom } from '../../components/waarom.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import { Briefvoorbeeld } from './briefvoorbeeld.tsx'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

type Waarden = { inlichtingen: string; besef: string; naar: string; motivering: string }
const LEEG: Waarden = { inlichtingen: '', besef: '', naar: '', motivering: '' }

const toFeit = (antwoord: string | undefined): boolean | null =>
  antwoord === 'ja' ? true : antwoord === 'nee' ? false : null

/** What the law and the policy make of the krediet, by the function with which the worker checks it. */
const omzettingVan = ({ traject, krediet, beleid }: Stukken, inlichtingen?: string, besef?: string) => {
  const bron = beleid.find(({ code }) => code === 'voorbereiding.krediet')?.bron
  const bijUitsluiting = krediet?.bijUitsluiting === 'rentedragend' ? ({ bijUitsluiting: 'rentedragend' } as const) : {}
  return bepaalOmzetting({
    uitkomst: traject.uitkomst,
    eindreden: traject.eindreden ?? 'afgerond',
    inlichtingenplichtGeschonden: toFeit(inlichtingen),
    tekortschietendBesef: toFeit(besef),
    beleid: bron ? { bron, ...bijUitsluiting } : null,
  })
}

/** The conversion of the krediet on the outcome: the law's road, or a person's choice where the law leaves one. */
export const ZetKredietOmPagina = () => {
  const t = useBeslisTeksten().paginas.omzetting
  return (
    <Beslispagina<Waarden> soort="zet_krediet_om" titel={t.titel} leeg={() => LEEG}>
      {(deel) => <Omzetten {...deel} />}
    </Beslispagina>
  )
}

const Omzetten = ({ stukken, begin, sleutel }: Beslisdeel<Waarden>) => {
  const t = useBeslisTeksten().paginas.omzetting
  const { motivering: m } = useBeslisTeksten().algemeen
  const fouten = useFouten()
  const { bedrag } = useOpmaak()
  const form = useFormulier<Waarden>(begin.waarden)
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: LEEG,
    toGegevens: ({ inlichtingen, besef, naar, motivering }) => ({
      naar: naar === 'rentedragend' ? ('rentedragend' as const) : ('om_niet' as const),
      inlichtingenplichtGeschonden: inlichtingen === 'ja',
      tekortschietendBesef: besef === 'ja',
      motivering,
    }),
    stuur: (bezorging) => apiClient.traject.zetKredietOm.mutate(bezorging),
    veldVan: maakVeldVan(LEEG, { OmzettingVolgtUitDeWet: 'naar' }),
  })
  const { inlichtingen, besef, naar, motivering = '' } = useWatch({ control: form.control })
  const beantwoord = !!inlichtingen && !!besef
  const { omzetting, uitleg } = omzettingVan(stukken, inlichtingen, besef)
  const open = stukken.krediet?.openCenten ?? 0
  const gekozen = naar === 'rentedragend' || naar === 'om_niet' ? naar : undefined
  const mag = beantwoord && (omzetting === 'persoon_beslist' || omzetting === gekozen)
  const namen: Record<Exclude<Omzetting, 'persoon_beslist'>, string> = {
    rentedragend: t.rentedragend,
    om_niet: t.omNiet,
  }
  const jaNee = [
    { waarde: 'nee', titel: t.nee },
    { waarde: 'ja', titel: t.ja },
  ]
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={t.knop}
      gevolgen={[
        t.gevolg.wordt(bedrag(open), gekozen ? namen[gekozen].toLowerCase() : '…'),
        ...(stukken.traject.uitkomst === null ? [] : [t.gevolg.gesloten]),
        t.gevolg.bekend,
      ]}
      getypt={(waarden) => waarden.motivering}
      brief={
        <Briefvoorbeeld
          dossierId={stukken.dossier.id}
          motivering={motivering}
          besluit={gekozen && mag ? { soort: 'omzetting', naar: gekozen } : undefined}
        />
      }
    >
      <Alinea>{t.open(bedrag(open))}</Alinea>
      <KeuzeKaarten<Waarden> naam="inlichtingen" label={t.inlichtingen} keuzes={jaNee} />
      <KeuzeKaarten<Waarden> naam="besef" label={t.besef} keuzes={jaNee} />
      <Kop niveau={3}>{t.wet}</Kop>
      <Alinea>
        {beantwoord ? (
          <>
            {uitleg.conclusie} <Waarom uitleg={uitleg} onderwerp={t.wetWaarom} />
          </>
        ) : (
          t.eerst
        )}
      </Alinea>
      <KeuzeKaarten<Waarden>
        naam="naar"
        label={t.keuze}
        keuzes={[
          { waarde: 'rentedragend', titel: t.rentedragend, gevolg: t.rentedragendGevolg },
          { waarde: 'om_niet', titel: t.omNiet, gevolg: t.omNietGevolg },
        ]}
        controleer={(waarde: string, { inlichtingen: i, besef: b }) => {
          const volgens = omzettingVan(stukken, i, b).omzetting
          return volgens === 'persoon_beslist' || volgens === waarde || zinVan(fouten, 'OmzettingVolgtUitDeWet')
        }}
      />
      {beantwoord && gekozen && !mag && (
        <p className="utrecht-form-field-error-message">{zinVan(fouten, 'OmzettingVolgtUitDeWet')}</p>
      )}
      <TekstvlakVeld<Waarden> naam="motivering" label={m.label} hulp={m.hulpBrief} />
    </Beslisvak>
  )
}
