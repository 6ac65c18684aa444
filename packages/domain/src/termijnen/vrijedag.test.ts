import { expect, it } from 'vitest'
import { naarDatum } from '../datum.ts'
import { atw } from './duur.ts'
import { KALENDER } from './kalender.ts'
import { metVrijeDag } from './vrijedag.ts'

const uitleg = { conclusie: 'Uiterlijk zo 29 november 2026.', stappen: [{ tekst: 'Werkafspraak: binnen 5 dagen.' }] }

it('zegt van een dag in het weekend dat hij niet doorschuift', () => {
  const { stappen } = metVrijeDag(uitleg, naarDatum('2026-11-29'), KALENDER)
  expect(stappen.at(-1)?.tekst).toBe(
    'Die dag is zondag 29 november 2026 en schuift niet door: dat doet alleen een korte termijn uit een wet.',
  )
})

it('zegt niets op een werkdag, en niets dubbel', () => {
  expect(metVrijeDag(uitleg, naarDatum('2026-11-30'), KALENDER)).toEqual(uitleg)
  const metWet = { ...uitleg, stappen: [{ tekst: 'Dat is een zondag; de termijn schuift niet.', bron: atw('4') }] }
  expect(metVrijeDag(metWet, naarDatum('2026-11-29'), KALENDER)).toEqual(metWet)
})
