import { leesEmail, leesKvkNummer, leesPostcode, leesTelefoon } from '@loket/domain'
import type { FieldPath, FieldValues } from 'react-hook-form'
import { TekstVeld } from '../../components/velden.tsx'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
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

/** A check of a field by the reader of the domain with which the API reads it too: the sentence of its refusal. */
const useGelezen = () => {
  const fouten = useFouten()
  return (lees: typeof leesPostcode) =>
    (waarde: string): string | true => {
      const gelezen = lees(waarde)
      return gelezen.ok || zinVan(fouten, gelezen.code)
    }
}

/** The fields of address and contact; all may stay empty. */
export const Contactvelden = <T extends FieldValues & Persoonswaarden>() => {
  const t = useDossierTeksten().velden
  const gelezen = useGelezen()
  const naam = (veld: keyof Persoonswaarden) => veld as FieldPath<T>
  return (
    <>
      <div className="dossiervelden">
        <TekstVeld<T> naam={naam('straat')} label={t.straat} maxLengte={100} optioneel />
        <TekstVeld<T> naam={naam('huisnummer')} label={t.huisnummer} maxLengte={20} breedte="kort" optioneel />
        <TekstVeld<T>
          naam={naam('postcode')}
          label={t.postcode}
          maxLengte={10}
          breedte="kort"
          controleer={gelezen(leesPostcode)}
          optioneel
        />
        <TekstVeld<T> naam={naam('woonplaats')} label={t.woonplaats} maxLengte={100} optioneel />
        <TekstVeld<T>
          naam={naam('telefoon')}
          label={t.telefoon}
          soort="tel"
          maxLengte={30}
          controleer={gelezen(leesTelefoon)}
          optioneel
        />
        <TekstVeld<T>
          naam={naam('email')}
          label={t.email}
          soort="email"
          maxLengte={254}
          controleer={gelezen(leesEmail)}
          optioneel
        />
      </div>
    </>
  )
}

/** The fields of the enterprise, if there is one. */
export const Ondernemingsvelden = <T extends FieldValues & Persoonswaarden>() => {
  const t = useDossierTeksten().velden
  const gelezen = useGelezen()
  const naam = (veld: keyof Persoonswaarden) => veld as FieldPath<T>
  return (
    <>
      <TekstVeld<T> naam={naam('ondernemingNaam')} label={t.ondernemingNaam} breedte="half" optioneel />
      <TekstVeld<T>
        naam={naam('kvkNummer')}
        label={t.kvkNummer}
        hulp={t.kvkHulp}
        breedte="kort"
        controleer={gelezen(leesKvkNummer)}
        optioneel
      />
    </>
  )
}
