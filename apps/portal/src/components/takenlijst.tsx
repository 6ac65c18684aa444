import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useOpmaak } from '../lib/opmaak.ts'
import { useSneltoetsen } from '../lib/sneltoetsen.ts'
import { useVoorkeuren, zetVoorkeuren } from '../lib/voorkeuren.ts'
import { useTeksten } from '../teksten/teksten.ts'
import { Knop } from './knop.tsx'
import { groepeerTaken, isNogNiet, type Taak } from './taken.ts'
import './takenlijst.css'

/** How many rows of what waits for others are shown before "Alle 34 tonen". */
const EERST_TONEN = 5

/** The tasks of a person in their groups, with the keys j, k, Enter and e. */
export const Takenlijst = ({
  taken,
  onOppakken,
  leeg,
}: {
  taken: readonly Taak[]
  /** Picks up a task; the page shows the strip that undoes it. */
  onOppakken?: (taak: Taak) => void
  /** What stands here when there is nothing to do. */
  leeg?: React.ReactNode
}) => {
  const t = useTeksten().taken
  const { vandaag } = useOpmaak()
  const [alles, setAlles] = useState(false)
  const lijst = useRef<HTMLDivElement>(null)
  const groepen = groepeerTaken(taken, vandaag)

  const koppelingen = () => [...(lijst.current?.querySelectorAll<HTMLAnchorElement>('a[data-taak]') ?? [])]
  const huidige = () => koppelingen().findIndex((een) => een.closest('li')?.contains(document.activeElement))
  const ga = (stap: 1 | -1) => {
    const alle = koppelingen()
    const nr = huidige()
    alle[nr === -1 ? 0 : Math.min(Math.max(nr + stap, 0), alle.length - 1)]?.focus()
  }
  useSneltoetsen({
    j: () => ga(1),
    k: () => ga(-1),
    e: () => {
      const taak = taken.find(({ id }) => id === koppelingen()[huidige()]?.dataset['taak'])
      if (taak?.oppakbaar) onOppakken?.(taak)
    },
  })

  return (
    <div ref={lijst} className="takenlijst">
      {groepen.length === 0 && leeg}
      {groepen.map(({ groep, taken: rijen }) => {
        const kort = groep === 'wacht op anderen' && !alles
        return (
          <section key={groep} className="takenlijst__groep" aria-labelledby={`groep-${groep.replaceAll(' ', '-')}`}>
            <h2 id={`groep-${groep.replaceAll(' ', '-')}`}>
              {t.groepen[groep]} <span>{rijen.length}</span>
            </h2>
            <ul>
              {(kort ? rijen.slice(0, EERST_TONEN) : rijen).map((taak) => (
                <Taakrij key={taak.id} taak={taak} {...(onOppakken && { onOppakken })} />
              ))}
            </ul>
            {kort && rijen.length > EERST_TONEN && (
              <Knop soort="subtiel" klein className="knop--kantlijn" onClick={() => setAlles(true)}>
                {t.alle(rijen.length)}
              </Knop>
            )}
          </section>
        )
      })}
      {groepen.length > 0 && <Toetsuitleg oppakken={onOppakken !== undefined} />}
    </div>
  )
}

/** One row: what to do, about whom, for which gemeente, and until when. */
const Taakrij = ({ taak, onOppakken }: { taak: Taak; onOppakken?: (taak: Taak) => void }) => {
  const t = useTeksten().taken
  const { dag, relatief, toon, vandaag } = useOpmaak()
  const wanneer = isNogNiet(taak, vandaag)
    ? taak.vanaf && t.kanVanaf(dag(taak.vanaf))
    : taak.sinds && t.wachtSinds(dag(taak.sinds))
  const over = [taak.over, wanneer].filter(Boolean).join(' · ')
  return (
    <li className={onOppakken ? 'taakrij taakrij--oppakken' : 'taakrij'}>
      <div>
        <Link {...taak.naar} data-taak={taak.id} className="taakrij__titel">
          {taak.titel}
        </Link>
        {over && <span className="taakrij__over">{over}</span>}
      </div>
      <span className="taakrij__gemeente">{taak.gemeente}</span>
      <span className="taakrij__wanneer">
        {taak.uiterlijk && (
          <>
            <strong className={taak.wachtOpAnderen ? 'toon--anderen' : `toon--${toon(taak.uiterlijk)}`}>
              {relatief(taak.uiterlijk)}
            </strong>
            <span>
              {dag(taak.uiterlijk)}
              {taak.grondslag && `, ${taak.grondslag}`}
            </span>
          </>
        )}
      </span>
      {onOppakken && (
        <span className="taakrij__oppakken niet-afdrukken">
          {taak.oppakbaar && (
            <Knop soort="rustig" klein onClick={() => onOppakken(taak)}>
              {t.oppakken}
              <span className="alleen-voorlezen"> {taak.titel}</span>
            </Knop>
          )}
        </span>
      )}
    </li>
  )
}

const Toetsuitleg = ({ oppakken }: { oppakken: boolean }) => {
  const t = useTeksten().taken
  const { sneltoetsen } = useVoorkeuren()
  return (
    <p className="takenlijst__toetsen niet-afdrukken">
      {sneltoetsen && (
        <>
          <kbd>j</kbd> {t.volgende} <kbd>k</kbd> {t.vorige} <kbd>Enter</kbd> {t.openen}{' '}
          {oppakken && (
            <>
              <kbd>e</kbd> {t.oppakken.toLowerCase()}{' '}
            </>
          )}
        </>
      )}
      <button type="button" onClick={() => zetVoorkeuren({ sneltoetsen: !sneltoetsen })}>
        {sneltoetsen ? t.toetsenUit : t.toetsenAan}
      </button>
    </p>
  )
}
