import { join, resolve } from 'node:path'
import { leesVariabele } from './env.ts'

/** The folder of the project itself. */
export const PROJECT = join(import.meta.dirname, '../../..')

/** Where the state of the embedded stack lives unless it is told otherwise, and the downloaded programs always. */
export const DATA_MAP = join(PROJECT, '.data')

/** The data folder of `npm start`: .data of the project, or LOKET_DATA. */
export function leesDataMap(): string {
  const gezet = leesVariabele('LOKET_DATA')
  return gezet === undefined ? DATA_MAP : resolve(gezet)
}
