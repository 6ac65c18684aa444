/**
 * What the test package drives without a network between: the server with its parts, the ladder and the door of a
 * command. Nothing of the product imports this; the portal knows the API by the types in index.ts alone.
 */
export { maakOidc, type Oidc } from './aanmelden/oidc.ts'
export { type Commandocontext, geefCommando } from './commando/geef.ts'
export { openProcessen, type Ontvangst, type Processen } from './commando/processen.ts'
export { EnvFout, leesEnv } from './env.ts'
export { maakOmroep, type Omroep } from './live/omroep.ts'
export { toFoutregel } from './logboek.ts'
export { appRouter, buildServer, type Serverdelen } from './server.ts'
export { bevoegdProcedure, controleerLadder, publicProcedure, router } from './trpc.ts'
export { ontvangBestand } from './bestand/ontvang.ts'
export { type Bestandsopslag, openBestandsopslag } from './bestand/opslag.ts'
export type { InGemeente } from './trpc.ts'
