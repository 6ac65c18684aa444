import { formatBron, formatDuur, UITVOERDERS } from '@loket/domain'
import { useFormContext, useWatch } from 'react-hook-form'
import { BedragVeld } from '../../components/bedragveld.tsx'
import { DatumVeld } from '../../components/datumveld.tsx'
import { Kop } from '../../components/tekst.tsx'
import { KeuzeVeld, TekstVeld, TekstvlakVeld } from '../../components/velden.tsx'
import { useWoorden } from '../../teksten/woorden.ts'
import { leesDuur } from './duur.ts'
import { isDag } from './planlijst.tsx'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import { gekozenSjabloon, vraagtBureau, type Sjabloon, type Toelatingswaarden } from './toelatingswaarden.ts'

type Toelating = NonNullable<Stukken['toelating']>
const MAANDEN = Array.from({ length: 12 }, (_, nr) => nr + 1)

/** The choices that make the period: template, first day, maximum, and per phase who and how long. */
export const Toelatingsvelden = ({ stukken, toelating }: { stukken: Stukken; toelating: Toelating }) => {
  const t = useBeslisTeksten().selectie.toelating
  const { control } = useFormContext<Toelatingswaarden>()
  const { sjabloonId, fasen = {} } = useWatch<Toelatingswaarden>({ control })
  const sjabloon = gekozenSjabloon(stukken, sjabloonId)
  const beleid = gekozenSjabloon(stukken, toelating.beleidSjabloonId ?? undefined)
  const { wettelijkMaanden, beleidMaanden } = toelating
  const metBureau = sjabloon?.fasen.some(({ code }) => vraagtBureau(fasen[code]?.uitvoerder)) ?? false
  return (
    <>
      <KeuzeVeld<Toelatingswaarden>
        naam="sjabloonId"
        label={t.sjabloon}
        hulp={beleid ? t.sjabloonBeleid(beleid.naam) : t.sjabloonGeen}
        opties={toelating.sjablonen.map((een) => ({
          waarde: een.id,
          naam: t.sjabloonNaam(een.naam, een.fasen.map(faseInWoorden)),
        }))}
      />
      {sjabloon && <LetOp sjabloon={sjabloon} />}
      <DatumVeld<Toelatingswaarden> naam="begin" label={t.begin} vanaf={stukken.dossier.aangemeldOp} />
      {beleidMaanden === null && (
        <KeuzeVeld<Toelatingswaarden>
          naam="maximumMaanden"
          label={t.maximum}
          hulp={t.maximumHulp(wettelijkMaanden)}
          optioneel
          opties={MAANDEN.filter((aantal) => aantal <= wettelijkMaanden).map((aantal) => ({
            waarde: String(aantal),
            naam: aantal === wettelijkMaanden ? t.maximumWet(aantal) : t.maanden(aantal),
          }))}
        />
      )}
      {sjabloon && <Kop niveau={3}>{t.fasen}</Kop>}
      {sjabloon?.fasen.map((fase, nr) => (
        <Fasevelden
          key={`${sjabloon.id} ${fase.code}`}
          fase={fase}
          laatste={nr === sjabloon.fasen.length - 1}
          toelating={toelating}
        />
      ))}
      {metBureau && (
        <>
          <TekstvlakVeld<Toelatingswaarden> naam="vraagAanBureau" label={t.vraag} hulp={t.vraagHulp} />
          <BedragVeld<Toelatingswaarden> naam="vergoedingCenten" label={t.vergoeding} minCenten={1} optioneel />
        </>
      )}
    </>
  )
}

// What is chosen is not a place but its phases.
const faseInWoorden = ({ naam, duur }: Sjabloon['fasen'][number]): string =>
  duur ? `${naam} (${formatDuur(duur)})` : naam

const LetOp = ({ sjabloon }: { sjabloon: Sjabloon }) => {
  const t = useBeslisTeksten().selectie.toelating
  return (
    <details className="klein">
      <summary>{t.letOp}</summary>
      <ul>
        {sjabloon.opmerkingen.map((opmerking) => (
          <li key={opmerking}>{opmerking}</li>
        ))}
      </ul>
      <p className="gedempt">{t.sjabloonBron(formatBron(sjabloon.bron))}</p>
    </details>
  )
}

const Fasevelden = ({
  fase,
  laatste,
  toelating,
}: {
  fase: Sjabloon['fasen'][number]
  laatste: boolean
  toelating: Toelating
}) => {
  const t = useBeslisTeksten().selectie.toelating
  const woorden = useWoorden()
  const { control } = useFormContext<Toelatingswaarden>()
  const uitvoerder = useWatch({ control, name: `fasen.${fase.code}.uitvoerder` })
  const duurhulp = fase.duur ? t.duurVan(formatDuur(fase.duur)) : laatste ? t.duurTotEinde : t.duurHulp
  return (
    <fieldset className="beslisvak">
      <KeuzeVeld<Toelatingswaarden>
        naam={`fasen.${fase.code}.uitvoerder`}
        label={t.uitvoerder(fase.naam)}
        opties={UITVOERDERS.map((waarde) => ({ waarde, naam: woorden.uitvoerder[waarde] }))}
      />
      {vraagtBureau(uitvoerder) && (
        <KeuzeVeld<Toelatingswaarden>
          naam={`fasen.${fase.code}.bureauId`}
          label={t.bureau(fase.naam)}
          leegFout={t.bureauKies}
          opties={toelating.bureaus.map(({ id, naam }) => ({ waarde: id, naam }))}
        />
      )}
      <TekstVeld<Toelatingswaarden>
        naam={`fasen.${fase.code}.duur`}
        label={t.duur(fase.naam)}
        hulp={duurhulp}
        breedte="kort"
        maxLengte={20}
        optioneel={!fase.duurNodig}
        leegFout={t.duurNodig}
        controleer={(waarde: string) => leesDuur(waarde) !== undefined || t.duurFout}
      />
    </fieldset>
  )
}

/** The day that was chosen, when it can be read. */
export const leesBegin = (waarde: string | undefined): string | undefined => (isDag(waarde) ? waarde : undefined)
