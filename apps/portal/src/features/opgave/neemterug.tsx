import { useQueryClient } from '@tanstack/react-query'
import { Bevestig } from '../../components/bevestig.tsx'
import { DatumVeld } from '../../components/datumveld.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { Knop } from '../../components/knop.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { serverfoutenVan } from '../../lib/serverfout.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useFouten } from '../../teksten/fouten.ts'
import { useOpgaveteksten } from './teksten.ts'
import type { Regel } from './zinnen.ts'

/** Named after the line, as in `Regelformulier`. */
type Waarden = Record<string, string>

/**
 * The financieel medewerker takes a fact back that was not right, and says when the step did happen, if it did. What counts
 * of a phase that was broken off hangs on the day on which it ended: it can only be taken back.
 */
export const NeemTerug = ({ regel, onSluit }: { regel: Regel; onSluit: () => void }) => {
  const t = useOpgaveteksten()
  const fouten = useFouten()
  const { vandaag } = useOpmaak()
  const queries = useQueryClient()
  const [reden, datum] = [`reden-${regel.prestatieId}`, `datum-${regel.prestatieId}`]
  const form = useFormulier<Waarden>({ [reden]: '', [datum]: '' })
  return (
    <Formulier
      form={form}
      naam={t.doe.neem_terug}
      onVerzend={async (waarden) => {
        const op = waarden[datum] ?? ''
        try {
          await apiClient.prestatie.corrigeer.mutate({
            prestatieId: regel.prestatieId,
            reden: waarden[reden] ?? '',
            ...(op !== '' && { vervangDoor: { prestatiedatum: op } }),
          })
        } catch (fout) {
          return serverfoutenVan<Waarden>(fout, fouten, (pad) => (pad === 'reden' ? reden : datum))
        }
        await queries.invalidateQueries()
        onSluit()
        return undefined
      }}
      knoppen={
        <>
          <VerzendKnop gevaar>{t.doe.neem_terug}</VerzendKnop>
          <Knop soort="subtiel" onClick={onSluit}>
            {t.doe.annuleer}
          </Knop>
        </>
      }
    >
      <TekstvlakVeld<Waarden>
        naam={reden}
        label={t.formulier.terugReden}
        hulp={t.formulier.redenHulp}
        leegFout={t.formulier.terugRedenLeeg}
        maxLengte={1000}
        regels={3}
      />
      {!regel.isAfgebroken && (
        <DatumVeld<Waarden>
          naam={datum}
          label={t.formulier.terugDatum}
          hulp={t.formulier.terugDatumHulp}
          richting="terug"
          totEnMet={vandaag}
          optioneel
        />
      )}
      <Bevestig gevolgen={[regel.isAfgebroken ? t.gevolg.neem_terug_afgebroken : t.gevolg.neem_terug]} />
    </Formulier>
  )
}
