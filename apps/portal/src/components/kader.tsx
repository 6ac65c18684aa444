import { Link } from '@tanstack/react-router'
import { createElement, useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react'
import type { Bestemming } from '../lib/bestemming.ts'
import { useTeksten } from '../teksten/teksten.ts'
import type { KaderPersoon, NavItem, WerktVoor } from './kaderdelen.ts'
import { Knop } from './knop.tsx'
import { PersoonMenu } from './persoonmenu.tsx'
import { SkipNaarInhoud } from './skip.tsx'
import { Teller } from './tekst.tsx'
import './kader.css'

export type { KaderPersoon, NavItem, WerktVoor } from './kaderdelen.ts'

const inVeld = (doel: EventTarget | null): boolean =>
  doel instanceof HTMLElement && (doel.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(doel.tagName))

/** The one frame around every page: for whom one acts, search, notifications, person; navigation at the left. */
export const Kader = ({
  werktVoor,
  persoon,
  navigatie,
  berichten,
  onZoek,
  koppelingen = [],
  onUitloggen,
  strip,
  children,
}: {
  werktVoor: WerktVoor
  persoon: KaderPersoon
  navigatie: readonly NavItem[]
  /** Unread notifications and where they stand; absent for who gets none. */
  berichten?: { aantal: number; naar: Bestemming }
  /** Opens the search; absent for who has nothing to search. */
  onZoek?: () => void
  /** Pages about the person alone, behind the name. */
  koppelingen?: readonly NavItem[]
  onUitloggen: () => void
  /** The strip of a lost connection. */
  strip?: ReactNode
  children: ReactNode
}) => {
  const t = useTeksten().kader
  const [menuOpen, setMenuOpen] = useState(false)
  const menuknop = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!onZoek) return
    const opToets = (toets: KeyboardEvent) => {
      const zoek = (toets.ctrlKey || toets.metaKey) && toets.key.toLowerCase() === 'k'
      if (!zoek && (toets.key !== '/' || inVeld(toets.target))) return
      toets.preventDefault()
      onZoek()
    }
    document.addEventListener('keydown', opToets)
    return () => document.removeEventListener('keydown', opToets)
  }, [onZoek])
  useEffect(() => {
    if (!menuOpen) return
    const opEscape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setMenuOpen(false)
      menuknop.current?.focus()
    }
    document.addEventListener('keydown', opEscape)
    return () => document.removeEventListener('keydown', opEscape)
  }, [menuOpen])

  // Stands in the top bar, and on a narrow screen under the navigation; only one of the two is ever displayed.
  const rechts = (
    <>
      {berichten && (
        <Link {...berichten.naar} className="kader__berichten" onClick={() => setMenuOpen(false)}>
          {t.berichten} <Teller aantal={berichten.aantal} betekenis={t.ongelezen(berichten.aantal)} />
        </Link>
      )}
      <PersoonMenu persoon={persoon} koppelingen={koppelingen} onUitloggen={onUitloggen} />
    </>
  )

  return (
    <div className="kader">
      <SkipNaarInhoud />
      <header className="kader__top">
        <div className="kader__voor">
          <span className="kader__kleur" aria-hidden="true" />
          <span>
            {werktVoor.naam}
            {werktVoor.toelichting && <small>{werktVoor.toelichting}</small>}
          </span>
        </div>
        {onZoek && (
          <button type="button" className="kader__zoek" aria-keyshortcuts="Control+K" onClick={onZoek}>
            <span className="kader__zoek-lang">{t.zoekLang}</span>
            <span className="kader__zoek-kort">{t.zoek}</span>
            <kbd aria-hidden="true">Ctrl K</kbd>
          </button>
        )}
        <div className="kader__rechts">{rechts}</div>
        <Knop
          ref={menuknop}
          soort="rustig"
          klein
          className="kader__menuknop"
          aria-expanded={menuOpen}
          aria-controls="hoofdnavigatie"
          onClick={() => setMenuOpen(!menuOpen)}
        >
          {t.menu}
        </Knop>
      </header>
      <nav
        id="hoofdnavigatie"
        className={menuOpen ? 'kader__nav kader__nav--open' : 'kader__nav'}
        aria-label={t.navigatie}
      >
        <ul>
          {navigatie.map((item) => (
            <li key={item.naam}>
              <Link
                {...item.naar}
                activeProps={{ className: 'actief' }}
                activeOptions={{ exact: item.naar.to === '/', includeSearch: false }}
                onClick={() => setMenuOpen(false)}
              >
                {item.naam}
                {item.useTelling && createElement(tellingVan(item.useTelling))}
              </Link>
            </li>
          ))}
        </ul>
        <div className="kader__nav-onder">{rechts}</div>
      </nav>
      {strip}
      <main id="inhoud" tabIndex={-1} className="kader__inhoud">
        {children}
      </main>
    </div>
  )
}

type UseTelling = NonNullable<NavItem['useTelling']>

const tellingen = new WeakMap<UseTelling, ComponentType>()

/** One component for each hook that counts, so that each is called in a place of its own. */
const tellingVan = (useTelling: UseTelling): ComponentType => {
  const bekend = tellingen.get(useTelling)
  if (bekend) return bekend
  const Telling = () => {
    const t = useTeksten().kader
    const aantal = useTelling()
    return aantal === undefined ? null : <Teller aantal={aantal} betekenis={t.open(aantal)} />
  }
  tellingen.set(useTelling, Telling)
  return Telling
}
