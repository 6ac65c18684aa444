import { PLANOVERGANGEN } from '@loket/domain'
import { useWatch } from 'react-hook-form'
import { useFormulier } from '../../components/formulier.tsx'
import { KeuzeKaarten } from '../../components/keuzekaart.tsx'
import { Alinea } from '../../components/tekst.tsx'
import { KeuzeVeld, TekstvlakVeld } from '../../components/velden.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import { useBeslisTeksten } from './teksten.ts'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

type Stand = 'opgeleverd' | 'toetsbaar' | 'teruggegeven'
type Waarden = { stand: string; documentId: string; opmerking: string }
const LEEG: Waarden = { stand: '', documentId: '', opmerking: '' }

/** The ondernemingsplan of a phase that the loket itself carries out: delivered, toetsbaar, or back to the client. */
export const LegPlanVastPagina = () => {
  const t = useBeslisTeksten().paginas.plan
  return (
    <Beslispagina<Waarden> soort="leg_plan_vast" titel={t.titel} leeg={() => LEEG}>
      {(deel) => <Vastleggen {...deel} />}
    </Beslispagina>
  )
}

const Vastleggen = ({ stukken, begin, sleutel }: Beslisdeel<Waarden>) => {
  const t = useBeslisTeksten().paginas.plan
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  const form = useFormulier<Waarden>(begin.waarden)
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: LEEG,
    toGegevens: ({ stand, documentId, opmerking }) => ({
      stand: stand as Stand,
      opmerking,
      ...(documentId === '' ? {} : { documentId }),
    }),
    stuur: (bezorging) => apiClient.traject.legPlanVast.mutate(bezorging),
    veldVan: maakVeldVan(LEEG),
  })
  const stand = useWatch({ control: form.control, name: 'stand' })
  const { planStand, planOp } = stukken.traject
  const mogelijk: readonly Stand[] = PLANOVERGANGEN[planStand]
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={t.knop}
      gevolgen={stand ? [t.gevolg.stand(woordVan(woorden.planstand, stand))] : []}
      getypt={({ opmerking }) => opmerking}
    >
      <Alinea>{t.nu(woorden.planstand[planStand], planOp ? dag(planOp) : '')}</Alinea>
      <KeuzeKaarten<Waarden>
        naam="stand"
        label={t.keuze}
        keuzes={mogelijk.map((waarde) => ({ waarde, ...t[waarde] }))}
      />
      <KeuzeVeld<Waarden>
        naam="documentId"
        label={t.document}
        hulp={t.documentHulp}
        optioneel
        opties={stukken.bewijs.documenten.map(({ id, naam }) => ({ waarde: id, naam }))}
      />
      <TekstvlakVeld<Waarden> naam="opmerking" label={t.opmerking} hulp={t.opmerkingHulp} />
    </Beslisvak>
  )
}
