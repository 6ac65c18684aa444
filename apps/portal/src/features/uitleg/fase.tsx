import { Kop } from '../../components/tekst.tsx'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import type { Sjabloon } from './knopen.ts'
import { useUitlegTeksten } from './teksten.ts'
import { Zin } from './zin.tsx'

/** One phase: how long, by whom, what comes out of it, and what is looked at at its end. */
export const Fase = ({ fase, nr }: { fase: Sjabloon['fasen'][number]; nr: number }) => {
  const t = useUitlegTeksten()
  const woorden = useWoorden()
  return (
    <>
      <Kop>{t.fase(nr, fase.naam)}</Kop>
      <ul>
        <Zin>{fase.duur === null ? t.faseDuurOpen : t.faseDuur(t.duur(fase.duur))}</Zin>
        <Zin>
          {fase.uitvoerder === null ? t.uitvoerderOpen : t.uitvoerder(woordVan(woorden.uitvoerder, fase.uitvoerder))}
        </Zin>
        {fase.contacturen && <Zin>{t.contacturen(fase.contacturen)}</Zin>}
        {fase.maximumDeelnemers !== null && <Zin>{t.groep(fase.maximumDeelnemers)}</Zin>}
        {fase.aanwezigheidTelt && <Zin>{t.aanwezigheid}</Zin>}
        <Zin>{t.grond[fase.rechtsgrond]}</Zin>
        {fase.levert.length > 0 && (
          <Zin>{t.levert(fase.levert.map((stuk) => woordVan(woorden.levering, stuk)).join(', '))}</Zin>
        )}
        <Zin>{fase.toetsvorm === null ? t.toetsOpen : t.toets(woordVan(woorden.toetsvorm, fase.toetsvorm))}</Zin>
      </ul>
      {fase.criteria.length > 0 && (
        <details>
          <summary>{t.criteria}</summary>
          <ul>
            {fase.criteria.map((criterium) => (
              <Zin key={criterium} nederlands>
                {criterium}
              </Zin>
            ))}
          </ul>
          {fase.criteriaZijnVoorbeeld && <p className="gedempt klein">{t.criteriaVoorbeeld}</p>}
        </details>
      )}
    </>
  )
}
