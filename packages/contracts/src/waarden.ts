// What the portal needs as values without zod (22 kB): plain lists and tables.
export * from './besluitwaarden.ts'
export * from './bevoegdheden.ts'
export * from './dossierwaarden.ts'
export * from './fouten.ts'
export * from './gebeurtenis.ts'
export * from './klokwaarden.ts'
export * from './levering.ts'
export * from './rollen.ts'
