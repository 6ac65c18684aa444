import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { WORTEL } from '../opzet/env.ts'
import { zetRuimeGrens } from './env.ts'

// The API as it is shipped, but for the height of its limit per minute: a few sessions stand for a whole region here.
zetRuimeGrens()
await import(pathToFileURL(join(WORTEL, 'apps', 'api', 'src', 'main.ts')).href)
