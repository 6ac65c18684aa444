import { useId } from 'react'
import { Tag, type Tagtoon } from '../../components/tag.tsx'
import { Koppeling } from '../../components/tekst.tsx'
import { Waarom } from '../../components/waarom.tsx'
import { WachtRegel } from '../../components/wachtregel.tsx'
import { ankerVan } from '../../lib/opgaveregel.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { Gesprek } from './gesprek.tsx'
import { Regelactie } from './regelactie.tsx'
import { useOpgaveteksten } from './teksten.ts'
import { useOpgavezinnen, type Opgave, type Regel } from './zinnen.ts'
import './opgave.css'

const TOON: Readonly<Record<Regel['status'], Tagtoon>> = {
  open: 'gewoon',
  betwist: 'spoedig',
  beantwoord: 'spoedig',
  volgehouden: 'spoedig',
  doorgeschoven: 'gewoon',
  definitief: 'goed',
  vervallen: 'gewoon',
}

/** The lines of a product, each with its step, its price and what is said about it. */
export const Regels = ({ opgave, regels, naam }: { opgave: Opgave; regels: readonly Regel[]; naam: string }) => (
  <ul className="opgaveregels" aria-label={naam}>
    {regels.map((regel) => (
      <Opgaveregel key={regel.prestatieId} opgave={opgave} regel={regel} />
    ))}
  </ul>
)

const Opgaveregel = ({ opgave, regel }: { opgave: Opgave; regel: Regel }) => {
  const t = useOpgaveteksten()
  const { bedrag } = useOpmaak()
  const id = useId()
  return (
    <li
      className="opgaveregel"
      aria-labelledby={id}
      {...(regel.id !== null && { id: ankerVan(regel.id), tabIndex: -1 })}
    >
      <div className="opgaveregel__kop">
        <div id={id} className="opgaveregel__stap">
          <Koppeling to="/dossiers/$dossierId" params={{ dossierId: regel.dossierId }}>
            {t.regel.dossier(regel.dossiernummer)}
          </Koppeling>{' '}
          <Stap regel={regel} />
        </div>
        <div className="opgaveregel__bedrag">
          {regel.memoCenten === null ? bedrag(regel.bedragCenten) : t.regel.krediet(bedrag(regel.memoCenten))}
        </div>
        <div className="opgaveregel__stand">
          {opgave.status !== 'loopt' && <Tag toon={TOON[regel.status]}>{t.regelstatus[regel.status]}</Tag>}
        </div>
      </div>
      <Gesprek regel={regel} />
      <Aanzet regel={regel} />
      <div className="opgaveregel__onder">
        <span className="opgaveregel__waarom">
          <Waarom uitleg={regel.uitleg} onderwerp={t.regel.waarom(regel.dossiernummer)} />
        </span>
        <Regelactie opgave={opgave} regel={regel} />
      </div>
    </li>
  )
}

/** What happened, when, and what is special about it. */
const Stap = ({ regel }: { regel: Regel }) => {
  const t = useOpgaveteksten().regel
  const { dag } = useOpmaak()
  const { kwartaal } = useOpgavezinnen()
  const zin = regel.isAfgebroken ? t.afgebroken : t.stap[regel.stap]
  const delen = [
    regel.soort === 'terugname' ? t.teruggenomen(zin) : zin,
    ...(regel.stapNaam === null ? [] : [regel.stapNaam]),
    dag(regel.datum),
    ...(regel.teller === regel.noemer ? [] : [regel.noemer === 1 ? t.teltNiet : t.deel(regel.teller, regel.noemer)]),
    ...(regel.uitKwartaal === null ? [] : [t.uit(kwartaal(regel.uitKwartaal))]),
    ...(regel.naarKwartaal === null ? [] : [t.naar(kwartaal(regel.naarKwartaal))]),
  ]
  return <span>{delen.join(' · ')}</span>
}

/** Who acts on this line, until when, and what happens when nobody does. */
const Aanzet = ({ regel: { aanZet, mag } }: { regel: Regel }) => {
  const t = useOpgaveteksten()
  if (aanZet === null) return null
  const { partij, namen, uiterlijk, uitleg } = aanZet
  const voorMij = mag.some((een) => een !== 'neem_terug')
  const naam = namen.length > 0 ? namen.join(', ') : t.partij[partij]
  return (
    <WachtRegel
      wachtOp={voorMij ? 'jou' : { naam }}
      titel={t.regel.wacht[partij]}
      uiterlijk={uiterlijk}
      gevolg={t.regel.daarna[partij]}
      waarom={uitleg === null ? [] : [uitleg]}
    />
  )
}
