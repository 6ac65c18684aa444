import type { KoaContextWithOIDC } from 'oidc-provider'
import { Html, html, toDocument } from './pagina.ts'

/** Someone who can log in; `organisatie` and `rol` as they stand on the login page. */
export type IdpPersoon = {
  readonly sub: string
  readonly naam: string
  readonly email: string
  readonly organisatie: string
  readonly rol: string
}

/** The page that lists who can log in, per organisation, in the order in which they were given. */
export function loginPagina(personen: readonly IdpPersoon[], actie: string): { titel: string; inhoud: Html } {
  const groepen = Map.groupBy(personen, (persoon) => persoon.organisatie)
  const secties = [...groepen].map(
    ([organisatie, leden]) =>
      html`<section>
        <h2>${organisatie}</h2>
        <ul>
          ${leden.map(toKnop)}
        </ul>
      </section>`,
  )
  return {
    titel: 'Inloggen als voorbeeldpersoon',
    inhoud: html`<h1>Inloggen als voorbeeldpersoon</h1>
      <p>Kies wie je bent. Dit zijn verzonnen mensen in een voorbeeldregio; een wachtwoord is niet nodig.</p>
      <form method="post" action="${actie}" class="groepen">${secties}</form>`,
  }
}

const toKnop = ({ sub, naam, rol }: IdpPersoon) =>
  html`<li>
    <button type="submit" name="sub" value="${sub}"><strong>${naam}</strong> <span>${rol}</span></button>
  </li>`

/** Presses the button of the logout page; without scripts the user does. */
export const UITLOG_SCRIPT = `const knop = document.getElementById('uitloggen')
knop.form.requestSubmit(knop)
`

/** The page between the portal and its start page when someone logs out; `formulier` comes from the provider. */
export function sendLogout(ctx: KoaContextWithOIDC, formulier: string): void {
  const inhoud = html`<h1>Uitloggen</h1>
    ${new Html(formulier)}
    <p><button id="uitloggen" type="submit" form="op.logoutForm" name="logout" value="yes">Uitloggen</button></p>`
  ctx.body = toDocument('Uitloggen', inhoud, '/uitloggen.js')
}

/** What the user sees when the portal asks something that the provider refuses. */
export function toFoutDocument(code: string, uitleg: string | undefined): string {
  return toDocument(
    'Inloggen lukt niet',
    html`<h1>Inloggen lukt niet</h1>
      <p>Ga terug naar het loket en probeer het opnieuw. Blijft dit gebeuren, geef dan deze melding door:</p>
      <p>${code}${uitleg === undefined ? '' : `: ${uitleg}`}</p>`,
  )
}
