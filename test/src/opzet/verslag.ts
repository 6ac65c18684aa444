import { readFileSync } from 'node:fs'

/** How many tests passed and how many did not. */
export type Telling = { geslaagd: number; mislukt: number; opmerkingen: string[] }

type Verslag = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[]
}

/**
 * Counts what vitest wrote in its JSON report. A test that was skipped or is still to be written counts as failed: it
 * proves nothing. So does a file that could not be loaded, and a run that ended badly although each test passed.
 */
export function telVerslag(pad: string, afloop: { code: number; teLaat: boolean }): Telling {
  const verslag = leesVerslag(pad)
  if (verslag === undefined)
    return { geslaagd: 0, mislukt: 1, opmerkingen: [afloop.teLaat ? 'gestopt: duurde te lang' : 'geen verslag'] }
  const opmerkingen: string[] = []
  const nietGedraaid = verslag.numPendingTests + verslag.numTodoTests
  if (nietGedraaid > 0) {
    const namen = verslag.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => `overgeslagen: ${fullName}`)
    opmerkingen.push(...namen)
  }
  const leeg = verslag.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  opmerkingen.push(...leeg.map(({ name }) => `niet te laden of fout buiten een test: ${name}`))
  let mislukt = verslag.numFailedTests + nietGedraaid + leeg.length
  if (afloop.teLaat) {
    mislukt += 1
    opmerkingen.push('gestopt: duurde te lang')
  } else if (verslag.numPassedTests + mislukt === 0) {
    mislukt = 1
    opmerkingen.push('er draaide geen enkele test')
  } else if (afloop.code !== 0 && mislukt === 0) {
    mislukt = 1
    opmerkingen.push('elke test slaagde, maar de run eindigde met een fout')
  }
  return { geslaagd: verslag.numPassedTests, mislukt, opmerkingen }
}

function leesVerslag(pad: string): Verslag | undefined {
  try {
    return JSON.parse(readFileSync(pad, 'utf8')) as Verslag
  } catch {
    return undefined
  }
}
