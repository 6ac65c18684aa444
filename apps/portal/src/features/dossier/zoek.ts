import { isBevoegd, type Rol } from '@loket/contracts/waarden'
import { leesBsn } from '@loket/domain'
import type { Zoekresultaat } from '../../components/zoekresultaat.ts'
import type { Bestemming } from '../../lib/bestemming.ts'
import { apiClient, type Uitvoer } from '../../lib/trpc.ts'

type Gevonden = Uitvoer['zoek']['zoek'][number]

/** Nine digits that pass the 11-proef: then a person is meant and nobody else (eight digits are a KvK number). */
export const isBsn = (vraag: string): boolean => /^\d{9}$/.test(vraag.replaceAll(/[\s.]/g, '')) && leesBsn(vraag).ok

/** Asks the API what can be found; a BSN in the body of a change, so that it stands in no address. */
export const zoekBij = async (
  vraag: string,
  rollen: readonly Rol[],
  groepen: { dossiers: string; opdrachten: string },
  signal?: AbortSignal,
): Promise<readonly Zoekresultaat[]> => {
  const opties = signal ? { signal } : {}
  const gevonden =
    isBsn(vraag) && isBevoegd(rollen, 'bsn.inzien')
      ? await apiClient.zoek.bsn.mutate({ bsn: vraag }, opties)
      : await apiClient.zoek.zoek.query({ vraag }, opties)
  return gevonden.map((een) => ({
    id: `${een.soort}-${een.id}`,
    groep: een.soort === 'dossier' ? groepen.dossiers : groepen.opdrachten,
    titel: een.naam ?? een.nummer,
    onder: [een.naam === null ? undefined : een.nummer, een.onder, een.gemeente.replace(/^Gemeente /, '')]
      .filter(Boolean)
      .join(' · '),
    naar: bestemming(een),
  }))
}

const bestemming = ({ soort, id }: Gevonden): Bestemming =>
  soort === 'dossier'
    ? { to: '/dossiers/$dossierId', params: { dossierId: id } }
    : { to: '/opdrachten/$opdrachtId', params: { opdrachtId: id } }
