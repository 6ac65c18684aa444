import { BEKENDMAKINGSWIJZEN } from '@loket/contracts/waarden'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { Bevestig } from '../../components/bevestig.tsx'
import { DatumVeld } from '../../components/datumveld.tsx'
import { Formulier, useFormulier, type Serverfout } from '../../components/formulier.tsx'
import { KeuzeKaarten } from '../../components/keuzekaart.tsx'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { Waarom } from '../../components/waarom.tsx'
import { leesFout } from '../../lib/fout.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { serverfoutenVan } from '../../lib/serverfout.ts'
import { apiClient, trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useFouten } from '../../teksten/fouten.ts'
import { isDag } from './planlijst.tsx'
import { toUitleg } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'

type Wijze = (typeof BEKENDMAKINGSWIJZEN)[number]
type Waarden = { op: string; wijze: string }

/** Records when and how a besluit was made known, and says beforehand until when somebody can object. */
export const Bekendmaken = ({ besluit, onGedaan }: { besluit: Uitvoer['besluit']['haal']; onGedaan: () => void }) => {
  const t = useBeslisTeksten().besluiten.bekendmaken
  const fouten = useFouten()
  const queries = useQueryClient()
  const { dag, relatief, toon, vandaag } = useOpmaak()
  const form = useFormulier<Waarden>({ op: vandaag, wijze: '' })
  const [op, gekozen] = useWatch({ control: form.control, name: ['op', 'wijze'] })
  const past = isDag(op) && op >= besluit.beslotenOp && op <= vandaag
  const { data: termijn } = useQuery(
    trpc.besluit.bezwaartermijn.queryOptions({ besluitId: besluit.id, op: past ? op : vandaag }, { enabled: past }),
  )
  const uitleg = termijn && toUitleg(termijn.uitleg)
  const taakuitleg = besluit.taak && toUitleg(besluit.taak.uitleg)
  const verzend = async ({ op: dagVan, wijze }: Waarden): Promise<readonly Serverfout<Waarden>[]> => {
    try {
      await apiClient.besluit.maakBekend.mutate({ besluitId: besluit.id, op: dagVan, wijze: wijze as Wijze })
      onGedaan()
      await queries.invalidateQueries()
      return []
    } catch (fout) {
      const { code } = leesFout(fout)
      // A colleague was first: the page shows what was recorded.
      if (code === 'AlBekendgemaakt') await queries.invalidateQueries()
      const geweigerd = serverfoutenVan<Waarden>(fout, fouten)
      const bijDag = code === 'BekendmakingVoorBesluit' || code === 'DatumInToekomst'
      return bijDag ? geweigerd.map(({ tekst }) => ({ veld: 'op' as const, tekst })) : geweigerd
    }
  }
  return (
    <section className="niet-afdrukken">
      <Kop>{t.titel}</Kop>
      <Alinea>{t.uitleg}</Alinea>
      {besluit.taak?.uiterlijk && (
        <p>
          {t.uiterlijk}{' '}
          <span className={`toon toon--${toon(besluit.taak.uiterlijk)}`}>
            {dag(besluit.taak.uiterlijk)} ({relatief(besluit.taak.uiterlijk)})
          </span>{' '}
          {taakuitleg && <Waarom uitleg={taakuitleg} />}
        </p>
      )}
      <Formulier
        form={form}
        onVerzend={verzend}
        naam={t.titel}
        knoppen={(bezig) => (
          <Knop type="submit" soort="primair" bezig={bezig}>
            {t.knop}
          </Knop>
        )}
      >
        <DatumVeld<Waarden> naam="op" label={t.datum} richting="terug" vanaf={besluit.beslotenOp} totEnMet={vandaag} />
        <KeuzeKaarten<Waarden>
          naam="wijze"
          label={t.wijze}
          keuzes={BEKENDMAKINGSWIJZEN.map((waarde) => ({ waarde, ...t.wijzen[waarde] }))}
        />
        {gekozen === 'post' && !besluit.adresBekend && (
          <Melding soort="let op" titel={t.geenAdres}>
            {t.geenAdresUitleg}
          </Melding>
        )}
        {past && termijn && (
          <p>
            {t.termijn(dag(termijn.bezwaarTot))} {uitleg && <Waarom uitleg={uitleg} />}
          </p>
        )}
        <Bevestig
          gevolgen={[
            ...(past && termijn ? [t.gevolg.termijn(dag(termijn.bezwaarTot))] : []),
            t.gevolg.taak,
            t.gevolg.klantmanager,
          ]}
        />
      </Formulier>
    </section>
  )
}
