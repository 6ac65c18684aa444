import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { makeProefboom } from './proefboom.ts'
import { checkSporen, findSporen } from './sporen.ts'

describe('geen spoor van een machine of sleutel', () => {
  it.for([
    "const pad = '/home/jan/loket/bestand.ts'",
    "const pad = '/Users/jan/loket/bestand.ts'",
    'cd /work/main && npm test',
    'cat /root/geheim.txt',
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN RSA PRIVATE KEY-----',
    '//register.example.org/:_authToken=abc',
    'registry=https://register.example.org',
    '@loket:registry=https://register.example.org',
  ])('weigert %s', (regel) => {
    expect(findSporen(`goed\n${regel}\n`)).toEqual([expect.stringMatching(/^2: /)])
  })

  it.for([
    "import { x } from './home/page.ts'",
    'https://example.org/work/main',
    'src/root/index.ts',
    "pad: '/dossiers'",
  ])('laat door: %s', (regel) => {
    expect(findSporen(regel)).toEqual([])
  })

  it('leest ook een nieuw bestand dat nog niet in git staat', () => {
    using boom = makeProefboom()
    execFileSync('git', ['init', '--quiet'], { cwd: boom.map })
    boom.schrijf('apps/api/src/nieuw.ts', "export const pad = '/home/jan/loket/'\n")
    boom.schrijf('.gitignore', 'node_modules/\n')
    expect(checkSporen(boom.map)).toEqual(['apps/api/src/nieuw.ts:1: een map van één machine'])
  })
})
