import { createConnection } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { vrijePoort } from './poort.ts'
import { startPostbus } from './postbus.ts'

let map: string
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'postbus-'))
})
afterEach(() => rmSync(map, { recursive: true, force: true }))

/** Speaks SMTP by hand: each line waits for the answer to the one before. */
async function mail(poort: number, inhoud: string): Promise<void> {
  const stekker = createConnection(poort, '127.0.0.1')
  const regels = [
    'EHLO test',
    'MAIL FROM:<loket@voorbeeld.nl>',
    'RCPT TO:<tom@voorbeeld.nl>',
    'DATA',
    `${inhoud}\r\n.`,
    'QUIT',
  ]
  for await (const stuk of stekker) {
    if (/^\d{3}-[^\n]*\n$/.test(String(stuk))) continue
    const regel = regels.shift()
    if (regel === undefined) break
    stekker.write(`${regel}\r\n`)
  }
  stekker.destroy()
}

const BERICHT = [
  'From: Loket <loket@voorbeeld.nl>',
  'To: tom@voorbeeld.nl',
  'Subject: =?UTF-8?Q?Nieuwe_opdracht:_caf=C3=A9?=',
  'Content-Type: multipart/alternative; boundary="grens"',
  '',
  '--grens',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'E=C3=A9n opdracht <b>wacht</b>: http://localhost:8080/op=',
  'drachten/1',
  '--grens',
  'Content-Type: text/html',
  '',
  '<p>html</p>',
  '--grens--',
].join('\r\n')

test('keeps a mail over a restart and shows it as text', async () => {
  const opties = { map, smtpPoort: await vrijePoort(), paginaPoort: await vrijePoort() }
  const eerst = await startPostbus(opties)
  await mail(opties.smtpPoort, BERICHT)
  await eerst.stop()

  const postbus = await startPostbus(opties)
  try {
    const [bericht] = postbus.berichten()
    expect(bericht).toMatchObject({
      aan: 'tom@voorbeeld.nl',
      onderwerp: 'Nieuwe opdracht: café',
      tekst: 'Eén opdracht <b>wacht</b>: http://localhost:8080/opdrachten/1\r\n',
    })
    const lijst = await (await fetch(postbus.url)).text()
    expect(lijst).toContain('Nieuwe opdracht: café')
    const pagina = await (await fetch(`${postbus.url}/bericht/${bericht?.id}`)).text()
    expect(pagina).toContain('&lt;b&gt;wacht&lt;/b&gt;')
    expect(pagina).toContain('<a href="http://localhost:8080/opdrachten/1">')
    expect((await fetch(`${postbus.url}/bericht/../../geheimen.json`)).status).toBe(404)
  } finally {
    await postbus.stop()
  }
})
