import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { meetAanmelden } from './bench/aanmelden.ts'
import { meetGeschiedenis } from './bench/geschiedenis.ts'
import { meetLezen } from './bench/lezen.ts'
import { type Maat, MAAT, MAAT_KORT, toGetal, type Uitkomst } from './bench/meting.ts'
import { maakOpstelling, type Opstelling } from './bench/opstelling.ts'
import { meetPortaal } from './bench/portaal.ts'
import { meetSluiten } from './bench/sluiten.ts'
import { meetStarten } from './bench/starten.ts'
import { formatDuur } from './opzet/opdracht.ts'

/**
 * `npm run bench`: what we do against the bare version of it, as ratios of slices that take turns in one run. What we
 * aim for stands beside what was measured and is never a demand; a wrong answer is: then the run fails.
 */

const LIMIET_MS = 12 * 60_000
const HOOGSTE_BELASTING = 0.5
const DOSSIERS = 16
const TOON_FOUTEN = 10
type Deel = (o: Opstelling, maat: Maat, meld: (zin: string) => void) => Promise<Uitkomst>
const DELEN: Readonly<Record<string, Deel>> = {
  'P-02': meetLezen,
  'P-06': meetAanmelden,
  'P-07': meetStarten,
  'P-12': meetSluiten,
}
const KEUZES = [...Object.keys(DELEN), 'P-09', 'P-23']
// Of the settings that trade durability for speed; all on is as it is shipped.
const DUURZAAM = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'wal_sync_method']

const { values } = parseArgs({
  options: {
    toch: { type: 'boolean', default: false },
    kort: { type: 'boolean', default: false },
    alleen: { type: 'string', multiple: true, default: [] },
  },
})
const begonnen = performance.now()
const stoppen = new AbortController()
let opstelling: Opstelling | undefined
const uitkomsten: Uitkomst[] = []

function meld(zin: string) {
  console.log(`  … ${zin}  ${formatDuur(performance.now() - begonnen)}`)
}

/** Ends everything that this run started, and this process; the exit handlers remove the folders. */
async function stop(code: number): Promise<never> {
  stoppen.abort()
  await opstelling?.stop().catch(() => undefined)
  process.exit(code)
}

async function meet(gekozen: readonly string[]): Promise<void> {
  const delen = Object.entries(DELEN).filter(([naam]) => gekozen.includes(naam))
  if (delen.length > 0) await meetPlatform(delen, gekozen.includes('P-02') ? DOSSIERS : 0)
  if (gekozen.includes('P-09')) uitkomsten.push(meetGeschiedenis())
  // Sizes do not depend on what else runs, so building comes last: it may take the time that is left.
  if (gekozen.includes('P-23')) uitkomsten.push(await meetPortaal(meld))
}

async function meetPlatform(delen: (readonly [string, Deel])[], dossiers: number): Promise<void> {
  meld('het platform starten en dossiers laden')
  opstelling = await maakOpstelling(dossiers, stoppen.signal)
  const { rows } = await opstelling.super_.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name = any ($1) or name = 'server_version' order by name`,
    [DUURZAAM],
  )
  console.log(`Postgres: ${rows.map(({ name, setting }) => `${name}=${setting}`).join(', ')}`)
  for (const [, doe] of delen) uitkomsten.push(await doe(opstelling, values.kort ? MAAT_KORT : MAAT, meld))
  await opstelling.stop()
  opstelling = undefined
}

function toon() {
  if (uitkomsten.length === 0) return
  const rijen = uitkomsten
    .flatMap(({ regels }) => regels)
    .toSorted((a, b) => a.wat.slice(0, 4).localeCompare(b.wat.slice(0, 4)))
  const kop = { wat: 'wat / waartegen', gemeten: 'gemeten (laagst / midden / hoogst)', streven: 'streven' }
  const breedte = (kolom: keyof typeof kop) => Math.max(...[kop, ...rijen].map((rij) => rij[kolom].length))
  const lijn = (rij: typeof kop, vul = ' ') =>
    `| ${rij.wat.padEnd(breedte('wat'), vul)} | ${rij.gemeten.padEnd(breedte('gemeten'), vul)} | ${rij.streven.padEnd(breedte('streven'), vul)} |`
  console.log(
    ['', lijn(kop), lijn({ wat: '', gemeten: '', streven: '' }, '-'), ...rijen.map((rij) => lijn(rij)), ''].join('\n'),
  )
  for (const zin of uitkomsten.flatMap(({ toelichting }) => toelichting)) console.log(zin)
  const fouten = listFouten()
  for (const fout of fouten.slice(0, TOON_FOUTEN)) console.log(`✗ ${fout}`)
  if (fouten.length > TOON_FOUTEN) console.log(`✗ en nog ${fouten.length - TOON_FOUTEN}`)
}

function listFouten(): string[] {
  return uitkomsten.flatMap((uitkomst) => uitkomst.fouten)
}

async function main(): Promise<number> {
  const onbekend = values.alleen.filter((naam) => !KEUZES.includes(naam))
  if (onbekend.length > 0) {
    console.error(`Onbekend: ${onbekend.join(', ')}. Kies uit: ${KEUZES.join(', ')}.`)
    return 2
  }
  const belasting = loadavg()[0] ?? 0
  const druk = belasting > HOOGSTE_BELASTING
  if (druk && !values.toch) {
    console.error(
      `Deze machine is bezig met iets anders (belasting ${toGetal(belasting, 2)}; hoogstens ${toGetal(HOOGSTE_BELASTING, 1)}). ` +
        'De cijfers zouden niets zeggen, dus er wordt niet gemeten. Wacht tot het rustig is, of meet toch: npm run bench -- --toch',
    )
    return 1
  }
  console.log(
    `Node ${process.version}, ${availableParallelism()} kernen (${cpus()[0]?.model ?? 'onbekend'}), belasting vooraf ${toGetal(belasting, 2)}`,
  )
  await meet(values.alleen.length === 0 ? KEUZES : values.alleen)
  toon()
  if (druk) console.log(`De machine was al belast (${toGetal(belasting, 2)}): deze cijfers zeggen niets.`)
  if (values.kort) console.log('Kort gemeten: dit laat zien dat het werkt, de cijfers zeggen niets.')
  const fouten = listFouten()
  console.log(
    `Duur ${formatDuur(performance.now() - begonnen)}. ${fouten.length === 0 ? 'Alle antwoorden klopten.' : 'Een run met foute antwoorden telt niet.'}`,
  )
  return fouten.length === 0 ? 0 : 1
}

for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signaal, () => {
    if (stoppen.signal.aborted) return
    console.log('\nGestopt. Alles wat draaide wordt afgesloten.')
    void stop(130)
  })
// When begin.mjs is killed nobody would be left to stop us.
process.once('disconnect', () => void stop(130))
// Connections that break while all is being stopped may say so in an event that nobody waits for.
process.on('uncaughtException', (fout) => {
  if (stoppen.signal.aborted) return
  console.error(`✗ ${fout.message}`)
  void stop(1)
})
setTimeout(() => {
  toon()
  console.error(`✗ Gestopt: het geheel duurt langer dan ${formatDuur(LIMIET_MS)}; wat hier niet staat is niet gemeten.`)
  void stop(1)
}, LIMIET_MS).unref()

try {
  await stop(await main())
} catch (fout) {
  // While all is being stopped whatever was under way fails; who stopped it ends this process.
  if (!stoppen.signal.aborted) {
    console.error(`✗ ${fout instanceof Error ? fout.message : String(fout)}`)
    await stop(1)
  }
}
