import { useQuery } from '@tanstack/react-query'
import { Kop } from '../../components/tekst.tsx'
import { Tag } from '../../components/tag.tsx'
import { Waarom } from '../../components/waarom.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import type { Fase, Plan, Stukken } from './stukken.ts'
import { toUitleg } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'

/** Phases with their dates, what is cut and what lapses; beside each the date it had, where that changes. */
export const Planlijst = ({ plan, nu = [] }: { plan: Plan; nu?: readonly Fase[] }) => {
  const t = useBeslisTeksten().algemeen.plan
  const { dag } = useOpmaak()
  const uitleg = toUitleg(plan.uitleg)
  const oud = (nr: number) => nu.find((fase) => fase.nr === nr)
  return (
    <>
      <ul className="planlijst">
        {plan.fasen.map((fase) => {
          const vorig = oud(fase.nr)
          return (
            <li key={fase.nr}>
              <strong>{fase.naam}</strong>: {dag(fase.begin)} – {dag(fase.einde)}{' '}
              {fase.ingekort && <Tag toon="spoedig">{t.ingekort}</Tag>}
              {vorig && vorig.einde !== fase.einde && <span className="gedempt"> ({t.was(dag(vorig.einde))})</span>}
            </li>
          )
        })}
        {plan.vervallen.map((code) => (
          <li key={code}>
            <Tag toon="laat">{t.vervalt(nu.find((fase) => fase.code === code)?.naam ?? code)}</Tag>
          </li>
        ))}
      </ul>
      {uitleg && <Waarom uitleg={uitleg} onderwerp={t.waarom} />}
    </>
  )
}

/** The phases as a resumption or another last day would lay them; nothing while there is no date. */
export const Herplan = ({
  stukken,
  naar,
}: {
  stukken: Stukken
  naar: { soort: 'hervat'; datum: string } | { soort: 'wijzig_periode'; laatsteDag: string } | undefined
}) => {
  const t = useBeslisTeksten().algemeen.plan
  const { data } = useQuery(
    trpc.traject.voorbeeldHerplan.queryOptions(
      { dossierId: stukken.dossier.id, naar: naar ?? { soort: 'hervat', datum: '2000-01-01' } },
      { enabled: naar !== undefined },
    ),
  )
  if (naar === undefined || data === undefined) return null
  return (
    <section>
      <Kop niveau={3}>{t.titel}</Kop>
      <Planlijst plan={data} nu={stukken.fasen} />
    </section>
  )
}

/** True for a date as the date field gives it when it could be read. */
export const isDag = (waarde: unknown): waarde is string =>
  typeof waarde === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(waarde)
