import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { WORTEL } from '../opzet/env.ts'
import { runGereedschap } from '../opzet/opdracht.ts'
import { maakPlek } from '../opzet/plek.ts'
import { toGetal, type Uitkomst } from './meting.ts'

const MINUUT_MS = 60_000
const DIST = join(WORTEL, 'apps', 'portal', 'dist')

// The smallest page with what our own rests on: React, Query and a tRPC client that asks one thing.
const HALLO = {
  'index.html':
    '<!doctype html><html lang="nl"><body><div id="app"></div><script type="module" src="/main.js"></script>',
  'main.js': `
    import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
    import { createTRPCClient, httpBatchLink } from '@trpc/client'
    const client = createTRPCClient({ links: [httpBatchLink({ url: '/trpc' })] })
    const Hallo = () => {
      const { data } = useQuery({ queryKey: ['hallo'], queryFn: () => client.hallo.query() })
      return createElement('h1', null, data ?? 'Hallo')
    }
    const pagina = createElement(QueryClientProvider, { client: new QueryClient() }, createElement(Hallo))
    createRoot(document.getElementById('app')).render(pagina)`,
}

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>
type Omvang = { rauw: number; gzip: number; brotli: number }

/** P-23: the JavaScript of the first screen and of the whole portal, against a hello page built in the same run. */
export async function meetPortaal(meld: (zin: string) => void): Promise<Uitkomst> {
  meld('P-23: portaal en hallo-pagina bouwen')
  const bouw = await runGereedschap('turbo', ['run', 'build', '--output-logs=errors-only'], { limietMs: 2 * MINUUT_MS })
  if (bouw.code !== 0)
    return { regels: [], toelichting: [], fouten: [`Het portaal bouwt niet:\n${bouw.uitvoer.trim().slice(-1000)}`] }
  using plek = maakPlek('hallo')
  mkdirSync(plek.map, { recursive: true })
  for (const [naam, inhoud] of Object.entries(HALLO)) writeFileSync(join(plek.map, naam), inhoud)
  const hallo = await runGereedschap('vite', ['build', '--logLevel', 'warn', '--manifest', 'manifest.json'], {
    cwd: plek.map,
    env: { NODE_ENV: 'production' },
    limietMs: MINUUT_MS,
  })
  if (hallo.code !== 0)
    return { regels: [], toelichting: [], fouten: [`De hallo-pagina bouwt niet:\n${hallo.uitvoer}`] }

  const eerste = weeg(listEerste(DIST), DIST)
  const geheel = weeg(listScripts(DIST), DIST)
  const kaal = weeg(listEerste(join(plek.map, 'dist')), join(plek.map, 'dist'))
  const pagina = readFileSync(join(DIST, 'index.html'), 'utf8')
  const entry = listEerste(DIST)[0] ?? ''
  const kb = ({ gzip, brotli }: Omvang) => `${toGetal(brotli, 1)} kB br, ${toGetal(gzip, 1)} kB gz`
  return {
    regels: [
      {
        wat: 'P-23 JavaScript van het eerste scherm / hallo (brotli)',
        gemeten: toGetal(eerste.brotli / kaal.brotli, 3),
        streven: '≤ 1,25',
      },
      { wat: 'P-23 eerste scherm', gemeten: kb(eerste), streven: '≤ 91 kB br; grens 150 kB gz' },
      {
        wat: 'P-23 hele portaal',
        gemeten: `${kb(geheel)}, ${toGetal(geheel.rauw / 1000, 2)} MB`,
        streven: '≤ 250 kB br, ≤ 0,80 MB',
      },
    ],
    toelichting: [`P-23 hallo in deze run: ${kb(kaal)} (eerder gemeten: 73,0 kB br, 84,0 kB gz).`],
    fouten: [
      ...(entry !== '' && pagina.includes(`/${entry}`)
        ? []
        : ['index.html laadt een ander begin dan manifest.json noemt']),
      ...(kaal.brotli > 30 ? [] : ['De hallo-pagina bevat geen React']),
    ],
  }
}

/** What the page loads before it shows anything: the entry and what that imports, not what it fetches later. */
function listEerste(dist: string): string[] {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Manifest
  const nodig = new Set<string>()
  const neem = (naam: string) => {
    const deel = manifest[naam]
    if (deel === undefined || nodig.has(deel.file)) return
    nodig.add(deel.file)
    deel.imports?.forEach(neem)
  }
  Object.keys(manifest)
    .filter((naam) => manifest[naam]?.isEntry === true)
    .forEach(neem)
  return [...nodig]
}

function listScripts(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((naam) => naam.endsWith('.js'))
}

/** Sizes in kB of a thousand bytes, each file compressed by itself as it is sent. */
function weeg(bestanden: readonly string[], dist: string): Omvang {
  const som = { rauw: 0, gzip: 0, brotli: 0 }
  for (const naam of bestanden) {
    const inhoud = readFileSync(join(dist, naam))
    som.rauw += inhoud.length / 1000
    som.gzip += gzipSync(inhoud).length / 1000
    som.brotli += brotliCompressSync(inhoud).length / 1000
  }
  return som
}
