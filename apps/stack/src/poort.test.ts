import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { eisVrijePoorten, vrijePoorten } from './poort.ts'

test('a taken port is named, with the variable that chooses another', async () => {
  const poorten = await vrijePoorten()
  await eisVrijePoorten(poorten)
  const bezetter = createServer()
  await new Promise<void>((resolve) => bezetter.listen(poorten.postbus, '127.0.0.1', resolve))
  try {
    await expect(eisVrijePoorten(poorten)).rejects.toThrow(
      `Poort ${poorten.postbus} (postbus) is al in gebruik. Stop het programma dat hem gebruikt, of kies een andere poort: LOKET_POST_POORT=`,
    )
  } finally {
    await new Promise((resolve) => bezetter.close(resolve))
  }
})
