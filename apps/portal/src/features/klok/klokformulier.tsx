import { isDatum } from '@loket/domain'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { DatumVeld } from '../../components/datumveld.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { Melding } from '../../components/melding.tsx'
import { Alinea } from '../../components/tekst.tsx'
import { KeuzeVeld } from '../../components/velden.tsx'
import { leesFout } from '../../lib/fout.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { serverfoutenVan } from '../../lib/serverfout.ts'
import { trpc } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { Momenten } from './momenten.tsx'
import { useKlokTeksten } from './teksten.ts'

const KEUZES = ['1w', '2w', '6w', '3m', '6m', '1j', 'dag'] as const
type Waarden = { hoever: string; dag: string }

/** How far the clock goes, with what will happen on the way above the button. */
export const Klokformulier = () => {
  const t = useKlokTeksten()
  const fouten = useFouten()
  const { vandaag } = useOpmaak()
  const client = useQueryClient()
  const form = useFormulier<Waarden>({ hoever: '6w', dag: '' })
  const [hoever, dag] = form.watch(['hoever', 'dag'])
  const { clearErrors } = form
  // What was wrong with a day that is no longer asked is not wrong any more.
  useEffect(() => {
    if (hoever !== 'dag') clearErrors('dag')
  }, [hoever, clearErrors])
  const [id] = useState(() => crypto.randomUUID())
  const vooruit = useMutation(trpc.klok.vooruit.mutationOptions())
  const tot = hoever === 'dag' ? (isDatum(dag) && dag > vandaag ? dag : undefined) : hoever
  return (
    <Formulier
      form={form}
      naam={t.hoever}
      onVerzend={async (waarden) => {
        try {
          await vooruit.mutateAsync({ id, tot: waarden.hoever === 'dag' ? waarden.dag : waarden.hoever })
        } catch (fout) {
          return serverfoutenVan<Waarden>(fout, fouten, () => undefined)
        }
        await client.invalidateQueries({ queryKey: trpc.klok.pathKey() })
        return undefined
      }}
      knoppen={<VerzendKnop>{t.start}</VerzendKnop>}
    >
      <KeuzeVeld<Waarden>
        naam="hoever"
        label={t.hoever}
        opties={KEUZES.map((waarde) => ({ waarde, naam: t.keuzes[waarde] }))}
      />
      {hoever === 'dag' && (
        <DatumVeld<Waarden>
          naam="dag"
          label={t.dag}
          controleer={(gekozen) => (String(gekozen) <= vandaag ? t.naVandaag : true)}
        />
      )}
      {tot !== undefined && <Voorbeeld tot={tot} />}
    </Formulier>
  )
}

const Voorbeeld = ({ tot }: { tot: string }) => {
  const t = useKlokTeksten()
  const fouten = useFouten()
  const { datum } = useOpmaak()
  const { data, error } = useQuery({
    ...trpc.klok.voorbeeld.queryOptions({ tot }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  if (error) {
    const { code, gegevens } = leesFout(error)
    return <Melding soort="let op">{zinVan(fouten, code, gegevens)}</Melding>
  }
  if (data === undefined) return null
  return (
    <section className="klok__voorbeeld" aria-live="polite">
      <Alinea>{(data.momenten.length === 0 ? t.voorbeeldNiets : t.voorbeeld)(datum(data.dag))}</Alinea>
      {data.momenten.length > 0 && <Momenten momenten={data.momenten} />}
      <Alinea gedempt>{t.voorbehoud}</Alinea>
    </section>
  )
}
