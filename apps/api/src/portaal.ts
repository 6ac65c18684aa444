import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { WeigeringError } from '@loket/contracts'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const EIGEN_PADEN = /^\/(trpc|auth|bestanden|temporal|assets|gezond|gereed)(\/|$)/

const NIET_GEBOUWD = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>Het portaal is niet gebouwd</title></head>
<body><main><h1>Het portaal is niet gebouwd</h1><p>Bouw het met: npm start</p></main></body>
</html>
`

/**
 * Serves the built portal. Its assets carry a hash in their name and never change; every other page that a browser asks
 * for is index.html, since the portal has its own routes. Anything else that is not there is NietGevonden.
 */
export async function registerPortaal(app: FastifyInstance, pad: string): Promise<void> {
  const gebouwd = existsSync(join(pad, 'index.html'))
  if (gebouwd) {
    await app.register(fastifyStatic, {
      root: pad,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (antwoord, bestand) => {
        const vast = bestand.includes('/assets/')
        antwoord.header('cache-control', vast ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((verzoek, antwoord) => {
    if (!isPagina(verzoek)) throw new WeigeringError('NietGevonden')
    return gebouwd
      ? antwoord.sendFile('index.html')
      : antwoord.code(503).type('text/html; charset=utf-8').send(NIET_GEBOUWD)
  })
}

function isPagina(verzoek: FastifyRequest): boolean {
  const leest = verzoek.method === 'GET' || verzoek.method === 'HEAD'
  return (
    leest && (verzoek.headers.accept ?? '').includes('text/html') && !EIGEN_PADEN.test(verzoek.url.split('?')[0] ?? '')
  )
}
