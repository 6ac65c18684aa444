import { createMemoryHistory, createRoute, createRouter } from '@tanstack/react-router'
import { expect, it } from 'vitest'
import { hoofdRoute } from './hoofdroute.ts'
import type { Sessie } from './sessie.ts'

const hang = (path: string, bevoegdheid: 'iedereen' | 'besluit.nemen') =>
  createRoute({ getParentRoute: () => hoofdRoute, path, staticData: { bevoegdheid } })
const routeTree = hoofdRoute.addChildren([hang('/inloggen', 'iedereen'), hang('/besluiten', 'besluit.nemen')])

const open = async (adres: string, rollen: Sessie['rollen'] | null) => {
  const router = createRouter({
    routeTree,
    isServer: false,
    origin: 'http://localhost',
    history: createMemoryHistory({ initialEntries: [adres] }),
    context: { haalSessie: async () => (rollen === null ? null : ({ rollen } as Sessie)) },
  })
  await router.load()
  const { mag } = (router.state.matches[0]?.context ?? {}) as { mag?: boolean }
  return { adres: router.latestLocation.href, mag }
}

it('wie niet is ingelogd, gaat naar het inloggen en komt terug waar hij was, ook voor wat niet bestaat', async () => {
  expect((await open('/besluiten?gemeente=Texel', null)).adres).toBe('/inloggen?terug=%2Fbesluiten%3Fgemeente%3DTexel')
  expect((await open('/bestaat-niet', null)).adres).toBe('/inloggen?terug=%2Fbestaat-niet')
  expect((await open('/inloggen', null)).adres).toBe('/inloggen')
})

it('wie het niet mag openen, krijgt te zien wat ook bij een onbekend adres staat', async () => {
  expect(await open('/besluiten', ['coach'])).toEqual({ adres: '/besluiten', mag: false })
  expect(await open('/besluiten', ['beslisser'])).toEqual({ adres: '/besluiten', mag: true })
})
