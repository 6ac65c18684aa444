import react from '@vitejs/plugin-react'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

/**
 * The browsers that know `light-dark()` and `:has()`: the colours of one token then stand on one line.
 * An older target would make the minifier rewrite `light-dark()` into something that the stylesheet of a gemeente,
 * which is not built, does not understand.
 */
export const browsers = ['chrome123', 'edge123', 'firefox121', 'safari17.5']

const COMPRESSEERBAAR = /\.(js|css|html|svg|json)$/

/** Lays a brotli and a gzip copy beside each file, once, so that the API sends them without working for it. */
const comprimeer = (): Plugin => ({
  name: 'comprimeer',
  writeBundle: ({ dir = 'dist' }) => {
    for (const naam of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!COMPRESSEERBAAR.test(naam)) continue
      const inhoud = readFileSync(join(dir, naam))
      writeFileSync(join(dir, `${naam}.br`), brotliCompressSync(inhoud))
      writeFileSync(join(dir, `${naam}.gz`), gzipSync(inhoud))
    }
  },
})

// Domain and contracts only define: importing one name of them must not bring the rest (dates, zod) to the first page.
const ALLEEN_WAARDEN = /\/packages\/(domain|contracts)\/src\//

// Nothing is inlined: no data: URL, no script in the page, so that the CSP of the API can stay at 'self'.
export default defineConfig({
  plugins: [react(), comprimeer()],
  build: {
    target: browsers,
    cssTarget: browsers,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !ALLEEN_WAARDEN.test(id) } },
  },
})
