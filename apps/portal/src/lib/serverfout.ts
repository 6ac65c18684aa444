import type { FieldPath, FieldValues } from 'react-hook-form'
import type { Serverfout } from '../components/formulier.tsx'
import { zinVan, type Fouten } from '../teksten/fouten.ts'
import { leesFout } from './fout.ts'

/**
 * A refusal of the API as sentences for `Formulier`: each at its field, or on top when the form has no such field.
 * `veldVan` turns the path in the API's input into the field of the form, where these differ.
 */
export const serverfoutenVan = <T extends FieldValues>(
  fout: unknown,
  fouten: Fouten,
  veldVan: (pad: string) => FieldPath<T> | undefined = (pad) => (pad === '' ? undefined : (pad as FieldPath<T>)),
): readonly Serverfout<T>[] => {
  const { code, gegevens, velden } = leesFout(fout)
  const perVeld = Object.entries(velden)
  if (perVeld.length === 0) return [{ tekst: zinVan(fouten, code, gegevens) }]
  return perVeld.map(([pad, veldcode]) => {
    const veld = veldVan(pad)
    const tekst = zinVan(fouten, veldcode, gegevens)
    return veld === undefined ? { tekst } : { veld, tekst }
  })
}
