import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Afgekapt } from '../../components/afgekapt.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { Melding } from '../../components/melding.tsx'
import { OngedaanStrip } from '../../components/ongedaan.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Takenlijst } from '../../components/takenlijst.tsx'
import type { Taak } from '../../components/taken.ts'
import { leesFout } from '../../lib/fout.ts'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { kleineLetter } from '../../teksten/kleineletter.ts'
import { MijnDossiers } from './mijndossiers.tsx'
import { SindsVorigeKeer } from './sinds.tsx'
import { useTaakrijen } from './taakrijen.ts'
import { useVandaagTeksten } from './teksten.ts'

/** What waits for me, until when and why; above it what changed, below it my dossiers. */
export const VandaagPagina = () => {
  const t = useVandaagTeksten()
  const { dag } = useOpmaak()
  const { rollen } = useSessie()
  const { data } = useSuspenseQuery(trpc.vandaag.taken.queryOptions())
  const { data: sinds } = useSuspenseQuery(trpc.vandaag.sinds.queryOptions())
  const rijen = useTaakrijen(data.taken)
  const oppakken = useOppakken()
  const { mutate: meldBezoek } = useMutation(trpc.vandaag.meldBezoek.mutationOptions())
  useEffect(() => meldBezoek(), [meldBezoek])

  return (
    <>
      <PaginaKop titel={t.titel} onder={<SindsVorigeKeer {...sinds} />} />
      {data.waarneming.length > 0 && (
        <Melding>{t.neemtWaar(data.waarneming.map(({ voor, tot }) => t.tot(voor, dag(tot))))}</Melding>
      )}
      {oppakken.fout && <Melding soort="let op">{oppakken.fout}</Melding>}
      <Takenlijst
        taken={rijen}
        onOppakken={oppakken.pakOp}
        leeg={<LegeStaat titel={t.leeg}>{t.leegUitleg}</LegeStaat>}
      />
      <Afgekapt rijen={data.taken} />
      {rollen.includes('consulent') && <MijnDossiers dossiers={sinds.dossiers} />}
      {oppakken.laatste && (
        <OngedaanStrip
          key={oppakken.laatste.id}
          tekst={t.opgepaktStrip(kleineLetter(oppakken.laatste.titel))}
          onOngedaan={oppakken.legTerug}
          onVoorbij={oppakken.vergeet}
        />
      )}
    </>
  )
}

/** Picking a task up and, for ten seconds, putting it back; what goes wrong as a sentence. */
const useOppakken = () => {
  const fouten = useFouten()
  const client = useQueryClient()
  const [laatste, setLaatste] = useState<Taak | undefined>()
  const [fout, setFout] = useState<string | undefined>()
  const ververs = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: trpc.vandaag.taken.queryKey() }),
      client.invalidateQueries({ queryKey: trpc.vandaag.telling.queryKey() }),
    ])
  const opties = {
    onMutate: () => setFout(undefined),
    onError: (wat: unknown) => {
      const { code, gegevens } = leesFout(wat)
      setFout(zinVan(fouten, code, gegevens))
      setLaatste(undefined)
    },
    onSettled: ververs,
  }
  const op = useMutation(trpc.vandaag.pakOp.mutationOptions(opties))
  const terug = useMutation(trpc.vandaag.legTerug.mutationOptions(opties))
  return {
    laatste,
    fout,
    pakOp: (taak: Taak) => op.mutate({ taakId: taak.id }, { onSuccess: () => setLaatste(taak) }),
    legTerug: () => {
      if (laatste) terug.mutate({ taakId: laatste.id })
      setLaatste(undefined)
    },
    vergeet: () => setLaatste(undefined),
  }
}
