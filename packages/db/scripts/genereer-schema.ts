// Writes src/schema.ts from the catalogue of a migrated database: node scripts/genereer-schema.ts <superuser url>
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tekenSchema } from '../src/schema-tekening.ts'

const url = process.argv[2]
if (url === undefined) throw new Error('Geef de URL van een gemigreerde database')
writeFileSync(join(import.meta.dirname, '../src/schema.ts'), await tekenSchema(url))
