import type { Trajectrecord } from '@loket/db'
import { expect, it } from 'vitest'
import type { Omgeving } from '../proces/omgeving.ts'
import { handelTrajectwekkerAf } from './termijnen.ts'

it('weigert een wekker die geen versie van de code zette, en schrijft niets', async () => {
  const geluid = { soort: 'iets_anders', sleutel: 'traject:1:iets_anders' }
  await expect(handelTrajectwekkerAf({} as Omgeving, {} as Trajectrecord, geluid)).rejects.toThrow(
    'kent geen wekker iets_anders',
  )
})
