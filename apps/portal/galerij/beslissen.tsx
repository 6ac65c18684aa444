import { Bevestig } from '../src/components/bevestig.tsx'
import { Blad, Stukkenlijst } from '../src/components/blad.tsx'
import { BesluitBrief } from '../src/components/brief.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../src/components/formulier.tsx'
import { KeuzeKaarten } from '../src/components/keuzekaart.tsx'
import { Knop } from '../src/components/knop.tsx'
import { PaginaKop } from '../src/components/paginakop.tsx'
import { Tag } from '../src/components/tag.tsx'
import { Alinea, Href, Kop, Koppeling } from '../src/components/tekst.tsx'
import { TekstvlakVeld } from '../src/components/velden.tsx'

type Waarden = { keuze: string; reden: string }

/** Deciding: evidence at the left, decision at the right, the letter under it. */
export const Beslissen = () => {
  const form = useFormulier<Waarden>({ keuze: 'go', reden: '' })
  return (
    <>
      <PaginaKop
        lede={
          <>
            <Koppeling to="/">M. El Amrani, cateringbedrijf</Koppeling> · toetsmoment fase 2 · uiterlijk di 24 november
            (beleid Purmerend, versie 2025-1)
          </>
        }
        titel="Gaat het traject verder?"
      />
      <div className="twee-helften">
        <Blad>
          <Kop>Wat er ligt</Kop>
          <Stukkenlijst
            stukken={[
              {
                id: '1',
                wat: (
                  <>
                    Voortgangsrapportage 2 <Href href="#lees">lees</Href>
                  </>
                ),
                onder: 'T. Hoekstra, 20 november, versie 1',
                stand: <Tag toon="goed">goedgekeurd</Tag>,
              },
              {
                id: '2',
                wat: 'Presentatie driegesprek',
                onder: '19 november, cliënt aanwezig',
                stand: <Tag toon="goed">gezien</Tag>,
              },
              {
                id: '3',
                wat: 'Omzetprognose jaar 1',
                onder: '€ 38.000, eigen inkomen € 19.400',
                stand: <Tag toon="spoedig">niet geopend</Tag>,
              },
            ]}
          />
          <Kop>Criteria van deze fase</Kop>
          <Stukkenlijst
            stukken={[
              { id: '1', wat: 'Klanten gesproken, ten minste tien', stand: <strong>14</strong> },
              { id: '2', wat: 'Vergunning haalbaar binnen drie maanden', stand: <strong>ja</strong> },
              { id: '3', wat: 'Werkruimte in zicht', stand: <strong>ja, per 1 januari</strong> },
            ]}
          />
          <Kop>Eerder besloten</Kop>
          <Alinea>
            14 september: <Tag toon="goed">go</Tag> door R. Hendriks, “eerst keuken, dan keurmerk”.
          </Alinea>
        </Blad>
        <Formulier
          form={form}
          onVerzend={async () => [
            { tekst: 'Remco Hendriks besliste hier al over, op di 24 november om 9:14. Wat je typte, is bewaard.' },
          ]}
          concept={{ stand: 'bewaard', om: '2026-11-23T13:02:00Z' }}
          knoppen={
            <>
              <VerzendKnop>Bevestig: go voor fase 3</VerzendKnop>
              <Knop>Bewaar als concept</Knop>
            </>
          }
        >
          <KeuzeKaarten<Waarden>
            naam="keuze"
            label="Jouw beslissing"
            keuzes={[
              {
                waarde: 'go',
                titel: 'Go: verder met fase 3, ondernemingsplan',
                gevolg: 'Bureau Noord krijgt vandaag bericht. Het plan wordt verwacht op vr 15 januari 2027.',
              },
              {
                waarde: 'no-go',
                titel: 'No-go: de fasen stoppen vandaag',
                gevolg:
                  'Het traject eindigt met een besluit van het college, dat je hierna neemt. Het krediet van € 1.200,00 wordt omgezet; ook dat is een besluit.',
              },
              {
                waarde: 'aanhouden',
                titel: 'Aanhouden: er ontbreekt nog iets',
                gevolg: 'Kies wat ontbreekt en een nieuwe datum, uiterlijk 16 februari 2027.',
              },
            ]}
          />
          <TekstvlakVeld<Waarden>
            naam="reden"
            label="Waarom?"
            hulp="Noem wat de doorslag gaf; dit staat in het dossier en in de brief."
            leegFout="Noem wat de doorslag gaf."
          />
          <Bevestig
            gevolgen={[
              'fase 2 staat op afgerond, go, 23 november;',
              'Bureau Noord en de klantmanager van Purmerend krijgen bericht;',
              'de gemeente Purmerend ziet één regel op kwartaal 4: “Ontwikkelfase”.',
            ]}
          />
        </Formulier>
      </div>
      <Kop>De brief</Kop>
      <BesluitBrief
        naam="De brief zoals die verstuurd wordt"
        afzender="College van burgemeester en wethouders van Purmerend"
        datum="23 november 2026"
        kenmerk="PMR-2026-0412"
        betreft="uw voorbereiding op een eigen bedrijf"
        alineas={[
          'Geachte heer El Amrani,',
          'U volgt sinds 17 augustus 2026 een voorbereidingstraject. Op 19 november hebt u uw plan gepresenteerd. Wij hebben besloten dat u verder kunt met fase 3.',
          'U hebt twee betaalde proefopdrachten en een keuken per 1 januari. Uw ondernemingsplan verwachten wij op 15 januari 2027.',
        ]}
        ondertekening="Namens het college, R. Hendriks, beslisser"
        onder="Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken bezwaar maken."
      />
    </>
  )
}
