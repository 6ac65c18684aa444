import { UITNODIGINGSWIJZEN } from '@loket/contracts/waarden'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DatumVeld } from '../../components/datumveld.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { KeuzeKaarten } from '../../components/keuzekaart.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import { DossierKader } from './kader.tsx'
import type { Dossier } from './taakroute.ts'
import { useDossierTeksten } from './teksten.ts'
import { useVerzend } from './useVerzend.ts'

/** Records when and how the client was invited to apply: the last act of a traject that leads to an aanvraag. */
export const NodigUit = () => <DossierKader>{(dossier) => <Inhoud dossier={dossier} />}</DossierKader>

const Inhoud = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().nodigUit
  const gevraagd = dossier.taken.some(({ soort }) => soort === 'neem_aanvraag_in')
  return (
    <section className="dossierdeel" aria-labelledby="nodig-uit">
      <Kop id="nodig-uit">{t.titel}</Kop>
      <Alinea>{gevraagd ? t.uitleg : t.nietGevraagd}</Alinea>
      {gevraagd && <Uitnodiging dossier={dossier} />}
    </section>
  )
}

type Waarden = { op: string; wijze: string }

const Uitnodiging = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().nodigUit
  const { vandaag } = useOpmaak()
  const navigeer = useNavigate()
  const form = useFormulier<Waarden>({ op: vandaag, wijze: '' })
  const leggen = useMutation(trpc.traject.nodigUit.mutationOptions())
  // One per opened form, so that a second click or a retry writes the same invitation.
  const [id] = useState(() => crypto.randomUUID())
  const verzend = useVerzend()
  return (
    <Formulier
      form={form}
      naam={t.titel}
      onVerzend={async (waarden) => {
        const fouten = await verzend<Waarden>(() =>
          leggen.mutateAsync({ id, dossierId: dossier.id, ...waarden } as never),
        )
        if (fouten.length === 0) await navigeer({ to: '/dossiers/$dossierId', params: { dossierId: dossier.id } })
        return fouten
      }}
      knoppen={<VerzendKnop>{t.knop}</VerzendKnop>}
    >
      <DatumVeld<Waarden> naam="op" label={t.datum} richting="terug" vanaf={dossier.aangemeldOp} totEnMet={vandaag} />
      <KeuzeKaarten<Waarden>
        naam="wijze"
        label={t.wijze}
        keuzes={UITNODIGINGSWIJZEN.map((waarde) => ({ waarde, titel: t.wijzen[waarde] }))}
      />
    </Formulier>
  )
}
