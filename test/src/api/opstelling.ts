import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Database, inGemeente, insertAanmelding, makeSleutelbos, toKysely } from '@loket/db'
import {
  buildServer,
  maakOidc,
  maakOmroep,
  type Oidc,
  type Omroep,
  type Ontvangst,
  type Processen,
  type Serverdelen,
} from '@loket/api/proefingang'
import { laadVoorbeeldregio, startIdp, VOORBEELDPERSONEN, vrijePoort } from '@loket/stack'
import { toWorkflowId } from '@loket/workflows/berichten'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { Client } from 'pg'
import { maakDatabase } from '../opzet/database.ts'
import { maakPlek } from '../opzet/plek.ts'
import { openProefpool } from '../opzet/pool.ts'
import { logIn } from './inlogger.ts'

export const PUBLIEK = 'http://localhost:8080'
const BOS = makeSleutelbos(Buffer.alloc(32, 7).toString('base64'))

/** A process double of the real type: what it answers is set by the test, what it got is kept. */
export type Proefproces = Processen & {
  antwoord: Ontvangst | ((commandoId: string) => Promise<Ontvangst>)
  gekregen: string[]
}

/** Someone who is signed in, with a browser's headers. */
export type Bezoeker = {
  readonly cookie: string
  readonly csrfToken: string
  /** Body and status of a query or a mutation of the API. */
  vraag(pad: string, invoer?: unknown): Promise<Antwoord>
  doe(pad: string, invoer?: unknown): Promise<Antwoord>
}
export type Antwoord = {
  readonly status: number
  readonly tekst: string
  readonly data: unknown
  readonly fout: Foutdeel | undefined
}
type Foutdeel = { foutcode: string; gegevens?: Record<string, string>; velden?: Record<string, string> }

/** The whole API on a real Postgres and a real identity provider, with the example region in it. */
export type Loket = {
  readonly app: FastifyInstance
  readonly db: Kysely<Database>
  readonly super_: Client
  readonly processen: Proefproces
  readonly omroep: Omroep
  readonly oidc: Oidc
  readonly documentenPad: string
  readonly authenticatorUrl: string
  /** Id by CBS code, by code of a bureau, and by sub of a person. */
  id(code: string): string
  bezoek(sub: string): Promise<Bezoeker>
  /** Another server on the same database, for other settings. */
  maakServer(anders: Partial<Serverdelen>): Promise<FastifyInstance>
  /** A dossier with its traject in a gemeente, today. */
  meldAan(cbsCode: string, klantmanager?: string): Promise<{ dossierId: string; trajectId: string }>
  /** An opdracht of a bureau on a traject, with its process and one levering that is expected. */
  geefOpdracht(
    dossier: { dossierId: string; trajectId: string },
    cbsCode: string,
    bureauCode: string,
  ): Promise<{ opdrachtId: string; leveringId: string }>
  [Symbol.asyncDispose](): Promise<void>
}

/** Builds it; one per test file. */
export async function maakLoket(anders: Partial<Serverdelen> = {}): Promise<Loket> {
  const database = await maakDatabase()
  await laadVoorbeeldregio(database.ownerUrl)
  const plek = maakPlek('api')
  const poort = await vrijePoort()
  const idp = await startIdp({
    map: plek.map,
    poort,
    personen: [...VOORBEELDPERSONEN.map((p) => ({ ...p, rol: p.rollen.join(', ') })), ONBEKEND],
    client: {
      id: 'loket',
      secret: 'test-geheim',
      redirectUris: [`${PUBLIEK}/auth/callback`],
      uitlogUris: [`${PUBLIEK}/`],
    },
  })
  const super_ = new Client({ connectionString: database.superUrl })
  await super_.connect()
  const pool = openProefpool(database.authenticatorUrl, { max: 8, toepassing: 'test-api' })
  const db = toKysely(pool)
  const { rows } = await super_.query<{ code: string; id: string }>(
    'select code, id from organisatie union all select sub, id from persoon',
  )
  const ids = new Map(rows.map((r) => [r.code, r.id]))
  const id = (code: string): string => {
    const gevonden = ids.get(code)
    if (gevonden === undefined) throw new Error(`Onbekend in de voorbeeldregio: ${code}`)
    return gevonden
  }
  const processen = maakProefproces()
  const omroep = maakOmroep()
  const oidc = maakOidc({
    issuer: idp.issuer,
    clientId: 'loket',
    clientSecret: 'test-geheim',
    publiekAdres: PUBLIEK,
    onveiligToegestaan: true,
  })
  const documentenPad = join(plek.map, 'documenten')
  const delen: Serverdelen = {
    db,
    oidc,
    processen,
    omroep,
    sleutels: BOS,
    publiekAdres: PUBLIEK,
    sessieGeheim: 'x'.repeat(32),
    documentenPad,
    portaalPad: join(plek.map, 'portaal'),
    isLiveVerbonden: () => true,
    logLevel: 'silent',
    ...anders,
  }
  const servers = [await buildServer(delen)]
  const app = servers[0]!

  return {
    app,
    db,
    super_,
    processen,
    omroep,
    oidc,
    documentenPad,
    authenticatorUrl: database.authenticatorUrl,
    id,
    bezoek: async (sub) => maakBezoeker(app, await logIn(app, sub)),
    async maakServer(weerAnders) {
      const server = await buildServer({ ...delen, ...weerAnders })
      servers.push(server)
      return server
    },
    meldAan: (cbsCode, klantmanager) =>
      inGemeente(db, { persoonId: id('samira.de.wit'), schrijfGemeenteId: id(cbsCode) }, (trx) =>
        insertAanmelding(
          trx,
          BOS,
          {
            gemeenteId: id(cbsCode),
            kanaal: klantmanager === undefined ? 'zelf' : 'klantmanager',
            aangemeldOp: '2026-09-01',
            klantmanagerId: klantmanager === undefined ? null : id(klantmanager),
            consulentId: id('samira.de.wit'),
            voornaam: 'Mo',
            achternaam: 'Voorbeeld',
            geboortedatum: '1985-04-03',
            bsn: '123456782',
            uitkering: 'participatiewet',
            plan: 'Een cateringbedrijf',
          },
          (trajectId) => toWorkflowId('voorbereidingstraject', trajectId),
        ),
      ),
    async geefOpdracht({ dossierId, trajectId }, cbsCode, bureauCode) {
      const [opdrachtId, leveringId] = [randomUUID(), randomUUID()]
      const [gemeente, bureau] = [id(cbsCode), id(bureauCode)]
      await super_.query(
        `insert into opdracht (id, gemeente_id, dossier_id, traject_id, bureau_id, nummer, dossiernummer, fasen, vraag, begin, einde, accepteer_uiterlijk, status)
         values ($1, $2, $3, $4, $5, $6, 'X-1', '[]', 'Begeleid', '2026-09-01', '2027-02-28', '2026-09-08', 'aangeboden')`,
        [opdrachtId, gemeente, dossierId, trajectId, bureau, `OPD-${opdrachtId.slice(0, 8)}`],
      )
      await super_.query(
        `insert into levering (id, gemeente_id, dossier_id, opdracht_id, bureau_id, soort, nr, uiterlijk, uitleg, status)
         values ($1, $2, $3, $4, $5, 'trajectplan', 1, '2026-09-15', '{}', 'verwacht')`,
        [leveringId, gemeente, dossierId, opdrachtId, bureau],
      )
      await super_.query(
        `insert into proces (workflow_id, gemeente_id, dossier_id, soort, onderwerp_id, stand, status)
         values ($1, $2, $3, 'begeleidingsopdracht', $4, 'aangeboden', 'loopt')`,
        [toWorkflowId('begeleidingsopdracht', opdrachtId), gemeente, dossierId, opdrachtId],
      )
      return { opdrachtId, leveringId }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(servers.map((server) => server.close()))
      await db.destroy()
      await idp.stop()
      await super_.end()
      await database[Symbol.asyncDispose]()
      plek[Symbol.dispose]()
    },
  }
}

/** Someone whom the identity provider knows and the loket does not. */
export const ONBEKEND = {
  sub: 'onbekende.persoon',
  naam: 'Onbekende Persoon',
  email: 'onbekend@voorbeeld.nl',
  organisatie: 'Elders',
  rol: 'geen',
}

/** The headers that a browser sends with a request of our own pages. */
export function toKoppen(bezoeker: { cookie: string; csrfToken?: string }): Record<string, string> {
  return {
    cookie: bezoeker.cookie,
    origin: PUBLIEK,
    'sec-fetch-site': 'same-origin',
    ...(bezoeker.csrfToken === undefined ? {} : { 'x-csrf-token': bezoeker.csrfToken }),
  }
}

/** A visitor with this session cookie. */
export async function maakBezoeker(app: FastifyInstance, cookie: string): Promise<Bezoeker> {
  const vraag = async (pad: string, invoer?: unknown): Promise<Antwoord> => {
    const query = invoer === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(invoer))}`
    return toAntwoord(await app.inject({ url: `/trpc/${pad}${query}`, headers: { cookie } }))
  }
  const ik = (await vraag('sessie.ik')).data as { csrfToken: string } | undefined
  const csrfToken = ik?.csrfToken ?? ''
  return {
    cookie,
    csrfToken,
    vraag,
    doe: async (pad, invoer) =>
      toAntwoord(
        await app.inject({
          method: 'POST',
          url: `/trpc/${pad}`,
          headers: { ...toKoppen({ cookie, csrfToken }), 'content-type': 'application/json' },
          payload: JSON.stringify(invoer ?? {}),
        }),
      ),
  }
}

function toAntwoord(antwoord: { statusCode: number; body: string }): Antwoord {
  const lichaam = JSON.parse(antwoord.body) as { result?: { data: unknown }; error?: { data: Foutdeel } }
  return {
    status: antwoord.statusCode,
    tekst: antwoord.body,
    data: lichaam.result?.data,
    fout: lichaam.error?.data ?? ('foutcode' in lichaam ? (lichaam as unknown as Foutdeel) : undefined),
  }
}

function maakProefproces(): Proefproces {
  const proces: Proefproces = {
    antwoord: { soort: 'geen_antwoord' },
    gekregen: [],
    async stuur(_workflowId, _bericht, commandoId) {
      proces.gekregen.push(commandoId)
      return typeof proces.antwoord === 'function' ? await proces.antwoord(commandoId) : proces.antwoord
    },
    isBereikbaar: async () => true,
    sluit: async () => undefined,
  }
  return proces
}
