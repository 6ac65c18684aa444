import { useState } from 'react'
import { LegeStaat } from '../src/components/legestaat.tsx'
import { OngedaanStrip } from '../src/components/ongedaan.tsx'
import { PaginaKop } from '../src/components/paginakop.tsx'
import { Takenlijst } from '../src/components/takenlijst.tsx'
import type { Taak } from '../src/components/taken.ts'
import { naar } from './naar.ts'

const rij = (
  id: string,
  titel: string,
  over: string,
  gemeente: string,
  uiterlijk: string,
  rest: Partial<Taak> = {},
) => ({
  id,
  titel,
  over,
  gemeente,
  uiterlijk,
  naar: naar('/beslissen'),
  ...rest,
})

const TAKEN: readonly Taak[] = [
  rij('1', 'Beslis over fase 1', 'J. Bakker, fietsenmakerij', 'Den Helder', '2026-11-20', {
    sinds: '2026-11-09',
    grondslag: 'beleid Den Helder',
  }),
  rij(
    '2',
    'Beslis over fase 2',
    'M. El Amrani, cateringbedrijf · rapport van Bureau Noord binnen',
    'Purmerend',
    '2026-11-24',
    {
      grondslag: 'beleid Purmerend',
    },
  ),
  rij('3', 'Beoordeel ondernemingsplan', 'P. de Groot, hoveniersbedrijf · versie 2', 'Texel', '2026-11-24', {
    grondslag: 'contract',
    oppakbaar: true,
  }),
  rij('4', 'Plan een driegesprek', 'S. Visser, grafisch ontwerp', 'Schagen', '2026-11-26', { oppakbaar: true }),
  rij('5', 'Neem besluit over toelating', 'A. Jansen, kapsalon', 'Zaanstad', '2026-11-27', {
    grondslag: 'wet (Awb 4:13)',
  }),
  rij('6', 'Toets de voorwaarden', 'K. Mulder, bloemenkraam', 'Bergen (NH.)', '2027-01-08'),
  ...Array.from({ length: 8 }, (_, nr) =>
    rij(
      `w${nr}`,
      `Bureau Noord levert voortgangsrapportage ${nr + 1}`,
      'R. Smit, schildersbedrijf',
      'Castricum',
      `2026-12-0${nr + 1}`,
      {
        wachtOpAnderen: true,
      },
    ),
  ),
]

/** The start page of a consulent. */
export const Vandaag = () => {
  const [opgepakt, setOpgepakt] = useState<Taak | undefined>()
  return (
    <>
      <PaginaKop
        titel="Vandaag"
        onder="Sinds gisteren 16:40: twee rapporten binnen, Bureau Noord weigerde één opdracht, de gemeente Heiloo betwist een regel."
      />
      <Takenlijst
        taken={opgepakt ? TAKEN.map((taak) => (taak === opgepakt ? { ...taak, oppakbaar: false } : taak)) : TAKEN}
        onOppakken={setOpgepakt}
        leeg={<LegeStaat titel="Niets te doen">Nieuwe taken komen hier vanzelf te staan.</LegeStaat>}
      />
      {opgepakt && (
        <OngedaanStrip
          tekst={`Je pakte op: ${opgepakt.titel.toLowerCase()}.`}
          onOngedaan={() => setOpgepakt(undefined)}
          onVoorbij={() => setOpgepakt(undefined)}
        />
      )}
    </>
  )
}
