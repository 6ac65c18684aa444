import { AFSPRAAKSOORTEN } from '@loket/contracts/waarden'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldPath, FieldValues } from 'react-hook-form'
import { DatumVeld } from '../../components/datumveld.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { Knop } from '../../components/knop.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { Kop } from '../../components/tekst.tsx'
import { KeuzeVeld, TekstVeld, TekstvlakVeld } from '../../components/velden.tsx'
import { datumVan } from '../../lib/datum.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import type { Openstaand } from './contactdeel.ts'
import { useDossierTeksten } from './teksten.ts'
import { useVerzend, zonderLegeTekst } from './useVerzend.ts'

type Afspraak = Uitvoer['afspraak']['lijst'][number]

/** The appointments of a dossier: plan, move, and note how each went. */
export const Afspraken = ({
  dossierId,
  magBewerken,
  open,
  zetOpen,
}: Openstaand & { dossierId: string; magBewerken: boolean }) => {
  const t = useDossierTeksten().contact
  const { data: afspraken } = useSuspenseQuery(trpc.afspraak.lijst.queryOptions({ dossierId }))
  const nieuw = open === 'afspraak'
  return (
    <section className="dossierdeel" aria-labelledby="afspraken">
      <Kop id="afspraken">{t.afspraken}</Kop>
      {nieuw ? (
        <NieuweAfspraak dossierId={dossierId} onKlaar={() => zetOpen(undefined)} />
      ) : (
        magBewerken && (
          <div className="knoppenrij niet-afdrukken">
            <Knop onClick={() => zetOpen('afspraak')}>{t.plan}</Knop>
          </div>
        )
      )}
      {afspraken.length === 0 && !nieuw ? (
        <LegeStaat titel={t.geenAfspraken}>{magBewerken && t.geenAfsprakenUitleg}</LegeStaat>
      ) : (
        <ul className="dossierlijst">
          {afspraken.map((afspraak) => (
            <li key={afspraak.id}>
              <Afspraakregel
                dossierId={dossierId}
                afspraak={afspraak}
                magBewerken={magBewerken}
                open={open}
                zetOpen={zetOpen}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Afspraakregel = ({
  dossierId,
  afspraak,
  magBewerken,
  open,
  zetOpen,
}: Openstaand & { dossierId: string; afspraak: Afspraak; magBewerken: boolean }) => {
  const t = useDossierTeksten().contact
  const woorden = useWoorden()
  const { dag, tijd } = useOpmaak()
  const [verzet, afloop] = [`verzet ${afspraak.id}`, `afloop ${afspraak.id}`]
  const { soort, begintOp, duurMinuten, plaats, deelnemers, status, verslag } = afspraak
  const klaar = () => zetOpen(undefined)
  return (
    <>
      <div className="dossierregel">
        <strong>
          {woorden.afspraak[soort]}, {t.regel(dag(begintOp), tijd(begintOp), duurMinuten)}
        </strong>
        <span className="gedempt">{t.status[status]}</span>
      </div>
      <span className="gedempt klein dossierlijst__onder">
        {plaats} · {deelnemers}
      </span>
      {verslag && <p className="dossiertekst">{verslag}</p>}
      {magBewerken && status === 'gepland' && open !== verzet && open !== afloop && (
        <div className="knoppenrij niet-afdrukken">
          <Knop klein onClick={() => zetOpen(afloop)}>
            {t.afloop}
          </Knop>
          <Knop klein soort="subtiel" onClick={() => zetOpen(verzet)}>
            {t.verzet}
          </Knop>
        </div>
      )}
      {open === verzet && <Verzet dossierId={dossierId} afspraak={afspraak} onKlaar={klaar} />}
      {open === afloop && <Afloop dossierId={dossierId} afspraakId={afspraak.id} onKlaar={klaar} />}
    </>
  )
}

const TijdVeld = <T extends FieldValues>({ naam }: { naam: FieldPath<T> }) => {
  const t = useDossierTeksten().velden
  return (
    <TekstVeld<T>
      naam={naam}
      label={t.tijd}
      hulp={t.tijdHulp}
      breedte="kort"
      maxLengte={5}
      controleer={(waarde: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(waarde) || t.tijdFout}
    />
  )
}

type Planwaarden = { soort: string; datum: string; tijd: string; duur: string; plaats: string; deelnemers: string }

const NieuweAfspraak = ({ dossierId, onKlaar }: { dossierId: string; onKlaar: () => void }) => {
  const t = useDossierTeksten()
  const woorden = useWoorden()
  const form = useFormulier<Planwaarden>({ soort: '', datum: '', tijd: '', duur: '60', plaats: '', deelnemers: '' })
  const plannen = useMutation(trpc.afspraak.plan.mutationOptions())
  // One per opened form, so that a second click or a retry plans the same appointment.
  const [id] = useState(() => crypto.randomUUID())
  const verzend = useVerzend()
  return (
    <Formulier
      form={form}
      naam={t.contact.plan}
      onVerzend={async ({ duur, ...rest }) => {
        const fouten = await verzend<Planwaarden>(() =>
          plannen.mutateAsync({ id, dossierId, duurMinuten: Number(duur), ...rest } as never),
        )
        if (fouten.length === 0) onKlaar()
        return fouten
      }}
      knoppen={
        <>
          <VerzendKnop>{t.contact.planKnop}</VerzendKnop>
          <Knop onClick={onKlaar}>{t.contact.annuleer}</Knop>
        </>
      }
    >
      <KeuzeVeld<Planwaarden>
        naam="soort"
        label={t.velden.soort}
        opties={AFSPRAAKSOORTEN.map((soort) => ({ waarde: soort, naam: woorden.afspraak[soort] }))}
      />
      <DatumVeld<Planwaarden> naam="datum" label={t.velden.datum} />
      <TijdVeld<Planwaarden> naam="tijd" />
      <TekstVeld<Planwaarden>
        naam="duur"
        label={t.velden.duur}
        breedte="kort"
        maxLengte={3}
        controleer={(waarde: string) =>
          (/^\d+$/.test(waarde) && Number(waarde) >= 5 && Number(waarde) <= 600) || t.velden.duurFout
        }
      />
      <TekstVeld<Planwaarden> naam="plaats" label={t.velden.plaats} />
      <TekstVeld<Planwaarden> naam="deelnemers" label={t.velden.deelnemers} maxLengte={500} />
    </Formulier>
  )
}

type Verzetwaarden = { datum: string; tijd: string; plaats: string }

const Verzet = ({ dossierId, afspraak, onKlaar }: { dossierId: string; afspraak: Afspraak; onKlaar: () => void }) => {
  const t = useDossierTeksten()
  const { tijd } = useOpmaak()
  const form = useFormulier<Verzetwaarden>({
    datum: datumVan(afspraak.begintOp),
    tijd: tijd(afspraak.begintOp),
    plaats: afspraak.plaats,
  })
  const werkBij = useMutation(trpc.afspraak.werkBij.mutationOptions())
  const verzend = useVerzend()
  return (
    <Formulier
      form={form}
      naam={t.contact.verzet}
      onVerzend={async (waarden) => {
        const fouten = await verzend<Verzetwaarden>(() =>
          werkBij.mutateAsync({ wat: 'verzet', dossierId, afspraakId: afspraak.id, ...waarden }),
        )
        if (fouten.length === 0) onKlaar()
        return fouten
      }}
      knoppen={
        <>
          <VerzendKnop>{t.contact.verzetKnop}</VerzendKnop>
          <Knop onClick={onKlaar}>{t.contact.annuleer}</Knop>
        </>
      }
    >
      <DatumVeld<Verzetwaarden> naam="datum" label={t.velden.datum} />
      <TijdVeld<Verzetwaarden> naam="tijd" />
      <TekstVeld<Verzetwaarden> naam="plaats" label={t.velden.plaats} />
    </Formulier>
  )
}

type Afloopwaarden = { status: string; verslag: string }

const Afloop = ({ dossierId, afspraakId, onKlaar }: { dossierId: string; afspraakId: string; onKlaar: () => void }) => {
  const t = useDossierTeksten()
  const form = useFormulier<Afloopwaarden>({ status: '', verslag: '' })
  const werkBij = useMutation(trpc.afspraak.werkBij.mutationOptions())
  const verzend = useVerzend()
  return (
    <Formulier
      form={form}
      naam={t.contact.afloop}
      onVerzend={async (waarden) => {
        const fouten = await verzend<Afloopwaarden>(() =>
          werkBij.mutateAsync({ wat: 'afloop', dossierId, afspraakId, ...zonderLegeTekst(waarden) } as never),
        )
        if (fouten.length === 0) onKlaar()
        return fouten
      }}
      knoppen={
        <>
          <VerzendKnop>{t.contact.afloopKnop}</VerzendKnop>
          <Knop onClick={onKlaar}>{t.contact.annuleer}</Knop>
        </>
      }
    >
      <KeuzeVeld<Afloopwaarden>
        naam="status"
        label={t.contact.hoeGing}
        opties={(['geweest', 'niet_verschenen', 'afgezegd'] as const).map((status) => ({
          waarde: status,
          naam: t.contact.status[status],
        }))}
      />
      <TekstvlakVeld<Afloopwaarden> naam="verslag" label={t.velden.verslag} maxLengte={10_000} optioneel />
    </Formulier>
  )
}
