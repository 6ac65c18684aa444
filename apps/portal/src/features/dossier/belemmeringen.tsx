import { BELEMMERINGDOELEN } from '@loket/contracts/waarden'
import { BELEMMERINGEN } from '@loket/domain'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialoog } from '../../components/dialoog.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { KeuzeVeld, TekstvlakVeld } from '../../components/velden.tsx'
import { datumVan } from '../../lib/datum.ts'
import { leesFout } from '../../lib/fout.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { DossierKader } from './kader.tsx'
import { Inzage } from './inzage.tsx'
import type { Dossier } from './taakroute.ts'
import { useDossierTeksten } from './teksten.ts'
import { useVerzend, zonderLegeTekst } from './useVerzend.ts'

type Belemmering = Uitvoer['belemmering']['lijst'][number]

/** What stands in the way of the client: read for a purpose, written down, and opened to a bureau by a decision. */
export const Belemmeringen = () => <DossierKader>{(dossier) => <Inhoud dossier={dossier} />}</DossierKader>

const Inhoud = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().belemmeringen
  const { mag } = dossier
  const lees = useMutation(trpc.belemmering.lijst.mutationOptions())
  // Reading again is logged again; only who had them open hears what changed.
  const opnieuw = () => {
    if (lees.variables && lees.data) lees.mutate(lees.variables)
  }
  return (
    <div className="twee-helften">
      <section className="dossierdeel" aria-labelledby="belemmeringen">
        <Kop id="belemmeringen">{t.titel}</Kop>
        <Alinea gedempt>{t.uitleg}</Alinea>
        {mag.belemmeringen &&
          (lees.data === undefined ? (
            <Doelvraag vraag={(doel) => lees.mutateAsync({ dossierId: dossier.id, doel } as never)} />
          ) : (
            <Gelezen dossier={dossier} belemmeringen={lees.data} onVeranderd={opnieuw} />
          ))}
        {mag.belemmeringenVastleggen && <Vastleggen dossierId={dossier.id} onVeranderd={opnieuw} />}
      </section>
      <Inzage dossier={dossier} />
    </div>
  )
}

type Leesvraag = { doel: string }

const Doelvraag = ({ vraag }: { vraag: (doel: string) => Promise<unknown> }) => {
  const t = useDossierTeksten()
  const form = useFormulier<Leesvraag>({ doel: '' })
  const verzend = useVerzend()
  return (
    <Formulier
      form={form}
      naam={t.belemmeringen.toon}
      onVerzend={({ doel }) => verzend<Leesvraag>(() => vraag(doel))}
      knoppen={<VerzendKnop soort="rustig">{t.belemmeringen.toon}</VerzendKnop>}
    >
      <KeuzeVeld<Leesvraag>
        naam="doel"
        label={t.velden.doel}
        opties={BELEMMERINGDOELEN.map((doel) => ({ waarde: doel, naam: t.belemmeringen.doelen[doel] }))}
      />
    </Formulier>
  )
}

const Gelezen = ({
  dossier,
  belemmeringen,
  onVeranderd,
}: {
  dossier: Dossier
  belemmeringen: readonly Belemmering[]
  onVeranderd: () => void
}) => {
  const t = useDossierTeksten().belemmeringen
  const fouten = useFouten()
  const { dag } = useOpmaak()
  const [weg, setWeg] = useState<Belemmering | undefined>()
  const vervalt = useMutation(trpc.belemmering.vervalt.mutationOptions({ onSuccess: onVeranderd }))
  if (belemmeringen.length === 0) return <p>{t.geen}</p>
  return (
    <>
      {vervalt.isError && <Melding soort="fout">{zinVan(fouten, leesFout(vervalt.error).code)}</Melding>}
      <ul className="dossierlijst">
        {belemmeringen.map((belemmering) => (
          <li key={belemmering.id}>
            <div className="dossierregel">
              <strong>{naamVanSoort(belemmering.soort)}</strong>
              {dossier.mag.belemmeringenVastleggen && (
                <Knop soort="subtiel" klein onClick={() => setWeg(belemmering)}>
                  {t.vervalt}
                  <span className="alleen-voorlezen"> {naamVanSoort(belemmering.soort)}</span>
                </Knop>
              )}
            </div>
            {belemmering.toelichting !== null && <p className="dossiertekst">{belemmering.toelichting}</p>}
            <span className="gedempt klein">{dag(datumVan(belemmering.geregistreerdOp))}</span>
          </li>
        ))}
      </ul>
      <Dialoog
        open={weg !== undefined}
        vraag={t.vervaltVraag}
        ja={t.vervalt}
        bezig={vervalt.isPending}
        onNee={() => setWeg(undefined)}
        onJa={() => {
          if (weg) vervalt.mutate({ dossierId: dossier.id, belemmeringId: weg.id })
          setWeg(undefined)
        }}
      >
        {t.vervaltUitleg}
      </Dialoog>
    </>
  )
}

const naamVanSoort = (code: string): string => BELEMMERINGEN.find((een) => een.code === code)?.tekst ?? code

type Nieuw = { soort: string; toelichting: string }

const Vastleggen = ({ dossierId, onVeranderd }: { dossierId: string; onVeranderd: () => void }) => {
  const t = useDossierTeksten()
  const form = useFormulier<Nieuw>({ soort: '', toelichting: '' })
  const toevoegen = useMutation(trpc.belemmering.voegToe.mutationOptions({ onSuccess: onVeranderd }))
  const verzend = useVerzend()
  return (
    <>
      <Kop niveau={3}>{t.belemmeringen.voegToe}</Kop>
      {toevoegen.isSuccess && <Melding soort="gelukt">{t.belemmeringen.bewaard}</Melding>}
      <Formulier
        form={form}
        naam={t.belemmeringen.voegToe}
        onVerzend={async (waarden) => {
          const fouten = await verzend<Nieuw>(() =>
            toevoegen.mutateAsync({ dossierId, ...zonderLegeTekst(waarden) } as never),
          )
          if (fouten.length === 0) form.reset()
          return fouten
        }}
        knoppen={<VerzendKnop soort="rustig">{t.belemmeringen.voegToeKnop}</VerzendKnop>}
      >
        <KeuzeVeld<Nieuw>
          naam="soort"
          label={t.velden.belemmering}
          opties={BELEMMERINGEN.map(({ code, tekst }) => ({ waarde: code, naam: tekst }))}
        />
        <TekstvlakVeld<Nieuw> naam="toelichting" label={t.velden.toelichting} maxLengte={2000} optioneel regels={3} />
      </Formulier>
    </>
  )
}
