import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What may not stand in a file of the repository, with the words that say why. */
const VERBODEN: [RegExp, string][] = [
  [/(?<![\w.~-])\/(?:home|Users)\/[a-z][\w.-]*\//, 'een map van één machine'],
  [/(?<![\w.~-])\/(?:work|root)\/[\w.-]+/, 'een map van één machine'],
  [/-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/, 'een geheime sleutel'],
  [/\/\/[\w.-]+\/:_authToken|_authToken\s*=/, 'een sleutel voor een register'],
  [/^\s*@?[\w-]*:?registry\s*=\s*http/m, 'het adres van een register'],
]

/**
 * Checks the files that git knows (tracked, or new and not ignored) for traces of one machine: its folders, its
 * registry, its keys. Returns a line `path:line: what` per fault.
 */
export function checkSporen(wortel: string): string[] {
  const paden = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: wortel,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((pad) => /\.(?:[cm]?[jt]sx?|json|ya?ml|sql|md|html|css|sh)$|(?:^|\/)\.[\w-]+(?:\/run)?$/.test(pad))
    // This file and its test hold the forbidden words in order to find them.
    .filter((pad) => !/^test\/src\/boundaries\/sporen(?:\.test)?\.ts$/.test(pad))
  return paden.flatMap((pad) => findSporen(readIfThere(join(wortel, pad))).map((spoor) => `${pad}:${spoor}`))
}

/** Finds traces of one machine in a text: `line: what` for each. */
export function findSporen(tekst: string): string[] {
  return tekst
    .split('\n')
    .flatMap((regel, index) =>
      VERBODEN.filter(([patroon]) => patroon.test(regel)).map(([, wat]) => `${index + 1}: ${wat}`),
    )
}

/** A file that git still lists may have been removed a moment ago. */
function readIfThere(pad: string): string {
  try {
    return readFileSync(pad, 'utf8')
  } catch {
    return ''
  }
}
