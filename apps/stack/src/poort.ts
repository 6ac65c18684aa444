import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { leesVariabele } from './env.ts'
import { StartFout } from './fout.ts'

/** The ports of the stack. `portaal` is the one address for the user. */
export type Poortnaam = 'portaal' | 'inlogdienst' | 'postbus' | 'smtp' | 'database' | 'temporal' | 'temporalPagina'
export type Poorten = Readonly<Record<Poortnaam, number>>

/** One file for begin.mjs too, which runs before anything is installed. */
const LIJST = JSON.parse(readFileSync(join(import.meta.dirname, '../poorten.json'), 'utf8')) as readonly {
  naam: Poortnaam
  variabele: string
  standaard: number
}[]

/** The ports as the user set them, else the usual ones. */
export function leesPoorten(): Poorten {
  const paren = LIJST.map(({ naam, variabele, standaard }) => {
    const gezet = leesVariabele(variabele)
    const poort = gezet === undefined ? standaard : Number(gezet)
    if (!Number.isInteger(poort) || poort < 1 || poort > 65_535)
      throw new StartFout(`${variabele}=${gezet} is geen poort. Kies een getal van 1024 tot en met 65535.`)
    return [naam, poort] as const
  })
  return Object.fromEntries(paren) as Poorten
}

/** Fails with a StartFout when one of these ports is taken, naming it and how to choose another. */
export async function eisVrijePoorten(poorten: Poorten): Promise<void> {
  for (const { naam, variabele } of LIJST) {
    if (await isPoortVrij(poorten[naam])) continue
    throw new StartFout(
      `Poort ${poorten[naam]} (${naam}) is al in gebruik. Stop het programma dat hem gebruikt, of kies een andere poort: ${variabele}=${poorten[naam] + 1000} npm start`,
    )
  }
}

/** A port for each part that nobody uses now. */
export async function vrijePoorten(): Promise<Poorten> {
  const paren = await Promise.all(LIJST.map(async ({ naam }) => [naam, await vrijePoort()] as const))
  return Object.fromEntries(paren) as Poorten
}

/**
 * A port on 127.0.0.1 that is free now. Not one that the system hands out by itself (on Linux from 32768, elsewhere from
 * 49152): until our server listens, any outgoing connection could get that one.
 */
export async function vrijePoort(): Promise<number> {
  for (;;) {
    const poort = randomInt(10_000, 32_768)
    if (await isPoortVrij(poort)) return poort
  }
}

/** Can a server listen on this port of 127.0.0.1? False also when the port is not allowed (below 1024). */
export async function isPoortVrij(poort: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(poort, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
