import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findKlokLezingen } from './klok-taal.ts'

/**
 * Checks that no SQL file of the repository reads a clock of its own. Only a file with `klok` in its name may: there
 * `app.nu()` and `app.echte_tijd()` are made. Returns a line `path:line: what` per fault.
 */
export function checkKlokInSql(wortel: string): string[] {
  return globSync('{apps,packages,workflows,test}/**/*.sql', {
    cwd: wortel,
    exclude: (pad) => pad.includes('node_modules') || pad.includes('/dist'),
  })
    .filter((pad) => !/klok[^/]*$/.test(pad))
    .toSorted()
    .flatMap((pad) => {
      const sql = readFileSync(join(wortel, pad), 'utf8')
      return findKlokLezingen(sql).map(({ woord, positie }) => {
        const regel = sql.slice(0, positie).split('\n').length
        return `${pad}:${regel}: ${woord} leest een andere klok dan klok; schrijf app.nu() of app.echte_tijd()`
      })
    })
}
