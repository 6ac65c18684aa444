/** The PATH of this process, to look programs up and to hand on to children. */
export function leesPad(): string {
  return process.env['PATH'] ?? ''
}

/** What pip and npm need to reach a registry: certificates, proxies and pip's own settings. */
export function leesNetwerkEnv(): Record<string, string> {
  const nodig = /^(PIP_|HOME$|PATH$|TMPDIR$|LANG$|SSL_|NODE_EXTRA_CA_CERTS$|(https?|no|all)_proxy$)/i
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (paar): paar is [string, string] => nodig.test(paar[0]) && paar[1] !== undefined,
    ),
  )
}

/** Where Temporal comes from when the user says so. */
export type TemporalEnv = {
  readonly adres: string | undefined
  readonly cliPad: string | undefined
  readonly testServerPad: string | undefined
  readonly ongecontroleerd: boolean
}

/** Reads TEMPORAL_ADDRESS, TEMPORAL_CLI_PATH, TEMPORAL_TEST_SERVER_PATH and TEMPORAL_ONGECONTROLEERD. */
export function leesTemporalEnv(): TemporalEnv {
  return {
    adres: process.env['TEMPORAL_ADDRESS'] || undefined,
    cliPad: process.env['TEMPORAL_CLI_PATH'] || undefined,
    testServerPad: process.env['TEMPORAL_TEST_SERVER_PATH'] || undefined,
    ongecontroleerd: process.env['TEMPORAL_ONGECONTROLEERD'] === '1',
  }
}

/** NODE_ENV as it stands. */
export function leesNodeEnv(): string | undefined {
  return process.env['NODE_ENV']
}

/** A variable that is set to something, else undefined. */
export function leesVariabele(naam: string): string | undefined {
  return process.env[naam] || undefined
}
