import type { TRPCBuiltRouter, TRPCDecorateCreateRouterOptions } from '@trpc/server'
import type { Foutvorm } from './errors.ts'
import type { Meta } from './meta.ts'
import type { procedures } from './router.ts'

export type { Fout, Foutvorm } from './errors.ts'

/** All that the portal knows of the API. The context stays out of it: it would pull the database into the browser. */
export type AppRouter = TRPCBuiltRouter<
  { ctx: object; meta: Meta; errorShape: Foutvorm; transformer: false },
  TRPCDecorateCreateRouterOptions<typeof procedures>
>
