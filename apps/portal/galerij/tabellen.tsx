import { useState } from 'react'
import { DataTabel, type Kolom } from '../src/components/datatabel.tsx'
import { Filterbalk } from '../src/components/filterbalk.tsx'
import { KnopLink } from '../src/components/knop.tsx'
import { LegeStaat } from '../src/components/legestaat.tsx'
import { PaginaKop } from '../src/components/paginakop.tsx'
import { Tag } from '../src/components/tag.tsx'
import { Kop, Koppeling } from '../src/components/tekst.tsx'
import { WeergaveExport } from '../src/components/weergave-export.tsx'
import { formatBedrag } from '../src/lib/bedrag.ts'

const RIJEN = [
  { id: '1', client: '’t Hooft, fietsenmakerij', gemeente: 'Den Helder', fase: 'Fase 1', krediet: 0, dagen: -3 },
  { id: '2', client: 'El Amrani, cateringbedrijf', gemeente: 'Purmerend', fase: 'Fase 2', krediet: 120000, dagen: 1 },
  {
    id: '3',
    client: 'De Groot, hoveniersbedrijf',
    gemeente: 'Texel',
    fase: 'Ondernemingsplan',
    krediet: 265050,
    dagen: 1,
  },
  { id: '4', client: 'Hooft, webwinkel', gemeente: 'Uitgeest', fase: 'Fase 1', krediet: 50000, dagen: 12 },
]

type Rij = (typeof RIJEN)[number]

const KOLOMMEN: readonly Kolom<Rij>[] = [
  {
    sleutel: 'client',
    kop: 'Cliënt',
    rijkop: true,
    sorteer: (rij) => rij.client,
    cel: (rij) => <Koppeling to="/">{rij.client}</Koppeling>,
  },
  { sleutel: 'gemeente', kop: 'Gemeente', sorteer: (rij) => rij.gemeente, cel: (rij) => rij.gemeente },
  { sleutel: 'fase', kop: 'Fase', cel: (rij) => rij.fase },
  {
    sleutel: 'krediet',
    kop: 'Krediet',
    getal: true,
    sorteer: (rij) => rij.krediet,
    cel: (rij) => formatBedrag(rij.krediet),
  },
  {
    sleutel: 'dagen',
    kop: 'Termijn',
    getal: true,
    sorteer: (rij) => rij.dagen,
    cel: (rij) => (rij.dagen < 0 ? <Tag toon="laat">te laat, 3 dagen</Tag> : `nog ${rij.dagen} dagen`),
  },
]

const onderRij = ({ id }: Rij) =>
  id === '2' && <>Fase 2 loopt sinds 15 september. Cliënt verhuisde op 1 juli naar Castricum.</>

/** A list with filter, saved views and exports, one with an opened row and a total, and an empty one. */
export const Tabellen = () => {
  const [waarden, setWaarden] = useState<Record<string, string | undefined>>({ gemeente: 'Purmerend' })
  const rijen = RIJEN.filter(({ gemeente }) => !waarden['gemeente'] || gemeente === waarden['gemeente'])
  return (
    <div className="breed">
      <PaginaKop
        titel="Dossiers"
        acties={
          <KnopLink to="/" soort="primair">
            Meld een cliënt aan
          </KnopLink>
        }
      />
      <Filterbalk
        velden={[
          { soort: 'tekst', sleutel: 'naam', label: 'Naam of dossier', voorbeeld: 'El Amrani' },
          {
            soort: 'keuze',
            sleutel: 'gemeente',
            label: 'Gemeente',
            alle: 'Alle gemeenten',
            opties: RIJEN.map(({ gemeente }) => ({ waarde: gemeente, naam: gemeente })),
          },
        ]}
        waarden={waarden}
        onWijzig={(sleutel, waarde) => setWaarden((vorige) => ({ ...vorige, [sleutel]: waarde }))}
        aantal={`${rijen.length} van 312 dossiers`}
        weergaven={[
          { id: '1', naam: 'Mijn dossiers' },
          { id: '2', naam: 'Te laat in Purmerend', gedeeld: true },
        ]}
        gekozenWeergave="2"
        onBewaar={() => undefined}
      >
        <WeergaveExport csv="#csv" xlsx="#xlsx" />
      </Filterbalk>
      <DataTabel
        bijschrift="Dossiers"
        bijschriftVerborgen
        rijen={RIJEN}
        sleutelVan={({ id }) => id}
        sortering={{ kolom: 'dagen', richting: 'op' }}
        kolommen={KOLOMMEN}
        voet={{ client: 'Totaal, 4 dossiers', krediet: formatBedrag(435050) }}
        onder={onderRij}
        leeg={null}
        gereedschap={null}
      />
      <Kop>Zonder rijen</Kop>
      <DataTabel
        bijschrift="Opdrachten"
        rijen={[] as { id: string }[]}
        sleutelVan={({ id }) => id}
        kolommen={[]}
        leeg={
          <LegeStaat titel="Er zijn nog geen opdrachten">
            Een opdracht ontstaat als je bij een fase een bureau kiest.
          </LegeStaat>
        }
      />
    </div>
  )
}
