import type { ServerResponse } from 'node:http'

/** Text that is safe to stand in HTML, made by `html` alone. */
export class Html {
  readonly tekst: string
  constructor(tekst: string) {
    this.tekst = tekst
  }
}

type Waarde = string | number | Html | readonly Html[]

/** A template whose values are escaped, unless they are Html themselves. */
export function html(delen: TemplateStringsArray, ...waarden: readonly Waarde[]): Html {
  return new Html(delen.reduce((tekst, deel, i) => `${tekst}${toTekst(waarden[i - 1] ?? '')}${deel}`))
}

function toTekst(waarde: Waarde): string {
  if (waarde instanceof Html) return waarde.tekst
  if (typeof waarde === 'object') return waarde.map((deel) => deel.tekst).join('')
  const vervanging: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return String(waarde).replace(/[&<>"']/g, (teken) => vervanging[teken] ?? teken)
}

/**
 * Sends a whole page with headers that allow no script and style but from this server.
 * `formulierDoelen` are the origins to which the answer to a form may lead on.
 */
export function sendPagina(
  res: ServerResponse,
  pagina: { titel: string; inhoud: Html; status?: number; formulierDoelen?: readonly string[]; script?: string },
): void {
  const doelen = ["'self'", ...(pagina.formulierDoelen ?? [])].join(' ')
  res.writeHead(pagina.status ?? 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action ${doelen}; frame-ancestors 'none'; base-uri 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  })
  res.end(toDocument(pagina.titel, pagina.inhoud, pagina.script))
}

/** The document around the content of a page. */
export function toDocument(titel: string, inhoud: Html, script?: string): string {
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titel}</title>
        <link rel="stylesheet" href="/stijl.css" />
        ${script === undefined ? '' : html`<script src="${script}" defer></script>`}
      </head>
      <body>
        <main>${inhoud}</main>
      </body>
    </html>`.tekst
}

/** Sends a file that the pages use: style or script. */
export function sendBestand(res: ServerResponse, soort: 'text/css' | 'text/javascript', inhoud: string): void {
  res.writeHead(200, { 'content-type': `${soort}; charset=utf-8`, 'x-content-type-options': 'nosniff' })
  res.end(inhoud)
}

/** The style of the pages of the embedded stack; the portal has its own. */
export const STIJL = `
:root { color-scheme: light; font-family: system-ui, sans-serif; line-height: 1.5; color: #1b1f24; background: #f4f5f7 }
body { margin: 0 }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.75rem; margin: 0 0 .5rem }
h2 { font-size: 1.125rem; margin: 0 0 .5rem }
a { color: #0b5394 }
.groepen { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); margin-top: 1.5rem }
section { background: #fff; border: 1px solid #c9ced6; border-radius: .375rem; padding: 1rem }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem }
button { font: inherit; text-align: left; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; cursor: pointer;
  color: inherit; background: #fff; border: 1px solid #5b6675; border-radius: .25rem }
button:hover { background: #e8f0f8 }
button strong { display: block }
:focus-visible { outline: 3px solid #0b5394; outline-offset: 2px }
table { border-collapse: collapse; width: 100%; background: #fff }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid #c9ced6; overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; border: 1px solid #c9ced6; padding: 1rem; font: inherit }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem }
dt { font-weight: 600 }
dd { margin: 0; overflow-wrap: anywhere }
`
