import { NOTITIESOORTEN } from '@loket/contracts/waarden'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DatumVeld } from '../../components/datumveld.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { Knop } from '../../components/knop.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { Kop } from '../../components/tekst.tsx'
import { KeuzeVeld, TekstvlakVeld } from '../../components/velden.tsx'
import { datumVan } from '../../lib/datum.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import { Afspraken } from './afspraken.tsx'
import type { Openstaand } from './contactdeel.ts'
import { DossierKader } from './kader.tsx'
import type { Dossier } from './taakroute.ts'
import { useDossierTeksten } from './teksten.ts'
import { useVerzend } from './useVerzend.ts'

/** Appointments with the client and notes of contact. Notes are for the loket alone. */
export const Contact = () => <DossierKader>{(dossier) => <Inhoud dossier={dossier} />}</DossierKader>

const Inhoud = ({ dossier }: { dossier: Dossier }) => {
  const [open, zetOpen] = useState<string | undefined>()
  const delen = { dossierId: dossier.id, magBewerken: dossier.mag.bewerken, open, zetOpen }
  return (
    <div className={dossier.zicht === 'volledig' ? 'twee-helften' : ''}>
      <Afspraken {...delen} />
      {dossier.zicht === 'volledig' && <Notities {...delen} />}
    </div>
  )
}

const Notities = ({
  dossierId,
  magBewerken,
  open,
  zetOpen,
}: Openstaand & { dossierId: string; magBewerken: boolean }) => {
  const t = useDossierTeksten().contact
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  const { data: notities } = useSuspenseQuery(trpc.notitie.lijst.queryOptions({ dossierId }))
  const nieuw = open === 'notitie'
  return (
    <section className="dossierdeel" aria-labelledby="notities">
      <Kop id="notities">{t.notities}</Kop>
      {nieuw ? (
        <NieuweNotitie dossierId={dossierId} onKlaar={() => zetOpen(undefined)} />
      ) : (
        magBewerken && (
          <div className="knoppenrij niet-afdrukken">
            <Knop onClick={() => zetOpen('notitie')}>{t.voegToe}</Knop>
          </div>
        )
      )}
      {notities.length === 0 && !nieuw ? (
        <LegeStaat titel={t.geenNotities}>{t.geenNotitiesUitleg}</LegeStaat>
      ) : (
        <ul className="dossierlijst">
          {notities.map(({ id, soort, feitOp, tekst, door, geregistreerdOp }) => (
            <li key={id}>
              <strong>
                {woorden.contact[soort]}, {dag(feitOp)}
              </strong>
              <p className="dossiertekst">{tekst}</p>
              <span className="gedempt klein">{t.geregistreerd(door, dag(datumVan(geregistreerdOp)))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type Notitiewaarden = { soort: string; feitOp: string; tekst: string }

const NieuweNotitie = ({ dossierId, onKlaar }: { dossierId: string; onKlaar: () => void }) => {
  const t = useDossierTeksten()
  const woorden = useWoorden()
  const { vandaag } = useOpmaak()
  const form = useFormulier<Notitiewaarden>({ soort: '', feitOp: vandaag, tekst: '' })
  const toevoegen = useMutation(trpc.notitie.voegToe.mutationOptions())
  // One per opened form, so that a second click or a retry writes the same note.
  const [id] = useState(() => crypto.randomUUID())
  const verzend = useVerzend()
  return (
    <Formulier
      form={form}
      naam={t.contact.voegToe}
      onVerzend={async (waarden) => {
        const fouten = await verzend<Notitiewaarden>(() =>
          toevoegen.mutateAsync({ id, dossierId, ...waarden } as never),
        )
        if (fouten.length === 0) onKlaar()
        return fouten
      }}
      knoppen={
        <>
          <VerzendKnop>{t.contact.voegToeKnop}</VerzendKnop>
          <Knop onClick={onKlaar}>{t.contact.annuleer}</Knop>
        </>
      }
    >
      <KeuzeVeld<Notitiewaarden>
        naam="soort"
        label={t.velden.soort}
        opties={NOTITIESOORTEN.map((soort) => ({ waarde: soort, naam: woorden.contact[soort] }))}
      />
      <DatumVeld<Notitiewaarden> naam="feitOp" label={t.velden.datum} richting="terug" totEnMet={vandaag} />
      <TekstvlakVeld<Notitiewaarden>
        naam="tekst"
        label={t.velden.tekst}
        hulp={t.contact.notitieHulp}
        maxLengte={10_000}
      />
    </Formulier>
  )
}
