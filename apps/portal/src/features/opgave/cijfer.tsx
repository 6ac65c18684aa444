import { Waarom } from '../../components/waarom.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useOpgaveteksten } from './teksten.ts'
import { useOpgavezinnen, type Opgave } from './zinnen.ts'
import './opgave.css'

/** The one large number, compared with the quarter before and the jaarplan, and in at most three lines why it differs. */
export const Cijfer = ({ opgave }: { opgave: Opgave }) => {
  const t = useOpgaveteksten().cijfer
  const { bedrag } = useOpmaak()
  const { kwartaal, metTeken } = useOpgavezinnen()
  const { vorig, verschil } = opgave
  const toen = vorig === null ? '' : kwartaal(vorig.kwartaal)
  const dan = vorig === null || vorig.totEnMet === null ? toen : t.zelfdeTijd(toen)
  return (
    <section className="opgavecijfer">
      <div>
        <p className="opgavecijfer__getal">{bedrag(opgave.totaalCenten)}</p>
        <ul className="opgavecijfer__onder">
          {opgave.status === 'loopt' && <li>{t.voorlopig}</li>}
          <li>
            {vorig === null || verschil === null ? (
              t.eerste
            ) : (
              <Verschil centen={verschil.verschilCenten} dan={dan} totEnMet={vorig.totEnMet} />
            )}
          </li>
          {vorig !== null && vorig.totEnMet !== null && <li>{t.heel(toen, bedrag(vorig.heelCenten))}</li>}
          <li>
            <Jaarplan opgave={opgave} />
          </li>
          {opgave.status === 'ter_beoordeling' && opgave.betwist > 0 && (
            <li>{t.waarvanBetwist(bedrag(opgave.betwistCenten))}</li>
          )}
          {opgave.zonderTarief > 0 && <li>{t.zonderTarief(opgave.zonderTarief)}</li>}
        </ul>
      </div>
      {verschil !== null && verschil.oorzaken.length > 0 && (
        <div className="opgavecijfer__oorzaken">
          <h2>{opgave.status === 'loopt' ? t.oorzakenTotNu : t.oorzaken}</h2>
          <dl>
            {verschil.oorzaken.map(({ centen, delen }, nr) => (
              <div key={nr}>
                <dt>{metTeken(centen)}</dt>
                <dd>
                  <Oorzaak delen={delen} dan={dan} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  )
}

type Delen = NonNullable<Opgave['verschil']>['oorzaken'][number]['delen']

/** One cause in a sentence; the smaller ones together, that open one by one. */
const Oorzaak = ({ delen, dan }: { delen: Delen; dan: string }) => {
  const { metTeken, zegDeel, zegSamen } = useOpgavezinnen()
  const [eerste] = delen
  if (delen.length === 1 && eerste !== undefined) return zegDeel(eerste, dan)
  return (
    <details className="opgavecijfer__kleiner">
      <summary>{zegSamen(delen)}</summary>
      <ul>
        {delen.map((deel, nr) => (
          <li key={nr}>
            <span>{zegDeel(deel, dan)}</span> <span className="opgavecijfer__deel">{metTeken(deel.centen)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Verschil = ({ centen, dan, totEnMet }: { centen: number; dan: string; totEnMet: string | null }) => {
  const t = useOpgaveteksten().cijfer
  const { bedrag, dag } = useOpmaak()
  const hoeveel = bedrag(Math.abs(centen))
  if (totEnMet === null) return centen === 0 ? t.gelijk(dan) : (centen > 0 ? t.meer : t.minder)(hoeveel, dan)
  const tot = dag(totEnMet)
  return centen === 0 ? t.gelijkTotNu(dan, tot) : (centen > 0 ? t.meerTotNu : t.minderTotNu)(hoeveel, dan, tot)
}

const Jaarplan = ({ opgave: { jaarplan } }: { opgave: Opgave }) => {
  const t = useOpgaveteksten().cijfer
  if (jaarplan === null || jaarplan.centen === 0) return t.geenJaarplan
  const procent = Math.round((100 * jaarplan.totNuCenten) / jaarplan.centen)
  return (
    <>
      {jaarplan.totNuCenten > jaarplan.centen && <strong className="toon toon--spoedig">{t.meerDanGepland} </strong>}
      {t.jaarplan(procent, jaarplan.jaar)} <Waarom uitleg={jaarplan.uitleg} onderwerp={`${procent}%`} />
    </>
  )
}
