import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { leesPad } from './env.ts'
import { lastLines, StartFout } from './fout.ts'
import { PROJECT } from './paden.ts'

const PORTAAL = join(PROJECT, 'apps/portal')
// What the bundle is made of; a newer file in one of these makes it old.
const BRONNEN = [
  'apps/portal/src',
  'apps/portal/public',
  'apps/portal/index.html',
  'apps/portal/vite.config.ts',
  'packages/contracts/src',
  'packages/domain/src',
  'package-lock.json',
]

/** Is there a built portal that is newer than all its sources? */
export function isPortaalActueel(): boolean {
  const gebouwd = statSync(join(PORTAAL, 'dist/index.html'), { throwIfNoEntry: false })?.mtimeMs
  return gebouwd !== undefined && BRONNEN.every((bron) => newest(join(PROJECT, bron)) <= gebouwd)
}

function newest(pad: string): number {
  const info = statSync(pad, { throwIfNoEntry: false })
  if (info === undefined) return 0
  if (!info.isDirectory()) return info.mtimeMs
  return Math.max(info.mtimeMs, ...readdirSync(pad).map((naam) => newest(join(pad, naam))))
}

/** Builds the portal for the browser. Fails with a StartFout that shows what Vite says. */
export async function buildPortaal(signaal?: AbortSignal): Promise<void> {
  const vite = join(PROJECT, 'node_modules/vite/bin/vite.js')
  if (!existsSync(vite))
    throw new StartFout('Vite ontbreekt. Verwijder de map node_modules en draai opnieuw: npm start')
  const kind = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: PORTAAL,
    env: { PATH: leesPad(), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signaal === undefined ? {} : { signal: signaal }),
  })
  let uitvoer = ''
  for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (stuk: Buffer) => (uitvoer += stuk.toString()))
  const code = await new Promise<number | null>((resolve) => {
    kind.once('error', () => resolve(null))
    kind.once('close', resolve)
  })
  signaal?.throwIfAborted()
  if (code !== 0) throw new StartFout(`Het portaal kan niet worden gebouwd. Vite zegt:\n${lastLines(uitvoer, 12)}`)
}
