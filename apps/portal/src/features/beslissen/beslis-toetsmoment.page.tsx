import type { Uitkomst } from '@loket/domain'
import { useWatch } from 'react-hook-form'
import { useFormulier } from '../../components/formulier.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { Beleid } from './beleid.tsx'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import { BewijsKeuze } from './bewijs.tsx'
import { Briefvoorbeeld } from './briefvoorbeeld.tsx'
import { Dossierfeiten } from './dossierfeiten.tsx'
import { Eerder } from './eerder.tsx'
import { isDag } from './planlijst.tsx'
import { lopendeFase, mandaatVoor, type Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import { Criteria, Toetsvelden } from './toetsvelden.tsx'
import { useToetskeuzes } from './toetskeuzes.ts'
import { leegToets, toToetsgegevens, type Toetswaarden } from './toetswaarden.ts'
import { maakVeldVan, useBeslissing, type Beslissing } from './useBeslissing.ts'

/** Go, no-go or aanhouden: evidence and criteria at the left, the decision at the right. */
export const BeslisToetsmomentPagina = () => {
  const t = useBeslisTeksten().paginas.toets
  return (
    <Beslispagina<Toetswaarden>
      soort="beslis_toetsmoment"
      titel={t.titel}
      leeg={leegToets}
      lede={(stukken) => {
        const fase = lopendeFase(stukken)
        return fase ? t.lede(fase.naam, stukken.toets?.ronde ?? 1) : ''
      }}
    >
      {(deel) => <Toetsen {...deel} />}
    </Beslispagina>
  )
}

const Toetsen = ({ stukken, begin, sleutel }: Beslisdeel<Toetswaarden>) => {
  const t = useBeslisTeksten().paginas.toets
  const form = useFormulier<Toetswaarden>(begin.waarden)
  const eigen = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: leegToets(stukken),
    toGegevens: toToetsgegevens,
    stuur: (bezorging) => apiClient.traject.beslisToetsmoment.mutate(bezorging),
    veldVan: maakVeldVan(leegToets(stukken), {
      RedenOntbreekt: 'reden',
      BewijsOntbreekt: 'bewijs',
      RapporteurBeslistNietAlleen: 'bewijs',
      NieuweDatumOntbreekt: 'nieuweDatum',
      NieuweDatumNietInToekomst: 'nieuweDatum',
      NieuweDatumNaMaximum: 'nieuweDatum',
      OntbrekendStukOntbreekt: 'ontbrekend',
      GeenMandaat: 'beeindig',
      'gegevens.beeindiging.motivering': 'motivering',
    }),
  })
  const beslissing = useAlBesloten(stukken, eigen, useWatch({ control: form.control, name: 'toetsmomentId' }))
  const { besluit, nieuweDatum, beeindig, uitkomst, motivering = '' } = useWatch({ control: form.control })
  const beeindigt = besluit === 'no_go' && beeindig === true
  const { keuzes, gevolgen, knop } = useToetskeuzes(stukken, {
    besluit,
    nieuweDatum: isDag(nieuweDatum) ? nieuweDatum : undefined,
    beeindigt,
  })
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={knop}
      gevaar={besluit === 'no_go'}
      gevolgen={gevolgen}
      getypt={(w) => [w.reden, w.ontbrekend, w.motivering].filter(Boolean).join('\n\n')}
      links={
        <div className="beslisblad">
          <BewijsKeuze
            stukken={stukken}
            verplicht={(gekozen) => besluit === 'aanhouden' || gekozen.length > 0 || t.bewijsLeeg}
          />
          <Criteria stukken={stukken} />
          <Eerder stukken={stukken} />
          <Beleid stukken={stukken} />
          <Dossierfeiten stukken={stukken} />
        </div>
      }
      brief={
        beeindigt && (
          <Briefvoorbeeld
            dossierId={stukken.dossier.id}
            motivering={motivering}
            besluit={uitkomst ? { soort: 'voortijdige_beeindiging', uitkomst: uitkomst as Uitkomst } : undefined}
          />
        )
      }
    >
      <Toetsvelden
        stukken={stukken}
        keuzes={keuzes}
        kanBeeindigen={mandaatVoor(stukken, 'voortijdige_beeindiging') !== null}
      />
    </Beslisvak>
  )
}

/**
 * While somebody types, another may decide, and the evidence on the screen is renewed. What was typed for that
 * toetsmoment is then shown with who was first, and is never laid over a next one.
 */
const useAlBesloten = (
  stukken: Stukken,
  eigen: Beslissing<Toetswaarden>,
  toetsmomentId: string,
): Beslissing<Toetswaarden> => {
  const { opMoment } = useBeslisTeksten().algemeen
  const { datum, tijd } = useOpmaak()
  const eerst = stukken.eerder.toetsen.find(({ id }) => id === toetsmomentId)
  if (eerst === undefined || eigen.stand.soort !== 'open') return eigen
  const { door, op, besluit } = eerst
  return {
    ...eigen,
    stand: { soort: 'al_besloten', gegevens: { door, besluit, op: opMoment(datum(op), tijd(op)) } },
  }
}
