import type { Uitkomst } from '@loket/domain'
import { useWatch } from 'react-hook-form'
import { useFormulier } from '../../components/formulier.tsx'
import { Alinea } from '../../components/tekst.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import { useBeslisTeksten } from './teksten.ts'
import { Uitkomstkeuze } from './uitkomstkeuze.tsx'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

type Waarden = { uitkomst: string; toelichting: string }
const LEEG: Waarden = { uitkomst: '', toelichting: '' }

/** What became of the client, once the traject has ended. */
export const RondAfPagina = () => {
  const t = useBeslisTeksten().paginas.rondAf
  return (
    <Beslispagina<Waarden> soort="rond_af" titel={t.titel} leeg={() => LEEG}>
      {(deel) => <Afronden {...deel} />}
    </Beslispagina>
  )
}

const Afronden = ({ stukken, begin, sleutel }: Beslisdeel<Waarden>) => {
  const t = useBeslisTeksten().paginas.rondAf
  const woorden = useWoorden()
  const { bedrag } = useOpmaak()
  const form = useFormulier<Waarden>(begin.waarden)
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: LEEG,
    toGegevens: ({ uitkomst, toelichting }) => ({ uitkomst: uitkomst as Uitkomst, toelichting }),
    stuur: (bezorging) => apiClient.traject.rondAf.mutate(bezorging),
    veldVan: maakVeldVan(LEEG, { UitkomstPastNietBijEindreden: 'uitkomst' }),
  })
  const uitkomst = useWatch({ control: form.control, name: 'uitkomst' })
  const { eindreden } = stukken.traject
  const open = stukken.krediet?.openCenten ?? 0
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={t.knop}
      gevolgen={[
        ...(uitkomst ? [t.gevolg.uitkomst(woordVan(woorden.uitkomst, uitkomst))] : []),
        open > 0 ? t.gevolg.krediet(bedrag(open)) : t.gevolg.gesloten,
        ...(uitkomst === 'start_met_bbz' && open === 0 ? [t.gevolg.aanvraag] : []),
        t.gevolg.klantmanager,
      ]}
      getypt={({ toelichting }) => toelichting}
    >
      {eindreden !== null && <Alinea>{t.reden(woorden.eindreden[eindreden])}</Alinea>}
      <Uitkomstkeuze<Waarden> naam="uitkomst" label={t.uitkomst} eindreden={eindreden ?? 'afgerond'} />
      <TekstvlakVeld<Waarden> naam="toelichting" label={t.toelichting} hulp={t.toelichtingHulp} />
    </Beslisvak>
  )
}
