import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Melding } from '../../components/melding.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { Waarom } from '../../components/waarom.tsx'
import { leesFout } from '../../lib/fout.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { useRustig } from './briefvoorbeeld.tsx'
import { Planlijst } from './planlijst.tsx'
import { toUitleg, type Plan, type Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import { gekozenSjabloon, type toPlankeuze } from './toelatingswaarden.ts'

type Keuze = ReturnType<typeof toPlankeuze>

/** The period as it would lie: phases, maximum with its reason, and what is cut or lapses said in a sentence. */
export const Toelatingsplan = ({ stukken, keuze }: { stukken: Stukken; keuze: Keuze }) => {
  const t = useBeslisTeksten().selectie.toelating
  const fouten = useFouten()
  const { dag } = useOpmaak()
  const rustig = useRustig(keuze)
  const { data, error } = useQuery(
    trpc.traject.voorbeeldPlan.queryOptions(
      {
        dossierId: stukken.dossier.id,
        ...(rustig ?? { sjabloonId: stukken.dossier.id, begin: '2000-01-01', fasen: [] }),
      },
      { enabled: rustig !== undefined, placeholderData: keepPreviousData },
    ),
  )
  const fout = error === null ? undefined : leesFout(error)
  const maximum = data?.maximum && toUitleg(data.maximum.uitleg)
  const sjabloon = gekozenSjabloon(stukken, keuze?.sjabloonId)
  const zonderDuur = sjabloon?.fasen.filter(({ code }) => data?.ontbrekendeDuren.includes(code)) ?? []
  return (
    <section aria-live="polite">
      <Kop niveau={3}>{t.planTitel}</Kop>
      {keuze === undefined && <Alinea gedempt>{t.planNogNiet}</Alinea>}
      {keuze && fout && <Alinea>{zinVan(fouten, fout.code, fout.gegevens)}</Alinea>}
      {keuze && zonderDuur.length > 0 && (
        <Alinea gedempt>{t.planDuur(zonderDuur.map(({ naam }) => naam).join(', '))}</Alinea>
      )}
      {keuze && !fout && data?.plan && data.laatsteDag && (
        <>
          <Planlijst plan={data.plan} />
          <p>
            {data.maximum ? t.maximumZin(dag(data.maximum.laatsteDag)) : t.zonderMaximum(dag(data.laatsteDag))}{' '}
            {maximum && <Waarom uitleg={maximum} />}
          </p>
          <Knip plan={data.plan} />
        </>
      )}
    </section>
  )
}

// The steps with a source are those in which the maximum cuts a phase or makes it lapse.
const Knip = ({ plan }: { plan: Plan }) => {
  const t = useBeslisTeksten().selectie.toelating
  const zinnen = plan.uitleg.stappen.filter(({ bron }) => bron !== undefined).map(({ tekst }) => tekst)
  if (zinnen.length === 0) return null
  return (
    <Melding titel={t.knip}>
      {zinnen.map((zin) => (
        <p key={zin}>{zin}</p>
      ))}
    </Melding>
  )
}
