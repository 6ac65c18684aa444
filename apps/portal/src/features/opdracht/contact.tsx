import { isBevoegd } from '@loket/contracts/waarden'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Bevestig } from '../../components/bevestig.tsx'
import { Stukkenlijst } from '../../components/blad.tsx'
import { DatumVeld } from '../../components/datumveld.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { Tag } from '../../components/tag.tsx'
import { Kop } from '../../components/tekst.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useVandaag } from '../../lib/vandaag.ts'
import { serverfoutenVan } from '../../lib/serverfout.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useFouten } from '../../teksten/fouten.ts'
import type { Opdracht } from './stand.ts'
import { useOpdrachtteksten } from './teksten.ts'

type Soort = 'no_show' | 'signaal'
type Waarden = { feitOp: string; tekst: string }

/** The buttons of a bureau to report that a client did not come, or a signal; and for the loket what was reported. */
export const Contact = ({ opdracht }: { opdracht: Opdracht }) => {
  const t = useOpdrachtteksten()
  const { rollen } = useSessie()
  const [open, setOpen] = useState<Soort | undefined>()
  const [gemeld, setGemeld] = useState(false)
  const mag = opdracht.status === 'lopend' && isBevoegd(rollen, 'signaal.melden')
  if (!mag && opdracht.signalen.length === 0) return null
  return (
    <section className="opdrachtdeel">
      <Kop>{mag ? t.contact.titel : t.pagina.signalen}</Kop>
      {gemeld && <Melding soort="gelukt" titel={t.contact.gemeld} />}
      {mag && open === undefined && (
        <div className="knoppenrij">
          {(['no_show', 'signaal'] as const).map((soort) => (
            <Knop
              key={soort}
              soort="rustig"
              onClick={() => {
                setGemeld(false)
                setOpen(soort)
              }}
            >
              {soort === 'no_show' ? t.contact.noShow : t.contact.signaal}
            </Knop>
          ))}
        </div>
      )}
      {mag && open !== undefined && (
        <Meldformulier
          key={open}
          opdracht={opdracht}
          soort={open}
          onKlaar={(gelukt) => {
            setGemeld(gelukt)
            setOpen(undefined)
          }}
        />
      )}
      <Signalen opdracht={opdracht} />
    </section>
  )
}

const Meldformulier = ({
  opdracht,
  soort,
  onKlaar,
}: {
  opdracht: Opdracht
  soort: Soort
  onKlaar: (gelukt: boolean) => void
}) => {
  const t = useOpdrachtteksten().contact
  const fouten = useFouten()
  const vandaag = useVandaag()
  const queries = useQueryClient()
  const form = useFormulier<Waarden>({ feitOp: vandaag, tekst: '' })
  // Kept over a retry: the same report is made once.
  const [id] = useState(() => crypto.randomUUID())
  return (
    <Formulier
      form={form}
      naam={soort === 'no_show' ? t.noShowTitel : t.signaalTitel}
      onVerzend={async (waarden) => {
        try {
          await apiClient.signaal.meld.mutate({ id, opdrachtId: opdracht.id, soort, ...waarden })
          await queries.invalidateQueries()
          onKlaar(true)
        } catch (fout) {
          return serverfoutenVan<Waarden>(fout, fouten)
        }
      }}
      knoppen={
        <>
          <VerzendKnop>{t.verstuur}</VerzendKnop>
          <Knop soort="subtiel" onClick={() => onKlaar(false)}>
            {t.annuleer}
          </Knop>
        </>
      }
    >
      <Kop niveau={3}>{soort === 'no_show' ? t.noShowTitel : t.signaalTitel}</Kop>
      <DatumVeld<Waarden> naam="feitOp" label={t.feitOp} richting="terug" vanaf={opdracht.begin} totEnMet={vandaag} />
      <TekstvlakVeld<Waarden>
        naam="tekst"
        label={soort === 'no_show' ? t.noShowTekst : t.signaalTekst}
        leegFout={t.tekstLeeg}
        {...(soort === 'signaal' && { hulp: t.signaalHulp })}
      />
      <Bevestig gevolgen={t.gevolgen} />
    </Formulier>
  )
}

const Signalen = ({ opdracht }: { opdracht: Opdracht }) => {
  const t = useOpdrachtteksten()
  const { dag } = useOpmaak()
  const { rollen } = useSessie()
  const queries = useQueryClient()
  const [bezig, setBezig] = useState<string | undefined>()
  if (opdracht.signalen.length === 0) return null
  const bekijk = async (signaalId: string) => {
    setBezig(signaalId)
    await apiClient.signaal.bekijk.mutate({ signaalId }).catch(() => undefined)
    await queries.invalidateQueries()
    setBezig(undefined)
  }
  return (
    <Stukkenlijst
      stukken={opdracht.signalen.map((signaal) => ({
        id: signaal.id,
        wat: (
          <>
            <strong>{t.contact.soort[signaal.soort]}</strong>: {signaal.tekst}
          </>
        ),
        onder: `${dag(signaal.feitOp)}, ${signaal.gemeldDoor}`,
        stand: signaal.bekeken ? (
          <Tag toon="goed">{t.pagina.bekeken}</Tag>
        ) : isBevoegd(rollen, 'traject.begeleiden') ? (
          <Knop soort="rustig" klein bezig={bezig === signaal.id} onClick={() => void bekijk(signaal.id)}>
            {t.contact.bekijk}
          </Knop>
        ) : (
          <Tag>{t.pagina.nietBekeken}</Tag>
        ),
      }))}
    />
  )
}
