import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { vrijePoort } from './poort.ts'
import { startTemporal } from './temporal.ts'
import { zoekTemporal } from './temporal-bron.ts'

const PANIEK = 'panic: failed assigning ephemeral port'
const ALTIJD = 999
const SPOOR = Array.from({ length: 9 }, (_, nr) => `\tcommands.go:${nr}`).join('\n')

/** A program that panics the first `keren` times, as the server does when a port it chose is gone, and then is the server. */
async function maakProgramma(map: string, keren: number): Promise<string> {
  const pad = join(map, 'temporal.sh')
  writeFileSync(
    pad,
    `#!/bin/sh
echo x >> '${map}/pogingen'
if [ "$(wc -l < '${map}/pogingen')" -le ${keren} ]; then
cat >&2 <<'EINDE'
${PANIEK}
${SPOOR}
EINDE
exit 2
fi
exec '${await zoekTemporal()}' "$@"
`,
    { mode: 0o700 },
  )
  return pad
}

async function startMet(keren: number): Promise<Awaited<ReturnType<typeof startTemporal>> & AsyncDisposable> {
  const map = mkdtempSync(join(tmpdir(), 'temporal-'))
  const ruimOp = () => rmSync(map, { recursive: true, force: true })
  try {
    const pad = await maakProgramma(map, keren)
    const temporal = await startTemporal({ map, poort: await vrijePoort(), uiPoort: await vrijePoort(), pad })
    return {
      ...temporal,
      async [Symbol.asyncDispose]() {
        await temporal.stop()
        ruimOp()
      },
    }
  } catch (fout) {
    ruimOp()
    throw fout
  }
}

test('starts again when the server loses a port that it chose for itself', { timeout: 60_000 }, async () => {
  await using temporal = await startMet(2)
  expect(temporal.kind?.isRunning()).toBe(true)
})

test('a server that keeps dying is an error that says why, without its trace', { timeout: 60_000 }, async () => {
  const fout = await startMet(ALTIJD).catch((reden: unknown) => reden)
  expect(fout).toMatchObject({
    name: 'StartFout',
    message: `Temporal is gestopt terwijl het startte. Het zegt:\n  ${PANIEK}`,
  })
})
