import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { vrijePoort } from './poort.ts'
import { startPostgres } from './postgres.ts'

test(
  'keeps its data over kill -9, under a parent folder that only its owner may enter',
  { timeout: 60_000 },
  async () => {
    // mkdtemp makes it 0700: as root the server runs as another user, who may not pass it.
    const ouder = mkdtempSync(join(tmpdir(), 'postgres-'))
    chmodSync(ouder, 0o700)
    const opties = { map: join(ouder, '.data'), poort: await vrijePoort() }
    try {
      const eerst = await startPostgres(opties)
      await query(eerst.url, 'create table bewijs (getal int)')
      await query(eerst.url, 'insert into bewijs values (42)')
      expect(await query(eerst.url, 'show data_checksums')).toEqual([{ data_checksums: 'on' }])
      process.kill(eerst.kind.pid, 'SIGKILL')
      await eerst.kind.einde

      const daarna = await startPostgres(opties)
      expect(await query(daarna.url, 'select getal from bewijs')).toEqual([{ getal: 42 }])
      await expect(query(daarna.url.replace(/:[^:@]+@/, ':verkeerd@'), 'select 1')).rejects.toThrow(/password/)
      await daarna.stop()

      // After a restart of the machine the id in the old lock may belong to another program.
      writeFileSync(join(opties.map, 'postgres/postmaster.pid'), `${process.pid}\n`)
      const laatst = await startPostgres(opties)
      await laatst.stop()
      expect(statSync(join(opties.map, 'geheimen.json')).mode & 0o777).toBe(0o600)
    } finally {
      rmSync(ouder, { recursive: true, force: true })
    }
  },
)

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
