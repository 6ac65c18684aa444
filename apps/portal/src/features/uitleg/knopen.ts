import { naarDatum, plusDagen, plusDuur, plusWeken } from '@loket/domain'
import type { ProcesKnoop } from '../../components/proceslijn.tsx'
import type { Uitvoer } from '../../lib/trpc.ts'
import type { UitlegTeksten } from './teksten.ts'

/** A phase template as the API explains it. */
export type Sjabloon = Uitvoer['uitleg']['sjablonen']['sjablonen'][number]
/** A length of time that counts for everybody, with its source. */
export type Termijn = Uitvoer['uitleg']['sjablonen']['termijnen'][number]

/** How wide a phase without a length is drawn; nothing more than that. */
const GETEKEND_WEKEN = 6

/**
 * The points of a template on the line. The dates only place them; what stands there is a length of time, or that a
 * person chooses it.
 */
export const knopenVan = (
  sjabloon: Sjabloon,
  termijnen: { beslistermijn: Termijn | undefined; maximum: Termijn | undefined },
  vandaag: string,
  t: UitlegTeksten,
): readonly ProcesKnoop[] => {
  const { beslistermijn } = termijnen
  const begin = naarDatum(vandaag)
  const toelating = beslistermijn === undefined ? plusWeken(begin, GETEKEND_WEKEN) : plusDuur(begin, beslistermijn)
  const basis = { stand: 'straks', datumsoort: 'verwacht' } as const
  const knopen: ProcesKnoop[] = [
    { id: 'aanmelding', vorm: 'punt', ...basis, titel: t.knoop.aanmelding, datum: begin, datumTekst: t.knoop.begin },
    {
      id: 'toelating',
      vorm: 'ruit',
      ...basis,
      titel: t.knoop.toelating,
      datum: toelating,
      datumTekst: beslistermijn === undefined ? t.duurOpen : t.binnen(beslistermijn),
      ...(sjabloon.fasen[0] && { fase: sjabloon.fasen[0].naam }),
    },
  ]
  let op = toelating
  sjabloon.fasen.forEach((fase, nr) => {
    op = fase.duur === null ? plusWeken(op, GETEKEND_WEKEN) : plusDuur(op, fase.duur)
    const volgende = sjabloon.fasen[nr + 1]
    knopen.push({
      id: fase.code,
      vorm: 'ruit',
      ...basis,
      titel: t.knoop.toets,
      datum: op,
      datumTekst: fase.duur === null ? t.duurOpen : t.naDuur(fase.duur),
      ...(volgende && { fase: volgende.naam }),
    })
  })
  knopen.push({
    id: 'uitkomst',
    vorm: 'punt',
    ...basis,
    titel: t.knoop.uitkomst,
    datum: plusDagen(op, 14),
    datumTekst: maximumVan(sjabloon, termijnen.maximum, t),
  })
  return knopen
}

/** Policy's maximum, else the law's; phases under the Participatiewet alone have none. */
const maximumVan = (sjabloon: Sjabloon, wettelijk: Termijn | undefined, t: UitlegTeksten): string => {
  if (sjabloon.maximumMaanden !== null) return t.maximum({ aantal: sjabloon.maximumMaanden, eenheid: 'maanden' })
  const telt = sjabloon.fasen.some(({ rechtsgrond }) => rechtsgrond === 'bbz_2_3')
  return telt && wettelijk !== undefined ? t.maximum(wettelijk) : ''
}
