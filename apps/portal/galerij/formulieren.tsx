import { useState } from 'react'
import { BedragVeld } from '../src/components/bedragveld.tsx'
import { BestandVeld, type Bijlage } from '../src/components/bestandveld.tsx'
import { useConcept } from '../src/components/concept.tsx'
import { DatumVeld } from '../src/components/datumveld.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../src/components/formulier.tsx'
import { PaginaKop } from '../src/components/paginakop.tsx'
import { KeuzeVeld, TekstVeld, TekstvlakVeld, VinkVeld } from '../src/components/velden.tsx'

type Waarden = {
  naam: string
  kvk: string
  gemeente: string
  begin: string
  gesprek: string
  krediet: number | string
  toelichting: string
  akkoord: boolean
}

/** Every kind of field, empty and filled. */
export const Formulieren = () => {
  const form = useFormulier<Waarden>({
    naam: 'M. El Amrani',
    kvk: '',
    gemeente: '',
    begin: '2026-12-08',
    gesprek: '',
    krediet: 125000,
    toelichting: '',
    akkoord: false,
  })
  const concept = useConcept(form, () => Promise.resolve('2026-11-23T13:02:00Z'))
  const [bijlagen, setBijlagen] = useState<readonly Bijlage[]>([
    { id: '1', naam: 'ondernemingsplan-versie-2.pdf', grootte: '1,2 MB', href: '#plan' },
    { id: '2', naam: 'omzetprognose.xlsx', grootte: '48 kB', toestand: 'wordt op virussen gecontroleerd' },
  ])
  return (
    <>
      <PaginaKop lede="Voorbeelden" titel="Formulier" />
      <Formulier
        form={form}
        onVerzend={async () => [
          { veld: 'kvk', tekst: 'Deze cliënt heeft al een dossier. Zoek het op naam of KvK-nummer.' },
        ]}
        concept={concept}
        knoppen={<VerzendKnop>Meld de cliënt aan</VerzendKnop>}
      >
        <TekstVeld<Waarden> naam="naam" label="Naam van de cliënt" breedte="half" />
        <TekstVeld<Waarden>
          naam="kvk"
          label="KvK-nummer"
          hulp="Acht cijfers, bijvoorbeeld 69599084."
          breedte="kort"
          optioneel
          controleer={(waarde: string) =>
            /^\d{8}$/.test(waarde) || 'Dit KvK-nummer klopt niet. Het heeft acht cijfers.'
          }
        />
        <KeuzeVeld<Waarden>
          naam="gemeente"
          label="Gemeente"
          opties={[
            { waarde: 'GM0361', naam: 'Alkmaar' },
            { waarde: 'GM0439', naam: 'Purmerend' },
          ]}
        />
        <DatumVeld<Waarden> naam="begin" label="Het traject begint op" vanaf="2026-11-23" totEnMet="2027-05-23" />
        <DatumVeld<Waarden> naam="gesprek" label="Datum van het gesprek" richting="terug" />
        <BedragVeld<Waarden> naam="krediet" label="Voorbereidingskrediet" maxCenten={300000} />
        <TekstvlakVeld<Waarden> naam="toelichting" label="Toelichting" maxLengte={500} optioneel />
        <VinkVeld<Waarden>
          naam="akkoord"
          label="De cliënt weet dat de gemeente deze gegevens gebruikt."
          leegFout="Bespreek dit eerst met de cliënt en zet dan een vinkje."
        />
        <BestandVeld
          label="Stukken"
          hulp="Pdf, Word, Excel of een foto; ten hoogste 20 MB per bestand."
          bijlagen={bijlagen}
          verstuur={(bestand, onVoortgang) => {
            onVoortgang(0.4)
            return new Promise((klaar) =>
              setTimeout(
                () =>
                  klaar(
                    bestand.size === 0
                      ? { gelukt: false, code: 'BestandLeeg' }
                      : { gelukt: true, antwoord: bestand.name },
                  ),
                bestand.name.startsWith('traag') ? 60_000 : 100,
              ),
            )
          }}
          onToegevoegd={(antwoord) => setBijlagen([...bijlagen, { id: String(antwoord), naam: String(antwoord) }])}
          onVerwijder={({ id }) => setBijlagen(bijlagen.filter((een) => een.id !== id))}
          zinVan={() => 'Dit bestand is leeg. Kies een ander bestand.'}
        />
      </Formulier>
    </>
  )
}
