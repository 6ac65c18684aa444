import { useState } from 'react'
import { Feiten } from '../src/components/feiten.tsx'
import { KnopLink } from '../src/components/knop.tsx'
import { PaginaKop } from '../src/components/paginakop.tsx'
import type { ProcesKnoop } from '../src/components/procesknoop.ts'
import { Proceslijn } from '../src/components/proceslijn.tsx'
import { Kop } from '../src/components/tekst.tsx'
import { Tijdlijn, type Gebeurtenis } from '../src/components/tijdlijn.tsx'
import { Waarom } from '../src/components/waarom.tsx'
import { WachtRegel } from '../src/components/wachtregel.tsx'
import { UITLEG } from './uitleg.ts'

const DETAIL = (
  <>
    <br />
    Besloten door R. Hendriks, op grond van voortgangsrapportage 1 en de presentatie van 11 september. Beleid Purmerend,
    versie 2025-1.
  </>
)

/** The nodes of one process, for this page and the one that shows more of them. */
export const KNOPEN: readonly ProcesKnoop[] = [
  { id: 'a', vorm: 'punt', stand: 'gedaan', titel: 'Aanmelding', datum: '2026-08-03', datumsoort: 'op' },
  {
    id: 'b',
    vorm: 'punt',
    stand: 'gedaan',
    titel: 'Toegelaten',
    datum: '2026-08-17',
    datumsoort: 'op',
    fase: 'oriëntatie',
    detail: DETAIL,
  },
  {
    id: 'c',
    vorm: 'ruit',
    stand: 'gedaan',
    titel: 'Go',
    datum: '2026-09-14',
    datumsoort: 'op',
    fase: 'ontwikkelfase',
    detail: DETAIL,
  },
  { id: 'd', vorm: 'ruit', stand: 'nu', titel: 'Go of no-go', datum: '2026-11-24', datumsoort: 'uiterlijk' },
  { id: 'e', vorm: 'ruit', stand: 'straks', titel: 'Plan toetsbaar', datum: '2027-01-15', datumsoort: 'verwacht' },
  {
    id: 'f',
    vorm: 'punt',
    stand: 'straks',
    titel: 'Einde',
    datum: '2027-02-16',
    datumsoort: 'uiterlijk',
    onder: 'maximum 6 maanden',
  },
]

const GEBEURTENISSEN: readonly Gebeurtenis[] = [
  {
    id: '5',
    soort: 'levering',
    op: '2026-11-20T13:02:00Z',
    wat: 'Bureau Noord leverde voortgangsrapportage 2',
    toelichting: 'doel nog haalbaar: ja, “twee proefopdrachten, marge 31 %” · wacht op beoordeling',
  },
  {
    id: '4',
    soort: 'contact',
    op: '2026-11-11',
    geregistreerd: '2026-11-12T08:00:00Z',
    wat: 'Telefoongesprek met cliënt',
    toelichting: '“keuken gevonden in Purmerend-Noord, huur per 1 januari”',
  },
  {
    id: '3',
    soort: 'proces',
    op: '2026-10-19',
    wat: 'Traject hervat na onderbreking (ziekte)',
    toelichting: (
      <>
        de einddatum van fase 2 schoof van 10 naar 24 november; het maximum bleef 16 februari <Waarom uitleg={UITLEG} />
      </>
    ),
  },
  {
    id: '2',
    soort: 'besluit',
    op: '2026-09-14',
    label: { tekst: 'go', toon: 'goed' },
    wat: 'Fase 1 afgerond, besloten door R. Hendriks',
    toelichting: 'op grond van voortgangsrapportage 1 en de presentatie van 11 september',
  },
  {
    id: '1',
    soort: 'besluit',
    op: '2025-12-17',
    wat: 'Toegelaten tot het voorbereidingstraject',
    toelichting: 'besluit namens het college van Purmerend, bezwaar mogelijk tot en met 29 september',
  },
]

/** A dossier. */
export const Dossier = () => {
  const [gekozen, setGekozen] = useState<readonly string[]>([])
  return (
    <>
      <PaginaKop
        lede="Dossier PMR-2026-0412 · voorbereidingstraject · rechtsgrond Bbz 2 lid 3"
        titel="M. El Amrani, cateringbedrijf"
      />
      <WachtRegel
        wachtOp="jou"
        titel="beslis over fase 2"
        uiterlijk="2026-11-24"
        daarna="herinnering; op 27 november naar de teamleider. De periode eindigt hoe dan ook op 16 februari 2027."
        waarom={[UITLEG]}
        actie={
          <KnopLink to="/" soort="primair">
            Beslis over fase 2
          </KnopLink>
        }
      />
      <Proceslijn
        naam="Het traject van M. El Amrani"
        knopen={KNOPEN}
        onderbrekingen={[{ van: '2026-10-05', tot: '2026-10-19', reden: 'ziekte' }]}
      />
      <div className="naast-elkaar">
        <section>
          <Kop>Tijdlijn</Kop>
          <Tijdlijn
            gebeurtenissen={GEBEURTENISSEN}
            soorten={[
              { sleutel: 'besluit', naam: 'Besluiten' },
              { sleutel: 'levering', naam: 'Leveringen' },
              { sleutel: 'contact', naam: 'Contact' },
              { sleutel: 'proces', naam: 'Verloop' },
            ]}
            gekozen={gekozen}
            onKies={setGekozen}
          />
        </section>
        <aside>
          <Kop>Mensen</Kop>
          <Feiten
            feiten={[
              { wat: 'Consulent', is: 'Samira de Wit' },
              { wat: 'Begeleiding', is: 'Bureau Noord, T. Hoekstra' },
              { wat: 'Klantmanager', is: 'Gemeente Purmerend, J. Vos' },
            ]}
          />
          <Kop>Voorbereidingskrediet</Kop>
          <Feiten
            feiten={[
              {
                wat: 'Verstrekt',
                is: (
                  <>
                    € 1.200,00 van ten hoogste € 3.000,00 <Waarom uitleg={UITLEG} onderwerp="dit bedrag" />
                  </>
                ),
              },
              { wat: 'Bij start', is: 'wordt rentedragend' },
            ]}
          />
        </aside>
      </div>
    </>
  )
}
