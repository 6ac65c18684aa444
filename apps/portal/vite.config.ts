import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The browsers that know `light-dark()` and `:has()`: the colours of one token then stand on one line.
 * An older target would make the minifier rewrite `light-dark()` into something that the stylesheet of a gemeente,
 * which is not built, does not understand.
 */
export const browsers = ['chrome123', 'edge123', 'firefox121', 'safari17.5']

// Nothing is inlined: no data: URL, no script in the page, so that the CSP of the API can stay at 'self'.
export default defineConfig({
  plugins: [react()],
  build: {
    target: browsers,
    cssTarget: browsers,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
  },
})
