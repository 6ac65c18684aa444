import { BSN_DOELEN, UITKERINGEN } from '@loket/contracts/waarden'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Feiten } from '../../components/feiten.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { KeuzeVeld, TekstVeld, TekstvlakVeld } from '../../components/velden.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import { DossierKader } from './kader.tsx'
import { Contactvelden, LEGE_PERSOON, Ondernemingsvelden, type Persoonswaarden } from './persoonsvelden.tsx'
import type { Dossier } from './taakroute.ts'
import { useDossierTeksten } from './teksten.ts'
import { useVerzend, zonderLegeTekst } from './useVerzend.ts'

type Klant = NonNullable<Dossier['klant']>

/** What is known of the client, with the BSN behind a purpose; who handles the dossier. */
export const Gegevens = () => <DossierKader>{(dossier) => <Inhoud dossier={dossier} />}</DossierKader>

const Inhoud = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().gegevens
  const [wijzigt, setWijzigt] = useState(false)
  const [bewaard, setBewaard] = useState(false)
  if (dossier.klant === null) return null
  return (
    <div className="naast-elkaar">
      <section>
        {bewaard && <Melding soort="gelukt">{t.bewaard}</Melding>}
        {wijzigt ? (
          <Wijzig
            dossierId={dossier.id}
            klant={dossier.klant}
            onKlaar={(gelukt) => {
              setWijzigt(false)
              setBewaard(gelukt)
            }}
          />
        ) : (
          <>
            <Klantfeiten klant={dossier.klant} />
            {dossier.mag.bewerken && (
              <div className="knoppenrij niet-afdrukken">
                <Knop onClick={() => setWijzigt(true)}>{t.wijzig}</Knop>
              </div>
            )}
          </>
        )}
      </section>
      <aside>
        {dossier.mag.bsn && <Bsn dossierId={dossier.id} />}
        <Aanmelding dossier={dossier} />
        {dossier.mag.bewerken && <Behandelaars key={dossier.consulent?.id} dossier={dossier} />}
      </aside>
    </div>
  )
}

const Klantfeiten = ({ klant }: { klant: Klant }) => {
  const t = useDossierTeksten()
  const woorden = useWoorden()
  const { datum } = useOpmaak()
  const of = (waarde: string | null) => waarde || t.gegevens.onbekend
  const adres = [
    [klant.straat, klant.huisnummer].filter(Boolean).join(' '),
    [klant.postcode, klant.woonplaats].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <>
      <Kop>{t.gegevens.client}</Kop>
      <Feiten
        feiten={[
          { wat: t.velden.voornaam, is: klant.voornaam },
          { wat: t.velden.achternaam, is: klant.achternaam },
          { wat: t.velden.geboortedatum, is: datum(klant.geboortedatum) },
          { wat: t.gegevens.adres, is: of(adres) },
          { wat: t.velden.telefoon, is: of(klant.telefoon) },
          { wat: t.velden.email, is: of(klant.email) },
          { wat: t.velden.uitkering, is: woorden.uitkering[klant.uitkering] },
          { wat: t.velden.plan, is: <span className="dossiertekst">{klant.plan}</span> },
          { wat: t.gegevens.onderneming, is: of(klant.ondernemingNaam) },
          { wat: t.velden.kvkNummer, is: of(klant.kvkNummer) },
        ]}
      />
    </>
  )
}

const Wijzig = ({
  dossierId,
  klant,
  onKlaar,
}: {
  dossierId: string
  klant: Klant
  onKlaar: (gelukt: boolean) => void
}) => {
  const t = useDossierTeksten()
  const woorden = useWoorden()
  const velden = Object.keys(LEGE_PERSOON) as (keyof Persoonswaarden)[]
  const form = useFormulier<Persoonswaarden>(
    Object.fromEntries(velden.map((veld) => [veld, klant[veld] ?? ''])) as Persoonswaarden,
  )
  const wijzigen = useMutation(trpc.dossier.wijzigGegevens.mutationOptions())
  const verzend = useVerzend()
  return (
    <Formulier
      form={form}
      naam={t.gegevens.wijzig}
      onVerzend={async (waarden) => {
        const fouten = await verzend<Persoonswaarden>(() =>
          wijzigen.mutateAsync({ dossierId, ...zonderLegeTekst(waarden) } as never),
        )
        if (fouten.length === 0) onKlaar(true)
        return fouten
      }}
      knoppen={
        <>
          <VerzendKnop>{t.gegevens.bewaar}</VerzendKnop>
          <Knop soort="rustig" onClick={() => onKlaar(false)}>
            {t.gegevens.annuleer}
          </Knop>
        </>
      }
    >
      <div className="dossiervelden">
        <TekstVeld<Persoonswaarden> naam="voornaam" label={t.velden.voornaam} maxLengte={100} />
        <TekstVeld<Persoonswaarden> naam="achternaam" label={t.velden.achternaam} maxLengte={100} />
      </div>
      <Contactvelden<Persoonswaarden> />
      <KeuzeVeld<Persoonswaarden>
        naam="uitkering"
        label={t.velden.uitkering}
        opties={UITKERINGEN.map((soort) => ({ waarde: soort, naam: woorden.uitkering[soort] }))}
      />
      <TekstvlakVeld<Persoonswaarden> naam="plan" label={t.velden.plan} regels={3} />
      <Ondernemingsvelden<Persoonswaarden> />
    </Formulier>
  )
}

type Bsnvraag = { doel: string }

/** The BSN: never there before somebody says what for; the log of reads keeps both. */
const Bsn = ({ dossierId }: { dossierId: string }) => {
  const t = useDossierTeksten()
  const form = useFormulier<Bsnvraag>({ doel: '' })
  const vraag = useMutation(trpc.dossier.bsn.mutationOptions())
  const verzend = useVerzend()
  return (
    <>
      <Kop>{t.velden.bsn}</Kop>
      {vraag.data ? (
        <>
          <p>
            <strong>{vraag.data.bsn}</strong>
          </p>
          <Knop klein onClick={() => vraag.reset()}>
            {t.gegevens.verbergBsn}
          </Knop>
        </>
      ) : (
        <Formulier
          form={form}
          naam={t.gegevens.toonBsn}
          onVerzend={({ doel }) => verzend<Bsnvraag>(() => vraag.mutateAsync({ dossierId, doel } as never))}
          knoppen={
            <VerzendKnop soort="rustig" klein>
              {t.gegevens.toonBsn}
            </VerzendKnop>
          }
        >
          <KeuzeVeld<Bsnvraag>
            naam="doel"
            label={t.velden.doel}
            hulp={t.gegevens.bsnUitleg}
            opties={BSN_DOELEN.map((doel) => ({ waarde: doel, naam: t.gegevens.doelen[doel] }))}
          />
        </Formulier>
      )}
    </>
  )
}

const Aanmelding = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten()
  const woorden = useWoorden()
  const { datum } = useOpmaak()
  return (
    <>
      <Kop>{t.gegevens.aanmelding}</Kop>
      <Feiten
        feiten={[
          { wat: t.velden.aangemeldOp, is: datum(dossier.aangemeldOp) },
          { wat: t.gegevens.binnengekomen, is: woorden.kanaal[dossier.kanaal] },
          { wat: t.velden.consulent, is: dossier.consulent?.naam ?? t.overzicht.nogNiemand },
          { wat: t.velden.klantmanager, is: dossier.klantmanager?.naam ?? t.overzicht.nogNiemand },
        ]}
      />
    </>
  )
}

type Toewijzing = { consulentId: string; klantmanagerId: string }

const Behandelaars = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten()
  const { data: mensen } = useQuery(trpc.dossier.mensen.queryOptions({ gemeenteId: dossier.gemeente.id }))
  const form = useFormulier<Toewijzing>({
    consulentId: dossier.consulent?.id ?? '',
    klantmanagerId: dossier.klantmanager?.id ?? '',
  })
  const wijs = useMutation(trpc.dossier.wijsToe.mutationOptions())
  const verzend = useVerzend()
  if (mensen === undefined) return null
  return (
    <div className="niet-afdrukken">
      <Kop>{t.gegevens.behandelaars}</Kop>
      <Alinea gedempt>{t.gegevens.behandelaarsUitleg}</Alinea>
      <Formulier
        form={form}
        naam={t.gegevens.behandelaars}
        onVerzend={({ consulentId, klantmanagerId }) =>
          verzend<Toewijzing>(() =>
            wijs.mutateAsync({
              dossierId: dossier.id,
              consulentId: consulentId || null,
              klantmanagerId: klantmanagerId || null,
            }),
          )
        }
        knoppen={
          <VerzendKnop soort="rustig" klein>
            {t.gegevens.wijsToe}
          </VerzendKnop>
        }
      >
        <KeuzeVeld<Toewijzing>
          naam="consulentId"
          label={t.velden.consulent}
          optioneel
          opties={mensen.consulenten.map(({ id, naam }) => ({ waarde: id, naam }))}
        />
        <KeuzeVeld<Toewijzing>
          naam="klantmanagerId"
          label={t.velden.klantmanager}
          optioneel
          opties={mensen.klantmanagers.map(({ id, naam }) => ({ waarde: id, naam }))}
        />
      </Formulier>
    </div>
  )
}
