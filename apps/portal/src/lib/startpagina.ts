import { isBevoegd, type Bevoegdheid, type Rol } from '@loket/contracts/waarden'
import type { Bestemming } from './bestemming.ts'

/** Where the day begins, by what somebody may do; the first that fits counts. */
const STARTPAGINAS: readonly (readonly [Bevoegdheid, Bestemming])[] = [
  ['dossier.bewerken', { to: '/vandaag' }],
  ['clienten.volgen', { to: '/clienten' }],
  ['gemeente.volgen', { to: '/dit-kwartaal' }],
  ['opdracht.beantwoorden', { to: '/opdrachten' }],
  ['beheer.volgen', { to: '/beheer' }],
  ['opgave.beantwoorden', { to: '/opgaven' }],
  ['financien.volgen', { to: '/kredieten' }],
  ['contract.volgen', { to: '/bureaus' }],
]

/** The start page of somebody with these roles. */
export const startpaginaVan = (rollen: readonly Rol[]): Bestemming =>
  STARTPAGINAS.find(([bevoegdheid]) => isBevoegd(rollen, bevoegdheid))?.[1] ?? { to: '/zo-loopt-het' }
