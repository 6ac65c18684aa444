import { TRPCClientError } from '@trpc/client'

/** A refusal or a failure as the portal knows it; `velden` is path of the field → code. */
export type ApiFout = {
  code: string
  gegevens: Readonly<Record<string, string>>
  velden: Readonly<Record<string, string>>
}

const teksten = (waarde: unknown): Readonly<Record<string, string>> =>
  typeof waarde === 'object' && waarde !== null
    ? Object.fromEntries(Object.entries(waarde).filter((paar): paar is [string, string] => typeof paar[1] === 'string'))
    : {}

/** What was thrown, as code with its facts. What never reached the API is 'DienstNietBereikbaar'. */
export const leesFout = (fout: unknown): ApiFout => {
  const niets = { gegevens: {}, velden: {} }
  if (!(fout instanceof TRPCClientError)) return { code: 'OnbekendeFout', ...niets }
  const data: unknown = fout.data
  if (typeof data !== 'object' || data === null) return { code: 'DienstNietBereikbaar', ...niets }
  const { foutcode, gegevens, velden } = data as Record<string, unknown>
  return {
    code: typeof foutcode === 'string' ? foutcode : 'OnbekendeFout',
    gegevens: teksten(gegevens),
    velden: teksten(velden),
  }
}
