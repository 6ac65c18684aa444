import type { Opgave } from '@loket/contracts'
import { dagenTussen, type Datum, datumVan, laatste, naarDatum, plusDagen } from '@loket/domain'

type Dagen = { readonly begin: string; readonly einde: string }

/**
 * Of the quarter before, the day that is as far in it as today is in the running one; null when the running quarter or the
 * one before is over by then, and the whole is compared.
 */
export function findZelfdeDag(lopend: Dagen, vorig: Dagen, vandaag: Datum): Datum | null {
  if (vandaag >= lopend.einde) return null
  const dag = plusDagen(naarDatum(vorig.begin), dagenTussen(naarDatum(lopend.begin), vandaag))
  return dag < vorig.einde ? dag : null
}

/** When a running quarter is expected to close, and until when the gemeente then looks at its opgave. */
export function toSluiting(vanaf: string, vandaag: Datum, beoordelenDagen: number | null): Opgave['sluit'] {
  const op = laatste(datumVan(vanaf), vandaag)
  return { op, beoordelenTot: beoordelenDagen === null ? null : plusDagen(op, beoordelenDagen) }
}
