import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { leesPad } from './env.ts'

/** The absolute path of a program on the PATH (system folders included), or undefined. */
export function findProgramma(naam: string): string | undefined {
  const mappen = [...leesPad().split(delimiter), '/usr/bin', '/bin', '/usr/sbin', '/sbin']
  return mappen
    .filter((map) => isAbsolute(map))
    .map((map) => join(map, naam))
    .find((pad) => isExecutable(pad))
}

/** Is there a file here that this user may run? */
export function isExecutable(pad: string): boolean {
  try {
    accessSync(pad, constants.X_OK)
    return statSync(pad).isFile()
  } catch {
    return false
  }
}
