import type { Rol } from '@loket/contracts/waarden'
import { createRootRouteWithContext, redirect } from '@tanstack/react-router'
import { magOpenen, type Gevraagd } from './magopenen.ts'
import type { Sessie } from './sessie.ts'

/** A word in the left navigation, in both languages. */
export type Navigatie = {
  nl: string
  en: string
  /** Its place from the top. */
  volgorde: number
  /** The number behind it. */
  useTelling?: () => number | undefined
  /** Only these roles have the word; others who may open the page come there from another one. */
  voor?: readonly Rol[]
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /**
     * Who may open this route: a key of the one table of permissions, or 'iedereen' for who is not logged in.
     * A route without one does not compile, and does not start (`controleerRoutes`).
     */
    bevoegdheid: Gevraagd
    /** Present when the route stands in the left navigation. */
    navigatie?: Navigatie
  }
}

/** What the router is given: how to learn who is logged in. */
export type PortalContext = { haalSessie: () => Promise<Sessie | null> }

/**
 * The root under which every feature hangs its routes: `createRoute({ getParentRoute: () => hoofdRoute, … })`.
 * It guards them all: who is not logged in goes to the login page, and for what one may not open (`mag` is false) the
 * frame shows the same page as for what does not exist. The frame is put around it in `app`, which features do not know.
 */
export const hoofdRoute = createRootRouteWithContext<PortalContext>()({
  staticData: { bevoegdheid: 'iedereen' },
  beforeLoad: async ({ context, matches, location }) => {
    const sessie = await context.haalSessie()
    const gevraagd = matches.map(({ staticData }) => staticData.bevoegdheid)
    // An address that is not there has the root as its only match; a stranger goes to the login page for it as well.
    const voorIedereen = matches.length > 1 && gevraagd.every((bevoegdheid) => bevoegdheid === 'iedereen')
    if (!sessie && !voorIedereen) redirect({ to: '/inloggen', search: { terug: location.href }, throw: true })
    // Not thrown as "not found": that would show the page without the frame, and so tell it from one that is not there.
    return {
      sessie,
      mag: gevraagd.every((bevoegdheid) => magOpenen(bevoegdheid, sessie?.rollen ?? [], sessie?.namensRollen)),
    }
  },
})

/** Who is logged in, on any page in the frame. */
export const useSessie = (): Sessie => {
  const { sessie } = hoofdRoute.useRouteContext()
  if (!sessie) throw new Error('useSessie staat op een pagina voor iedereen')
  return sessie
}
