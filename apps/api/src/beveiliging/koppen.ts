import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** What a page of ours may load: its own files, nothing inline, and no frame around it. */
const CSP = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

/** Sets the headers of every answer. Nothing is kept by a cache unless the portal's files say so later. */
export async function registerKoppen(app: FastifyInstance, publiekAdres: string): Promise<void> {
  const https = publiekAdres.startsWith('https:')
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...CSP, ...(https ? { upgradeInsecureRequests: [] } : {}) },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async (verzoek, antwoord) => {
    antwoord.header('cache-control', 'no-store')
    antwoord.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
    antwoord.header('x-verzoek-id', verzoek.id)
  })
}
