import { join } from 'node:path'

/** The folder of the project itself. */
export const PROJECT = join(import.meta.dirname, '../../..')

/** Where the state of the embedded stack lives unless it is told otherwise, and the downloaded programs always. */
export const DATA_MAP = join(PROJECT, '.data')
