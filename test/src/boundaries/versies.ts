import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Pakket = {
  name?: string
  workspaces?: string[]
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** The workspaces of the repository at `wortel`, as folders relative to it, sorted. */
export function findWerkmappen(wortel: string): string[] {
  const { workspaces = [] } = readPakket(wortel, 'package.json')
  return workspaces
    .flatMap((patroon) => globSync(`${patroon}/package.json`, { cwd: wortel }))
    .map((pad) => pad.replace(/\/package\.json$/, ''))
    .toSorted()
}

/** Reads a package.json; the path is relative to the root. */
export function readPakket(wortel: string, pad: string): Pakket {
  return JSON.parse(readFileSync(join(wortel, pad), 'utf8')) as Pakket
}

/**
 * Checks that each package stands in every package.json with one exact version, the same everywhere, so that a fresh
 * install gives each workspace the same code. Returns a sentence per fault; none means that all is well.
 */
export function checkVersies(wortel: string): string[] {
  const gezien = new Map<string, Map<string, string[]>>()
  const fouten: string[] = []
  for (const pad of ['package.json', ...findWerkmappen(wortel).map((map) => `${map}/package.json`)]) {
    const pakket = readPakket(wortel, pad)
    const alle = { ...pakket.optionalDependencies, ...pakket.devDependencies, ...pakket.dependencies }
    for (const [naam, versie] of Object.entries(alle)) {
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(versie)) fouten.push(`${pad}: ${naam} "${versie}" is geen exacte versie`)
      const perVersie = gezien.get(naam) ?? new Map<string, string[]>()
      gezien.set(naam, perVersie.set(versie, [...(perVersie.get(versie) ?? []), pad]))
    }
    for (const naam of Object.keys(pakket.dependencies ?? {}))
      if (pakket.devDependencies?.[naam] !== undefined) fouten.push(`${pad}: ${naam} staat er twee keer in`)
  }
  for (const [naam, versies] of gezien) {
    if (versies.size < 2) continue
    const opsomming = [...versies].map(([versie, paden]) => `${versie} in ${paden.join(', ')}`)
    fouten.push(`${naam} heeft verschillende versies: ${opsomming.join('; ')}`)
  }
  return fouten
}
