import { useState } from 'react'
import { Begrip } from '../src/components/begrip.tsx'
import { Dialoog } from '../src/components/dialoog.tsx'
import { Knop } from '../src/components/knop.tsx'
import { Melding } from '../src/components/melding.tsx'
import { PaginaKop } from '../src/components/paginakop.tsx'
import type { ProcesKnoop } from '../src/components/procesknoop.ts'
import { Proceslijn } from '../src/components/proceslijn.tsx'
import { Skelet } from '../src/components/skelet.tsx'
import { Tag } from '../src/components/tag.tsx'
import { TaalKeuze } from '../src/components/taalkeuze.tsx'
import { Alinea, Kop } from '../src/components/tekst.tsx'
import { WaaromPaneel } from '../src/components/waarom.tsx'
import { WachtRegel } from '../src/components/wachtregel.tsx'
import { KNOPEN } from './dossier.tsx'
import { UITLEG } from './uitleg.ts'

const BEGRIPPEN = {
  gevestigd: { uitleg: 'Iemand die ten minste achttien maanden zijn eigen bedrijf heeft.', bron: 'artikel 1 Bbz 2004' },
}

const punt = (id: string, titel: string, datum: string, rest: Partial<ProcesKnoop> = {}): ProcesKnoop => ({
  id,
  vorm: 'punt',
  stand: 'straks',
  titel,
  datum,
  datumsoort: 'verwacht',
  ...rest,
})

const ACHT: readonly ProcesKnoop[] = [
  punt('1', 'Aanmelding', '2026-11-02', { stand: 'gedaan', datumsoort: 'op' }),
  punt('2', 'Selectiegesprek', '2026-11-04', { stand: 'gedaan', datumsoort: 'op' }),
  punt('3', 'Toegelaten', '2026-11-06', { stand: 'gedaan', datumsoort: 'op' }),
  punt('4', 'Go of no-go over oriëntatie', '2026-11-20', { vorm: 'ruit', stand: 'nu', datumsoort: 'uiterlijk' }),
  punt('5', 'Go of no-go over ontwikkeling', '2027-02-05', { vorm: 'ruit' }),
  punt('6', 'Plan toetsbaar', '2027-04-01', { vorm: 'ruit' }),
  punt('7', 'Pitch', '2027-04-08'),
  punt('8', 'Einde', '2027-05-06', { datumsoort: 'uiterlijk' }),
]

/** The small parts, in every tone. */
export const Onderdelen = () => {
  const [vraag, setVraag] = useState(false)
  return (
    <>
      <PaginaKop lede="Voorbeelden" titel="Onderdelen" />
      <Kop>Wacht-regels</Kop>
      <WachtRegel
        wachtOp={{ naam: 'Bureau Noord' }}
        titel="voortgangsrapportage 2"
        uiterlijk="2026-12-08"
        daarna="herinnering; op 15 december naar de contractmanager."
        waarom={[UITLEG]}
      />
      <WachtRegel wachtOp={{ naam: 'Remco Hendriks' }} titel="besluit over toelating" uiterlijk="2026-11-20" />
      <WachtRegel wachtOp="niemand" titel="Het traject is op 3 november geëindigd: start met Bbz" />
      <Kop>Knoppen</Kop>
      <div className="knoppenrij">
        <Knop soort="primair">Rapport goedkeuren</Knop>
        <Knop>Stuur terug met opmerkingen</Knop>
        <Knop soort="subtiel">Sluit</Knop>
        <Knop soort="primair" gevaar onClick={() => setVraag(true)}>
          Trek de opdracht in
        </Knop>
        <Knop soort="primair" bezig>
          Wordt verstuurd
        </Knop>
        <Knop soort="primair" disabled>
          Nog niet mogelijk
        </Knop>
        <Knop klein>Klein</Knop>
      </div>
      <Dialoog
        open={vraag}
        vraag="Wil je de opdracht aan Bureau Noord intrekken?"
        ja="Trek de opdracht in"
        gevaar
        onJa={() => setVraag(false)}
        onNee={() => setVraag(false)}
      >
        Bureau Noord krijgt vandaag bericht. Wat al geleverd is, blijft in het dossier.
      </Dialoog>
      <Kop>Meldingen</Kop>
      <Melding>De gemeente heeft haar beleid op 1 januari gewijzigd.</Melding>
      <Melding soort="gelukt" titel="Besloten: go voor fase 3">
        Bureau Noord krijgt bericht. De volgende stap is het ondernemingsplan, uiterlijk vr 15 januari 2027.
      </Melding>
      <Melding soort="let op" titel="Remco Hendriks was je voor" acties={<Knop klein>Bekijk zijn beslissing</Knop>}>
        Hij besliste op di 24 november om 9:14: no-go. Wat je typte, is bewaard.
      </Melding>
      <Melding soort="fout" titel="Dit lukt nu even niet">
        Probeer het over een paar minuten opnieuw.
      </Melding>
      <Kop>Woorden</Kop>
      <Alinea>
        <Tag toon="goed">goedgekeurd</Tag> <Tag toon="spoedig">niet geopend</Tag> <Tag toon="laat">te laat</Tag>{' '}
        <Tag>akkoord</Tag>
      </Alinea>
      <div>
        Zij is een <Begrip begrippen={BEGRIPPEN} naam="gevestigd" woord="gevestigde zelfstandige" /> en vraagt krediet.
      </div>
      <WaaromPaneel uitleg={[UITLEG]} />
      <p className="groot-getal">€ 9.840,00</p>
      <Kop>Proceslijnen</Kop>
      <Proceslijn
        naam="Acht knopen, vier dicht bij elkaar"
        knopen={ACHT}
        onderbrekingen={[
          { van: '2026-12-07', tot: '2026-12-14' },
          { van: '2026-12-21', tot: '2027-01-04', reden: 'vakantie' },
        ]}
      />
      <Proceslijn
        naam="Drie knopen"
        knopen={[KNOPEN[0], KNOPEN[3], KNOPEN[5]].filter((knoop) => knoop !== undefined)}
      />
      <Proceslijn naam="Alles gedaan" knopen={KNOPEN.slice(0, 3)} />
      <Kop>Laden en taal</Kop>
      <Skelet regels={3} />
      <TaalKeuze />
    </>
  )
}
