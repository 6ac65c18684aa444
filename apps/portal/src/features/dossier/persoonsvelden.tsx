import type { FieldPath, FieldValues } from 'react-hook-form'
import { TekstVeld } from '../../components/velden.tsx'
import { useDossierTeksten } from './teksten.ts'

/** What is known of a client beside BSN and date of birth; empty text is nothing. */
export type Persoonswaarden = {
  voornaam: string
  achternaam: string
  uitkering: string
  plan: string
  email: string
  telefoon: string
  straat: string
  huisnummer: string
  postcode: string
  woonplaats: string
  ondernemingNaam: string
  kvkNummer: string
}

export const LEGE_PERSOON: Persoonswaarden = {
  voornaam: '',
  achternaam: '',
  uitkering: '',
  plan: '',
  email: '',
  telefoon: '',
  straat: '',
  huisnummer: '',
  postcode: '',
  woonplaats: '',
  ondernemingNaam: '',
  kvkNummer: '',
}

/** The fields of address and contact; all may stay empty. */
export const Contactvelden = <T extends FieldValues & Persoonswaarden>() => {
  const t = useDossierTeksten().velden
  const naam = (veld: keyof Persoonswaarden) => veld as FieldPath<T>
  return (
    <>
      <div className="dossiervelden">
        <TekstVeld<T> naam={naam('straat')} label={t.straat} maxLengte={100} optioneel />
        <TekstVeld<T> naam={naam('huisnummer')} label={t.huisnummer} maxLengte={20} breedte="kort" optioneel />
        <TekstVeld<T> naam={naam('postcode')} label={t.postcode} maxLengte={10} breedte="kort" optioneel />
        <TekstVeld<T> naam={naam('woonplaats')} label={t.woonplaats} maxLengte={100} optioneel />
        <TekstVeld<T> naam={naam('telefoon')} label={t.telefoon} soort="tel" maxLengte={30} optioneel />
        <TekstVeld<T> naam={naam('email')} label={t.email} soort="email" maxLengte={254} optioneel />
      </div>
    </>
  )
}
