import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useOpmaak } from '../../lib/opmaak.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { useKlokTeksten } from './teksten.ts'
import './klokstrip.css'

const KIJK_MS = 10_000

/**
 * Says which day it is in a region whose clock was moved, on every page. When that day changes while the page is open,
 * everything on it is fetched again, so that no screen counts from yesterday.
 */
export const Klokstrip = ({ vandaag }: { vandaag: string }) => {
  const t = useKlokTeksten()
  const { datum } = useOpmaak()
  const router = useRouter()
  const { data } = useQuery({ ...trpc.klok.regiotijd.queryOptions(), refetchInterval: KIJK_MS })
  const nieuw = data?.vandaag
  useEffect(() => {
    if (nieuw === undefined || nieuw === vandaag) return
    queryClient.setQueryData(trpc.sessie.ik.queryKey(), (sessie) => sessie && { ...sessie, vandaag: nieuw })
    void router.invalidate().then(() => queryClient.invalidateQueries())
  }, [nieuw, vandaag, router])
  if (data === undefined || !(data.isVerzet || data.laadt)) return null
  const zin = data.laadt ? t.stripLaadt : t.strip
  return <p className="klokstrip niet-afdrukken">{zin(datum(data.vandaag))}</p>
}
