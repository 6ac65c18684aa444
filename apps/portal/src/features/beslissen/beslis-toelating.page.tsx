import { useWatch } from 'react-hook-form'
import { Stukkenlijst } from '../../components/blad.tsx'
import { useFormulier } from '../../components/formulier.tsx'
import { KeuzeKaarten } from '../../components/keuzekaart.tsx'
import { Tag } from '../../components/tag.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisblad, Beslisvak } from './beslisvak.tsx'
import { Briefvoorbeeld, type Briefbesluit } from './briefvoorbeeld.tsx'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import { Toelatingsplan } from './toelatingsplan.tsx'
import { leesBegin, Toelatingsvelden } from './toelatingsvelden.tsx'
import {
  gekozenSjabloon,
  isBureauGekozen,
  leegToelating,
  toPlankeuze,
  toToelatingsgegevens,
  vraagtBureau,
  type Toelatingswaarden,
} from './toelatingswaarden.ts'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

/** The besluit on toelating: admitted with a period, refused, or straight to an aanvraag. */
export const BeslisToelatingPagina = () => {
  const t = useBeslisTeksten().selectie.toelating
  return (
    <Beslispagina<Toelatingswaarden> soort="beslis_toelating" titel={t.titel} leeg={leegToelating}>
      {(deel) => <Toelaten {...deel} />}
    </Beslispagina>
  )
}

const Toelaten = ({ stukken, begin, sleutel }: Beslisdeel<Toelatingswaarden>) => {
  const t = useBeslisTeksten().selectie.toelating
  const { motivering: m } = useBeslisTeksten().algemeen
  const form = useFormulier<Toelatingswaarden>(begin.waarden)
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: leegToelating(stukken),
    toGegevens: (waarden) => toToelatingsgegevens(stukken, waarden),
    stuur: (bezorging) => apiClient.traject.beslisToelating.mutate(bezorging),
    veldVan: maakVeldVan(leegToelating(stukken), {
      VoorwaardenNietGetoetst: 'besluit',
      SelectieNogNietUitgevoerd: 'besluit',
      TweedeVoorbereidingGeweigerd: 'besluit',
      GeenMandaat: 'besluit',
      SjabloonOnbekend: 'sjabloonId',
      DatumBuitenTraject: 'begin',
      MaximumBovenWet: 'maximumMaanden',
      VraagAanBureauOntbreekt: 'vraagAanBureau',
    }),
  })
  const waarden = { ...begin.waarden, ...useWatch({ control: form.control }) } as Toelatingswaarden
  const gevolgen = useGevolgen(stukken, waarden)
  const keuzes = useKeuzes(stukken)
  const { toelating } = stukken
  if (toelating === null) return null
  const { besluit } = waarden
  const toegelaten = besluit === 'toegelaten'
  const keuze = toegelaten ? toPlankeuze(stukken, waarden) : undefined
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={besluit in t.knop ? t.knop[besluit as keyof typeof t.knop] : t.knop.kies}
      gevaar={besluit === 'afgewezen'}
      gevolgen={gevolgen}
      getypt={(w) => [w.motivering, w.vraagAanBureau].filter(Boolean).join('\n\n')}
      links={<Beslisblad stukken={stukken} boven={<Selectie stukken={stukken} />} />}
      brief={
        (toegelaten || besluit === 'afgewezen') && (
          <Briefvoorbeeld
            dossierId={stukken.dossier.id}
            motivering={waarden.motivering}
            besluit={toBriefbesluit(besluit, isBureauGekozen(stukken, waarden) ? keuze : undefined)}
          />
        )
      }
    >
      <KeuzeKaarten<Toelatingswaarden> naam="besluit" label={t.keuze} keuzes={keuzes} />
      {toegelaten && (
        <>
          <Toelatingsvelden stukken={stukken} toelating={toelating} />
          <Toelatingsplan stukken={stukken} keuze={keuze} />
        </>
      )}
      <TekstvlakVeld<Toelatingswaarden>
        naam="motivering"
        label={m.label}
        hulp={besluit === 'directe_aanvraag' ? m.hulpDossier : m.hulpBrief}
      />
    </Beslisvak>
  )
}

const toBriefbesluit = (besluit: string, keuze: ReturnType<typeof toPlankeuze>): Briefbesluit =>
  besluit === 'afgewezen' ? { soort: 'afwijzing' } : keuze && { soort: 'toelating', ...keuze }

const useKeuzes = ({ toelating, traject }: Stukken) => {
  const t = useBeslisTeksten().selectie.toelating
  return [
    toelating?.kanToelaten
      ? { waarde: 'toegelaten', titel: t.toelaten, gevolg: t.toelatenGevolg }
      : {
          waarde: 'toegelaten',
          titel: t.toelaten,
          gevolg: traject.status === 'aangemeld' ? t.toelatenNogNiet.aangemeld : t.toelatenNogNiet.selectie_gepland,
          uit: true,
        },
    { waarde: 'afgewezen', titel: t.afwijzen, gevolg: t.afwijzenGevolg },
    ...(toelating?.kanDoorsturen
      ? [{ waarde: 'directe_aanvraag', titel: t.doorsturen, gevolg: t.doorsturenGevolg }]
      : []),
  ]
}

const useGevolgen = (stukken: Stukken, { besluit, sjabloonId, begin, fasen }: Toelatingswaarden): readonly string[] => {
  const t = useBeslisTeksten().selectie.toelating
  const { dag } = useOpmaak()
  const bericht = stukken.dossier.klantmanager ? [t.gevolg.klantmanager] : []
  if (besluit === 'afgewezen') return [t.gevolg.afgewezen, t.gevolg.bekend, ...bericht]
  if (besluit === 'directe_aanvraag') return [t.gevolg.doorgestuurd, ...bericht]
  const sjabloon = gekozenSjabloon(stukken, sjabloonId)
  const eersteDag = leesBegin(begin)
  const eerste = sjabloon?.fasen[0]
  if (besluit !== 'toegelaten' || eerste === undefined) return []
  const gevraagd = sjabloon?.fasen.flatMap(({ code }) =>
    vraagtBureau(fasen[code]?.uitvoerder) ? (fasen[code]?.bureauId ?? []) : [],
  )
  const bureaus = stukken.toelating?.bureaus.filter(({ id }) => gevraagd?.includes(id)) ?? []
  return [
    ...(eersteDag ? [t.gevolg.begint(dag(eersteDag), eerste.naam)] : []),
    ...bureaus.map(({ naam }) => t.gevolg.bureau(naam)),
    t.gevolg.bekend,
    ...bericht,
  ]
}

/** What the selection and the conditions showed: the first thing that the decider reads. */
const Selectie = ({ stukken: { voorbereiding } }: { stukken: Stukken }) => {
  const t = useBeslisTeksten().selectie
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  if (voorbereiding === null) return null
  const { selectie, voorwaarden, oordelen, getoetstDoor } = voorbereiding
  const uitslag = selectie?.uitslag
  return (
    <>
      {selectie && (
        <section>
          <Kop>{t.toelating.selectieUitslag}</Kop>
          <Alinea>
            {t.uitslag.gepland(
              woordVan(woorden.selectievorm, selectie.vorm),
              dag(selectie.datum),
              selectie.tijd,
              selectie.plaats,
            )}
          </Alinea>
          {uitslag && (
            <>
              <Alinea>
                <strong>{t.toelating.advies(woordVan(woorden.advies, uitslag.advies), selectie.door ?? '')}</strong>
                {!uitslag.aanwezig && ` ${t.toelating.nietAanwezig}`}
              </Alinea>
              <p className="getypt">{uitslag.toelichting}</p>
            </>
          )}
        </section>
      )}
      {oordelen.length > 0 && (
        <section>
          <Kop>{t.toelating.voorwaarden}</Kop>
          {getoetstDoor && <p className="gedempt klein">{t.toelating.voorwaardenDoor(getoetstDoor)}</p>}
          <Stukkenlijst
            stukken={oordelen.map(({ code, oordeel, toelichting }) => ({
              id: code,
              wat: voorwaarden.find((v) => v.code === code)?.tekst ?? code,
              ...(toelichting && { onder: toelichting }),
              stand: (
                <Tag toon={oordeel === 'voldaan' ? 'goed' : oordeel === 'niet_voldaan' ? 'laat' : 'spoedig'}>
                  {t.voorwaarden.oordelen[oordeel]}
                </Tag>
              ),
            }))}
          />
        </section>
      )}
    </>
  )
}
