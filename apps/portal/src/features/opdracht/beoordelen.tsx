import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWatch } from 'react-hook-form'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { KeuzeKaarten } from '../../components/keuzekaart.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { WachtRegel } from '../../components/wachtregel.tsx'
import { apiClient } from '../../lib/trpc.ts'
import { ActieMelding } from './actiemelding.tsx'
import { useActie } from '../../lib/actie.ts'
import { Leveringstand } from './lezen.tsx'
import { GaatMee } from './gaatmee.tsx'
import { useOpenOpmerkingen } from './openopmerkingen.tsx'
import { Rapport } from './rapport.tsx'
import type { Leveringstuk } from './stand.ts'
import { useStuknaam } from './stuknaam.ts'
import { useOpdrachtteksten } from './teksten.ts'

type Waarden = { oordeel: '' | 'geaccepteerd' | 'teruggestuurd'; opmerking: string }

/** The loket reviews a levering: the report and its conversations left, the decision right. */
export const Beoordelen = ({ stuk }: { stuk: Leveringstuk }) => {
  const t = useOpdrachtteksten().oordeel
  const { naam } = useStuknaam()
  const { levering } = stuk
  const open = levering.status === 'ingediend'
  return (
    <>
      {open ? (
        <WachtRegel
          wachtOp="jou"
          titel={t.regel(naam(levering))}
          {...(levering.beoordeelUiterlijk !== null && { uiterlijk: levering.beoordeelUiterlijk })}
        />
      ) : (
        <Leveringstand levering={levering} />
      )}
      <div className="twee-helften">
        <Rapport stuk={stuk} />
        <Oordeel stuk={stuk} open={open} />
      </div>
    </>
  )
}

const Oordeel = ({ stuk, open }: { stuk: Leveringstuk; open: boolean }) => {
  const t = useOpdrachtteksten().oordeel
  const { naam } = useStuknaam()
  const queries = useQueryClient()
  const navigeer = useNavigate()
  const { actie, doe } = useActie()
  const openOpmerkingen = useOpenOpmerkingen(stuk.levering.id)
  const form = useFormulier<Waarden>({ oordeel: '', opmerking: '' })
  const oordeel = useWatch({ control: form.control, name: 'oordeel' })
  const { levering, opdracht } = stuk
  const eigenOpmerkingen = stuk.opmerkingen.filter(
    (o) => o.opgelostOp === null && !o.vanBureau && o.versie === levering.versie,
  )
  const terug = oordeel === 'teruggestuurd'
  const stukNaam = naam(levering)
  return (
    <section>
      <ActieMelding actie={actie} />
      <Formulier
        form={form}
        onVerzend={async (waarden) => {
          if (waarden.oordeel === '') return
          const opmerking = waarden.opmerking.trim()
          const gegevens = { leveringId: levering.id, oordeel: waarden.oordeel, ...(opmerking !== '' && { opmerking }) }
          const gelukt = await doe(async (commandoId) => {
            await openOpmerkingen.plaats()
            return apiClient.levering.beoordeel.mutate({ commandoId, onderwerpId: opdracht.id, gegevens })
          })
          await queries.invalidateQueries()
          if (gelukt) await navigeer({ to: '/opdrachten/$opdrachtId', params: { opdrachtId: opdracht.id } })
        }}
        knoppen={
          open && (
            <VerzendKnop>{oordeel === '' ? t.knop : terug ? t.knopTerug(stukNaam) : t.knopGoed(stukNaam)}</VerzendKnop>
          )
        }
      >
        <KeuzeKaarten<Waarden>
          naam="oordeel"
          label={t.vraag}
          leegFout={t.kies}
          keuzes={[
            {
              waarde: 'geaccepteerd',
              titel: t.goed,
              gevolg: levering.soort === 'ondernemingsplan' ? t.goedPlanGevolg : t.goedGevolg,
            },
            { waarde: 'teruggestuurd', titel: t.terug, gevolg: t.terugGevolg },
          ]}
        />
        <TekstvlakVeld<Waarden>
          naam="opmerking"
          label={terug ? t.opmerking : t.opmerkingGoed}
          leegFout={t.opmerkingLeeg}
          {...(terug && { hulp: t.opmerkingHulp })}
          // A remark at a question says what must change just as well.
          optioneel={!terug || eigenOpmerkingen.length > 0 || openOpmerkingen.velden.length > 0}
        />
        <GaatMee velden={openOpmerkingen.velden} />
      </Formulier>
    </section>
  )
}
