import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { echteTijd } from '@loket/db'
import { SMTPServer } from 'smtp-server'
import { html, sendBestand, sendPagina, STIJL } from './pagina.ts'
import { type Bericht, parseBericht } from './post-lezen.ts'

const MAXIMUM_BERICHTEN = 500
const MAXIMUM_BYTES = 10 * 1024 * 1024
const BESTAND = /^[0-9]{13}-[0-9a-f-]{36}\.eml$/

export type PostbusOpties = { map: string; smtpPoort: number; paginaPoort: number }

export type Postbus = {
  /** For SMTP_URL. */
  readonly smtpUrl: string
  /** The page to read the mail. */
  readonly url: string
  /** All messages, newest first. */
  berichten(): readonly (Bericht & { readonly id: string })[]
  stop(): Promise<void>
}

/**
 * Starts a mail server that delivers nothing and a page that shows what was sent.
 * Keeps the newest five hundred messages in `post/` of the data folder, so that a restart keeps them.
 */
export async function startPostbus({ map, smtpPoort, paginaPoort }: PostbusOpties): Promise<Postbus> {
  const post = join(map, 'post')
  mkdirSync(post, { recursive: true, mode: 0o700 })
  const smtp = new SMTPServer({
    name: 'postbus.voorbeeld',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAXIMUM_BYTES,
    onData(stroom, _sessie, klaar) {
      const stukken: Buffer[] = []
      stroom.on('data', (stuk: Buffer) => {
        // What is too large is read to its end and then refused; keeping it could fill the memory.
        if (!stroom.sizeExceeded) stukken.push(stuk)
      })
      stroom.on('end', () => {
        if (stroom.sizeExceeded) return klaar(new Error('Het bericht is groter dan 10 MB'))
        store(post, Buffer.concat(stukken))
        klaar()
      })
      stroom.on('error', (fout) => klaar(fout))
    },
  })
  // A client that hangs up halfway is no reason to stop.
  smtp.on('error', () => undefined)
  const pagina = createServer((req, res) => serve(post, req, res))
  await Promise.all([listen(smtp, smtpPoort), listen(pagina, paginaPoort)])
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPoort}`,
    url: `http://localhost:${paginaPoort}`,
    berichten: () => readBerichten(post),
    async stop() {
      pagina.closeAllConnections()
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(() => resolve())),
        new Promise<void>((resolve) => pagina.close(() => resolve())),
      ])
    },
  }
}

type Luisteraar = {
  listen(poort: number, host: string, klaar: () => void): unknown
  once(gebeurtenis: 'error', doe: (fout: Error) => void): unknown
}

function listen(server: Luisteraar, poort: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(poort, '127.0.0.1', resolve)
  })
}

function store(post: string, rauw: Buffer): void {
  const naam = `${echteTijd()}-${randomUUID()}.eml`
  writeFileSync(join(post, `${naam}.nieuw`), rauw, { mode: 0o600 })
  renameSync(join(post, `${naam}.nieuw`), join(post, naam))
  for (const oud of listBestanden(post).slice(MAXIMUM_BERICHTEN)) rmSync(join(post, oud), { force: true })
}

/** Names start with the time, so sorting them sorts the messages: newest first. */
const listBestanden = (post: string) =>
  readdirSync(post)
    .filter((naam) => BESTAND.test(naam))
    .toSorted()
    .toReversed()

const readBerichten = (post: string) =>
  listBestanden(post).map((naam) => ({ id: naam.slice(0, -4), ...parseBericht(readFileSync(join(post, naam))) }))

function serve(post: string, req: IncomingMessage, res: ServerResponse): void {
  const pad = new URL(req.url ?? '/', 'http://postbus').pathname
  if (pad === '/stijl.css') return sendBestand(res, 'text/css', STIJL)
  if (pad === '/favicon.ico') return void res.writeHead(204).end()
  if (pad === '/') return sendPagina(res, toLijst(readBerichten(post)))
  const bericht = readBerichten(post).find(({ id }) => pad === `/bericht/${id}`)
  if (bericht !== undefined) return sendPagina(res, toBerichtPagina(bericht))
  sendPagina(res, {
    titel: 'Bericht niet gevonden',
    status: 404,
    inhoud: html`<h1>Bericht niet gevonden</h1>
      <p><a href="/">Naar alle berichten</a></p>`,
  })
}

function toLijst(berichten: readonly (Bericht & { id: string })[]) {
  const rijen = berichten.map(
    ({ id, aan, onderwerp, datum }) =>
      html`<tr>
        <td><a href="/bericht/${id}">${onderwerp || '(geen onderwerp)'}</a></td>
        <td>${aan}</td>
        <td>${datum}</td>
      </tr>`,
  )
  const tabel = html`<table>
    <thead>
      <tr>
        <th scope="col">Onderwerp</th>
        <th scope="col">Aan</th>
        <th scope="col">Verzonden</th>
      </tr>
    </thead>
    <tbody>
      ${rijen}
    </tbody>
  </table>`
  return {
    titel: 'Postbus van de voorbeeldregio',
    inhoud: html`<h1>Postbus van de voorbeeldregio</h1>
      <p>
        Alle mail die het loket verstuurt komt hier aan en gaat nergens anders heen. Ververs de pagina voor nieuwe mail.
      </p>
      ${berichten.length === 0 ? html`<p>Er is nog geen mail.</p>` : tabel}`,
  }
}

function toBerichtPagina({ van, aan, onderwerp, datum, tekst, bijlagen }: Bericht) {
  return {
    titel: onderwerp || 'Bericht',
    inhoud: html`<p><a href="/">Alle berichten</a></p>
      <h1>${onderwerp || '(geen onderwerp)'}</h1>
      <dl>
        <dt>Van</dt>
        <dd>${van}</dd>
        <dt>Aan</dt>
        <dd>${aan}</dd>
        <dt>Verzonden</dt>
        <dd>${datum}</dd>
        ${
          bijlagen.length === 0
            ? ''
            : html`<dt>Bijlagen</dt>
                <dd>${bijlagen.join(', ')}</dd>`
        }
      </dl>
      <pre>${toLinks(tekst)}</pre>`,
  }
}

/** The text with each web address as a link. */
function toLinks(tekst: string) {
  return tekst
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((deel, i) => (i % 2 === 1 ? html`<a href="${deel}">${deel}</a>` : html`${deel}`))
}
