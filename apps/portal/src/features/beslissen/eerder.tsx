import { Tag } from '../../components/tag.tsx'
import { Kop, Koppeling } from '../../components/tekst.tsx'
import { Stukkenlijst } from '../../components/blad.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'

const TOON = { go: 'goed', no_go: 'laat', aanhouden: 'spoedig' } as const

/** Earlier decisions about this client: toetsmomenten, besluiten, and an earlier voorbereiding. */
export const Eerder = ({ stukken: { eerder } }: { stukken: Stukken }) => {
  const t = useBeslisTeksten().algemeen.eerder
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  const { toetsen, besluiten, trajecten } = eerder
  return (
    <>
      {(toetsen.length > 0 || besluiten.length > 0) && (
        <section>
          <Kop>{t.titel}</Kop>
          <Stukkenlijst
            stukken={[
              ...toetsen.map((m) => ({
                id: m.id,
                wat: (
                  <>
                    {t.toets(dag(m.op), m.fase)} <Tag toon={TOON[m.besluit]}>{woorden.toetsbesluit[m.besluit]}</Tag>{' '}
                    {t.door(m.door)}
                  </>
                ),
                onder: m.ontbrekend === null ? `“${m.reden}”` : `“${m.reden}” ${t.ontbrak(m.ontbrekend)}`,
              })),
              ...besluiten.map((b) => ({
                id: b.id,
                wat: (
                  <>
                    {t.besluit(dag(b.op))} {woorden.besluit[b.soort]} {t.door(b.door)},{' '}
                    <Koppeling to="/besluiten/$id" params={{ id: b.id }}>
                      {t.lees}
                    </Koppeling>
                  </>
                ),
                onder: `“${b.motivering}”`,
              })),
            ]}
          />
        </section>
      )}
      {trajecten.length > 0 && (
        <section>
          <Kop>{t.trajecten}</Kop>
          <Stukkenlijst
            stukken={trajecten.map((e) => ({
              id: e.dossierId,
              wat: t.traject(e.nummer, dag(e.aangemeldOp)),
              onder: e.uitkomst === null ? woorden.toestand[e.status] : woorden.uitkomst[e.uitkomst],
            }))}
          />
        </section>
      )}
    </>
  )
}
