import { Alinea, Kop, Koppeling } from '../../components/tekst.tsx'
import type { Uitvoer } from '../../lib/trpc.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import { useVandaagTeksten } from './teksten.ts'
import './mijndossiers.css'

/** The dossiers of the reader by state, in the order of the process; each number opens its list. */
export const MijnDossiers = ({ dossiers }: { dossiers: Uitvoer['vandaag']['sinds']['dossiers'] }) => {
  const t = useVandaagTeksten()
  const woorden = useWoorden()
  return (
    <section className="mijndossiers" aria-labelledby="mijn-dossiers">
      <Kop id="mijn-dossiers">{t.mijnDossiers}</Kop>
      {dossiers.length === 0 && <Alinea gedempt>{t.geenDossiers}</Alinea>}
      <ul>
        {dossiers.map(({ toestand, aantal }) => (
          <li key={toestand}>
            <Koppeling to="/dossiers" search={{ consulent: 'ik', toestand }}>
              <strong>{aantal}</strong> {woorden.toestand[toestand]}
            </Koppeling>
          </li>
        ))}
      </ul>
    </section>
  )
}
