import type { CommandoAntwoord } from '@loket/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { Bevestig } from '../../components/bevestig.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { KeuzeKaarten } from '../../components/keuzekaart.tsx'
import { Knop } from '../../components/knop.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { useActie } from '../../lib/actie.ts'
import { apiClient } from '../../lib/trpc.ts'
import { ActieMelding } from './actiemelding.tsx'
import { useOpgaveteksten } from './teksten.ts'
import type { Opgave, Regel } from './zinnen.ts'

/** Named after the line: several forms can be open at once on this page, and each label is of its own field. */
type Waarden = Record<string, string>
type Schrijvend = 'betwist' | 'beantwoord' | 'houd_vol' | 'beslis'

/** Disputing, answering, persisting and deciding: what one writes at the line, with what happens then above the button. */
export const Regelformulier = ({
  opgave,
  regel,
  handeling,
  onSluit,
  onKlaar,
}: {
  opgave: Opgave
  regel: Regel
  handeling: Schrijvend
  onSluit: () => void
  onKlaar: () => void
}) => {
  const t = useOpgaveteksten()
  const [oordeelNaam, tekstNaam] = [`oordeel-${regel.prestatieId}`, `tekst-${regel.prestatieId}`]
  const form = useFormulier<Waarden>({ [oordeelNaam]: '', [tekstNaam]: '' })
  const { actie, doe } = useActie()
  const queries = useQueryClient()
  const { label, leeg } = useVeldtekst(handeling)
  const gevolg = useGevolg(opgave, handeling)
  const oordeelt = handeling === 'beantwoord' || handeling === 'beslis'
  return (
    <>
      <ActieMelding actie={actie} />
      <Formulier
        form={form}
        naam={t.doe[handeling]}
        onVerzend={async (waarden) => {
          const gelukt = await doe((commandoId) =>
            stuur(handeling, { commandoId, onderwerpId: opgave.id ?? '' }, regel.id ?? '', {
              oordeel: waarden[oordeelNaam] === 'vervalt' ? 'vervalt' : 'blijft',
              tekst: waarden[tekstNaam] ?? '',
            }),
          )
          await queries.invalidateQueries()
          if (gelukt) onKlaar()
        }}
        knoppen={
          <>
            <VerzendKnop>{t.doe[handeling]}</VerzendKnop>
            <Knop soort="subtiel" onClick={onSluit}>
              {t.doe.annuleer}
            </Knop>
          </>
        }
      >
        {oordeelt && (
          <KeuzeKaarten<Waarden>
            naam={oordeelNaam}
            label={t.formulier.oordeel}
            leegFout={t.formulier.oordeelLeeg}
            keuzes={[
              {
                waarde: 'blijft',
                titel: t.formulier.blijft,
                gevolg: handeling === 'beslis' ? t.formulier.blijftBeslissing : t.formulier.blijftAntwoord,
              },
              { waarde: 'vervalt', titel: t.formulier.vervalt, gevolg: t.formulier.vervaltGevolg },
            ]}
          />
        )}
        <TekstvlakVeld<Waarden>
          naam={tekstNaam}
          label={label}
          hulp={t.formulier.redenHulp}
          leegFout={leeg}
          regels={3}
        />
        <Bevestig gevolgen={[gevolg]} />
      </Formulier>
    </>
  )
}

const useVeldtekst = (handeling: Schrijvend): { label: string; leeg: string } => {
  const t = useOpgaveteksten().formulier
  return {
    betwist: { label: t.reden, leeg: t.redenLeeg },
    houd_vol: { label: t.volhouden, leeg: t.volhoudenLeeg },
    beantwoord: { label: t.antwoord, leeg: t.antwoordLeeg },
    beslis: { label: t.beslissing, leeg: t.beslissingLeeg },
  }[handeling]
}

const useGevolg = ({ dagen }: Opgave, handeling: Schrijvend): string => {
  const t = useOpgaveteksten()
  const binnen = t.regel.binnen
  return {
    betwist: () => t.gevolg.betwist(binnen(dagen.antwoord)),
    houd_vol: () => t.gevolg.houd_vol(binnen(dagen.beslissing)),
    beantwoord: () => t.gevolg.beantwoord(binnen(dagen.reactie)),
    beslis: () => t.gevolg.beslis,
  }[handeling]()
}

const stuur = (
  handeling: Schrijvend,
  bezorging: { commandoId: string; onderwerpId: string },
  regelId: string,
  { oordeel, tekst }: { oordeel: 'blijft' | 'vervalt'; tekst: string },
): Promise<CommandoAntwoord> => {
  switch (handeling) {
    case 'betwist':
      return apiClient.opgave.betwist.mutate({ ...bezorging, gegevens: { regelId, reden: tekst } })
    case 'houd_vol':
      return apiClient.opgave.houdVol.mutate({ ...bezorging, gegevens: { regelId, reden: tekst } })
    case 'beantwoord':
      return apiClient.opgave.beantwoord.mutate({ ...bezorging, gegevens: { regelId, oordeel, tekst } })
    case 'beslis':
      return apiClient.opgave.beslis.mutate({ ...bezorging, gegevens: { regelId, oordeel, tekst } })
  }
}
