import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { BedragVeld } from '../../components/bedragveld.tsx'
import { Bevestig } from '../../components/bevestig.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { Kop } from '../../components/tekst.tsx'
import { KeuzeVeld, TekstvlakVeld } from '../../components/velden.tsx'
import { serverfoutenVan } from '../../lib/serverfout.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useFouten } from '../../teksten/fouten.ts'
import type { Opdracht } from './stand.ts'
import { useOpdrachtteksten } from './teksten.ts'

/** The amount is text as long as it is not an amount. */
type Waarden = { bureauId: string; vraag: string; vergoedingCenten: number | string }

/** After a refusal: the same phases go to another bureau, with what was asked and paid as the first proposal. */
export const AnderBureau = ({ opdracht }: { opdracht: Opdracht }) => {
  const t = useOpdrachtteksten().anderBureau
  const fouten = useFouten()
  const queries = useQueryClient()
  const navigeer = useNavigate()
  const form = useFormulier<Waarden>({
    bureauId: '',
    vraag: opdracht.vraag,
    vergoedingCenten: opdracht.vergoedingCenten ?? '',
  })
  return (
    <section className="opdrachtdeel">
      <Kop>{t.titel}</Kop>
      <Formulier
        form={form}
        onVerzend={async ({ vergoedingCenten, ...rest }) => {
          try {
            const { opdrachtId } = await apiClient.opdracht.biedAan.mutate({
              ...rest,
              opdrachtId: opdracht.id,
              vergoedingCenten: typeof vergoedingCenten === 'number' ? vergoedingCenten : null,
            })
            await queries.invalidateQueries()
            await navigeer({ to: '/opdrachten/$opdrachtId', params: { opdrachtId } })
          } catch (fout) {
            return serverfoutenVan<Waarden>(fout, fouten)
          }
        }}
        knoppen={<VerzendKnop>{t.knop}</VerzendKnop>}
      >
        <KeuzeVeld<Waarden>
          naam="bureauId"
          label={t.bureau}
          opties={opdracht.andereBureaus.map(({ id, naam }) => ({ waarde: id, naam }))}
        />
        <TekstvlakVeld<Waarden> naam="vraag" label={t.vraag} leegFout={t.vraagLeeg} />
        <BedragVeld<Waarden> naam="vergoedingCenten" label={t.vergoeding} minCenten={1} optioneel />
        <Bevestig gevolgen={t.gevolgen} />
      </Formulier>
    </section>
  )
}
