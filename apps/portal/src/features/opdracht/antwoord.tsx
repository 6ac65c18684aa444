import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Bevestig } from '../../components/bevestig.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { Knop } from '../../components/knop.tsx'
import { Kop } from '../../components/tekst.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { ActieMelding } from './actiemelding.tsx'
import { useActie } from '../../lib/actie.ts'
import type { Opdracht } from './stand.ts'
import { useOpdrachtteksten } from './teksten.ts'

type Waarden = { reden: string }

/** The bureau takes the opdracht or refuses it with a reason. */
export const Antwoord = ({ opdracht }: { opdracht: Opdracht }) => {
  const t = useOpdrachtteksten().antwoord
  const { dag } = useOpmaak()
  const queries = useQueryClient()
  const { actie, doe } = useActie()
  const [weigert, setWeigert] = useState(false)
  const form = useFormulier<Waarden>({ reden: '' })
  const bezig = actie.stand === 'bezig' || actie.stand === 'wacht'
  const opdrachtId = opdracht.id

  const neemAan = async () => {
    await doe((commandoId) =>
      apiClient.opdracht.accepteer.mutate({ commandoId, onderwerpId: opdrachtId, gegevens: { opdrachtId } }),
    )
    await queries.invalidateQueries()
  }
  return (
    <section id="antwoord" className="opdrachtdeel">
      <Kop>{t.titel}</Kop>
      <ActieMelding actie={actie} />
      {weigert ? (
        <Formulier
          form={form}
          naam={t.weigeren}
          onVerzend={async ({ reden }) => {
            await doe((commandoId) =>
              apiClient.opdracht.weiger.mutate({
                commandoId,
                onderwerpId: opdrachtId,
                gegevens: { opdrachtId, reden },
              }),
            )
            await queries.invalidateQueries()
          }}
          knoppen={
            <>
              <VerzendKnop gevaar>{t.weigerNu}</VerzendKnop>
              <Knop soort="subtiel" onClick={() => setWeigert(false)}>
                {t.tochNiet}
              </Knop>
            </>
          }
        >
          <TekstvlakVeld<Waarden>
            naam="reden"
            label={t.waaromNiet}
            hulp={t.waaromNietHulp}
            leegFout={t.waaromNietLeeg}
          />
        </Formulier>
      ) : (
        <Bevestig gevolgen={t.gevolgen(dag(opdracht.accepteerUiterlijk))}>
          <Knop soort="primair" bezig={bezig} onClick={() => void neemAan()}>
            {t.aannemen}
          </Knop>
          <Knop soort="rustig" disabled={bezig} onClick={() => setWeigert(true)}>
            {t.weigeren}
          </Knop>
        </Bevestig>
      )}
    </section>
  )
}
