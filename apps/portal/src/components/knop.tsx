import { Button } from '@nl-design-system-candidate/button-react'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import './knop.css'

/** What a button weighs: one `primair` per screen section, the others `rustig` (outlined) or `subtiel` (text only). */
export type Knopsoort = 'primair' | 'rustig' | 'subtiel'

const DOEL = { primair: 'primary', rustig: 'secondary', subtiel: 'subtle' } as const

type KnopProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  soort?: Knopsoort
  /** The act takes something away or cannot be undone. */
  gevaar?: boolean
  /** The act is under way: the button stays readable and in the tab order, and does nothing. */
  bezig?: boolean
  klein?: boolean
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

const klassen = (...namen: readonly (string | false | undefined)[]): string => namen.filter(Boolean).join(' ')

/** A button whose text says what happens ("Rapport goedkeuren", not "OK"). */
export const Knop = ({ soort = 'rustig', gevaar, bezig, klein, disabled, className, onClick, ...rest }: KnopProps) => (
  <Button
    {...rest}
    {...(gevaar ? { purpose: DOEL[soort], hint: 'negative' } : { purpose: DOEL[soort] })}
    busy={bezig ?? false}
    // Not the attribute of HTML: a button that cannot be used yet stays reachable, so that a screen reader finds it.
    disabled={disabled ?? false}
    className={klassen(klein && 'knop--klein', className)}
    onClick={(gebeurtenis) => {
      if (bezig || disabled) gebeurtenis.preventDefault()
      else onClick?.(gebeurtenis)
    }}
  />
)

type AnkerProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  soort?: Knopsoort
  klein?: boolean
  ref?: Ref<HTMLAnchorElement>
}

const KnopAnker = ({ soort = 'rustig', klein, className, children, ...rest }: AnkerProps) => (
  <a {...rest} className={klassen('nl-button', `nl-button--${DOEL[soort]}`, klein && 'knop--klein', className)}>
    {children}
  </a>
)

/** A link within the portal that looks like a button: `to`, `params` and `search` as on every link of the router. */
export const KnopLink = createLink(KnopAnker)

/** A link out of the router (a download, the login page of the organisation) that looks like a button. */
export const KnopHref = KnopAnker
