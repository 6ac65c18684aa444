import { formatBron } from '@loket/domain'
import { useWatch } from 'react-hook-form'
import { useFormulier } from '../../components/formulier.tsx'
import { apiClient } from '../../lib/trpc.ts'
import { useTeksten } from '../../teksten/teksten.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import { Oordeelvraag, toOordelen, type Oordeel } from './oordeelvraag.tsx'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

type Waarden = { oordelen: Record<string, Oordeel> }

// What was found before stands in the form, so that only what changed must be answered again.
const leeg = ({ voorbereiding }: Stukken): Waarden => ({
  oordelen: Object.fromEntries(
    (voorbereiding?.voorwaarden ?? []).map(({ code }) => {
      const eerder = voorbereiding?.oordelen.find((o) => o.code === code)
      return [code, { oordeel: eerder?.oordeel ?? '', toelichting: eerder?.toelichting ?? '' }]
    }),
  ),
})

/** The conditions of law and policy, each with yes, no or not known yet. */
export const LegVoorwaardenVastPagina = () => {
  const t = useBeslisTeksten().selectie.voorwaarden
  return (
    <Beslispagina<Waarden> soort="leg_voorwaarden_vast" titel={t.titel} leeg={leeg}>
      {(deel) => <Voorwaarden {...deel} />}
    </Beslispagina>
  )
}

const Voorwaarden = ({ stukken, begin, sleutel }: Beslisdeel<Waarden>) => {
  const t = useBeslisTeksten().selectie.voorwaarden
  const { kies } = useTeksten().formulier
  const form = useFormulier<Waarden>(begin.waarden)
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: leeg(stukken),
    toGegevens: ({ oordelen }) => ({
      voorwaarden: toOordelen<'voldaan' | 'niet_voldaan' | 'onbekend'>(oordelen),
    }),
    stuur: (bezorging) => apiClient.traject.legVoorwaardenVast.mutate(bezorging),
    veldVan: maakVeldVan(leeg(stukken)),
  })
  const oordelen = useWatch({ control: form.control, name: 'oordelen' })
  const niet = Object.values(oordelen).filter(({ oordeel }) => oordeel === 'niet_voldaan').length
  const { voorwaarden = [], getoetstDoor } = stukken.voorbereiding ?? {}
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={t.knop}
      gevolgen={[t.gevolg.vast, ...(niet > 0 ? [t.gevolg.niet(niet)] : []), t.gevolg.selectie]}
      getypt={(waarden) =>
        Object.values(waarden.oordelen)
          .map(({ toelichting }) => toelichting)
          .filter(Boolean)
          .join('\n')
      }
    >
      {getoetstDoor && <p className="gedempt">{t.eerder(getoetstDoor)}</p>}
      {voorwaarden.map(({ code, tekst, bron }) => (
        <Oordeelvraag<Waarden>
          key={code}
          naam={`oordelen.${code}`}
          vraag={tekst}
          onder={bron ? formatBron(bron) : undefined}
          antwoorden={(['voldaan', 'niet_voldaan', 'onbekend'] as const).map((waarde) => ({
            waarde,
            naam: t.oordelen[waarde],
          }))}
          toelichting={t.toelichting}
          toelichtingNodigBij="niet_voldaan"
          toelichtingLeeg={t.toelichtingLeeg}
          verplicht={(antwoord) => antwoord !== '' || kies(tekst)}
        />
      ))}
    </Beslisvak>
  )
}
