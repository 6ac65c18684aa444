import { plusDagen, naarDatum } from '@loket/domain'
import { useFormContext, useWatch } from 'react-hook-form'
import { DatumVeld } from '../../components/datumveld.tsx'
import { KeuzeKaarten, type Keuze } from '../../components/keuzekaart.tsx'
import { Melding } from '../../components/melding.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { TekstVeld, TekstvlakVeld, VinkVeld } from '../../components/velden.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { useTeksten } from '../../teksten/teksten.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { useBewijsstukken } from './bewijsstukken.tsx'
import { Oordeelvraag } from './oordeelvraag.tsx'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import type { Toetswaarden } from './toetswaarden.ts'
import { Uitkomstkeuze } from './uitkomstkeuze.tsx'

/** The criteria of the phase, each to be answered before a go or no-go; with what was said in an earlier round. */
export const Criteria = ({ stukken: { toets, eerder } }: { stukken: Stukken }) => {
  const t = useBeslisTeksten().paginas.toets
  const woorden = useWoorden()
  const { kies } = useTeksten().formulier
  if (toets === null) return null
  const vorige = eerder.toetsen.find(({ faseId }) => faseId === toets.faseId)
  return (
    <section>
      <Kop>{t.criteria}</Kop>
      {toets.vorm && <p className="gedempt klein">{t.vorm(woordVan(woorden.toetsvorm, toets.vorm))}</p>}
      {toets.criteriaZijnVoorbeeld && <p className="gedempt klein">{t.criteriaVoorbeeld}</p>}
      {toets.aanwezigheidTelt && <p className="gedempt klein">{t.aanwezigheid}</p>}
      {toets.criteria.length === 0 && <p className="gedempt">{t.criteriaLeeg}</p>}
      {toets.criteria.map(({ code, tekst }) => {
        const eerst = vorige?.criteria.find((c) => c.code === code)
        return (
          <Oordeelvraag<Toetswaarden>
            key={code}
            naam={`criteria.${code}`}
            vraag={tekst}
            onder={eerst && t.vorigeRonde(t.oordelen[eerst.oordeel])}
            antwoorden={(['voldaan', 'niet_voldaan', 'niet_beoordeeld'] as const).map((waarde) => ({
              waarde,
              naam: t.oordelen[waarde],
            }))}
            toelichting={t.toelichting}
            verplicht={(antwoord, { besluit }) =>
              besluit === 'aanhouden' || antwoord === 'voldaan' || antwoord === 'niet_voldaan' || kies(tekst)
            }
          />
        )
      })}
    </section>
  )
}

/** The decision itself: the choice, what belongs to it, and why. */
export const Toetsvelden = ({
  stukken,
  keuzes,
  kanBeeindigen,
}: {
  stukken: Stukken
  keuzes: readonly Keuze[]
  kanBeeindigen: boolean
}) => {
  const t = useBeslisTeksten().paginas.toets
  const { hulpBrief } = useBeslisTeksten().algemeen.motivering
  const { vandaag } = useOpmaak()
  const { control } = useFormContext<Toetswaarden>()
  const { besluit, beeindig } = useWatch<Toetswaarden>({ control })
  const { laatsteDag } = stukken.traject
  return (
    <>
      {stukken.toets?.alleenAanhouden && <Melding titel={t.alleenAanhouden}>{t.alleenAanhoudenUitleg}</Melding>}
      <KeuzeKaarten<Toetswaarden> naam="besluit" label={t.keuze} keuzes={keuzes} />
      {besluit === 'aanhouden' && (
        <>
          <TekstVeld<Toetswaarden> naam="ontbrekend" label={t.ontbrekend} hulp={t.ontbrekendHulp} maxLengte={500} />
          <DatumVeld<Toetswaarden>
            naam="nieuweDatum"
            label={t.nieuweDatum}
            vanaf={plusDagen(naarDatum(vandaag), 1)}
            {...(laatsteDag && { totEnMet: laatsteDag })}
          />
        </>
      )}
      <TekstvlakVeld<Toetswaarden> naam="reden" label={t.reden} hulp={t.redenHulp} leegFout={t.redenLeeg} />
      {besluit === 'no_go' && kanBeeindigen && (
        <VinkVeld<Toetswaarden> naam="beeindig" label={t.beeindig} hulp={t.beeindigHulp} />
      )}
      {besluit === 'no_go' && beeindig && (
        <>
          <Uitkomstkeuze<Toetswaarden> naam="uitkomst" label={t.uitkomst} eindreden="no_go" />
          <TekstvlakVeld<Toetswaarden> naam="motivering" label={t.motivering} hulp={hulpBrief} />
        </>
      )}
      <Rapporteurs stukken={stukken} />
    </>
  )
}

/** Who wrote what the decision rests on, and so cannot take it alone. */
const Rapporteurs = ({ stukken }: { stukken: Stukken }) => {
  const t = useBeslisTeksten().paginas.toets
  const fouten = useFouten()
  const { persoon } = useSessie()
  const lijst = useBewijsstukken(stukken)
  const { control } = useFormContext<Toetswaarden>()
  const [bewijs, besluit] = useWatch({ control, name: ['bewijs', 'besluit'] })
  const gekozen = lijst.filter(({ sleutel }) => bewijs.includes(sleutel))
  const namen = [...new Set(gekozen.filter(({ doorId }) => doorId !== persoon.id).flatMap(({ door }) => door ?? []))]
  // Not to decide yet is open to everybody.
  const zelf =
    besluit !== 'aanhouden' &&
    gekozen.some(({ doorId }) => doorId === persoon.id) &&
    !stukken.toets?.rapporteurMagAlleen
  return (
    <>
      {zelf && <p className="utrecht-form-field-error-message">{zinVan(fouten, 'RapporteurBeslistNietAlleen')}</p>}
      {namen.length > 0 && !stukken.toets?.rapporteurMagAlleen && (
        <Alinea gedempt>{namen.length === 1 ? t.rapporteur(namen[0] ?? '') : t.rapporteurs(namen.join(', '))}</Alinea>
      )}
    </>
  )
}
