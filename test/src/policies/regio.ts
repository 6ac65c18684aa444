import { ROLLEN, type Rol } from '@loket/contracts'
import { SYSTEEM_PERSOON_ID } from '@loket/db'
import { Client } from 'pg'
import { maakDatabase, type TestDatabase } from '../opzet/database.ts'
import { type Huurtabel, readHuurtabellen } from './kolommen.ts'
import { type Kring, vul, type Vulrij } from './vulling.ts'

/** What may be expected of a principal: staff with mandaat for own gemeente, the beheerder, members, bureaus, the process. */
export type Groep = 'centraal' | 'beheerder' | 'lid' | 'klantmanager' | 'bureau' | 'systeem'

/** Somebody, or the process, who acts through loket_app. */
export type Principaal = { readonly naam: string; readonly groep: Groep; readonly treedBinnen: Treed }
type Treed = { readonly persoonId: string; readonly alsSysteemIn?: string }

/** The organisations of the test. Own and foreign are seen from most principals. */
const ORGANISATIES = {
  centraal: ['gemeente', 'GM9000'],
  eigen: ['gemeente', 'GM9001'],
  vreemd: ['gemeente', 'GM9002'],
  bureauA: ['bureau', 'B-A'],
  bureauB: ['bureau', 'B-B'],
} as const
export type Organisatie = keyof typeof ORGANISATIES

const WERKGEVER: Readonly<Record<(typeof ROLLEN)[Rol], Organisatie>> = {
  centraal: 'centraal',
  lid: 'eigen',
  bureau: 'bureauA',
}

/** Two gemeenten, two bureaus, somebody of every role, and a row of each circle in every tenant table. */
export type Regio = {
  readonly database: TestDatabase
  /** A superuser's connection. */
  readonly super_: Client
  readonly tabellen: readonly Huurtabel[]
  readonly rijen: readonly Vulrij[]
  readonly kringen: Readonly<Record<'eigen' | 'tweede' | 'ander' | 'ingetrokken' | 'vreemd', Kring>>
  readonly principalen: readonly Principaal[]
  readonly org: Readonly<Record<Organisatie, string>>
  /** The id of a person by name: a role, or one of the others below. */
  readonly persoon: (naam: string) => string
  [Symbol.asyncDispose](): Promise<void>
}

/** Makes the region in a database of its own. */
export async function maakRegio(): Promise<Regio> {
  const database = await maakDatabase()
  const super_ = new Client({ connectionString: database.superUrl })
  await super_.connect()
  const org = await maakOrganisaties(super_)
  const mensen = new Map<string, string>()
  for (const [rol, soort] of Object.entries(ROLLEN))
    mensen.set(rol, await maakPersoon(super_, rol, org[WERKGEVER[soort]], [rol]))
  mensen.set('coach van bureau B', await maakPersoon(super_, 'coach-b', org.bureauB, ['coach']))
  mensen.set('andere klantmanager', await maakPersoon(super_, 'klantmanager-2', org.eigen, ['klantmanager']))
  mensen.set('vreemde klantmanager', await maakPersoon(super_, 'klantmanager-v', org.vreemd, ['klantmanager']))
  const persoon = (naam: string): string => {
    const id = mensen.get(naam)
    if (id === undefined) throw new Error(`Onbekende persoon: ${naam}`)
    return id
  }
  const kringen = maakKringen(org, persoon)
  const tabellen = await readHuurtabellen(super_)
  const rijen = await vul(super_, tabellen, Object.values(kringen))
  return {
    database,
    super_,
    tabellen,
    rijen,
    kringen,
    org,
    persoon,
    principalen: [
      ...[...mensen].map(([naam, persoonId]) => ({ naam, groep: toGroep(naam), treedBinnen: { persoonId } })),
      {
        naam: 'het systeem',
        groep: 'systeem',
        treedBinnen: { persoonId: SYSTEEM_PERSOON_ID, alsSysteemIn: org.eigen },
      },
      {
        naam: 'het systeem namens de consulent',
        groep: 'systeem',
        treedBinnen: { persoonId: persoon('consulent'), alsSysteemIn: org.eigen },
      },
    ],
    async [Symbol.asyncDispose]() {
      await super_.end()
      await database[Symbol.asyncDispose]()
    },
  }
}

/**
 * Runs `work` in a transaction that is rolled back, as this principal through loket_app. `schrijf` is the gemeente to
 * write; the process always writes its own. In: a superuser's connection, which after `reset role` sees what was done.
 */
export async function als<T>(
  super_: Client,
  { treedBinnen: { persoonId, alsSysteemIn } }: Principaal,
  schrijf: string | null,
  work: () => Promise<T>,
): Promise<T> {
  await super_.query('begin')
  try {
    if (alsSysteemIn === undefined) await super_.query('select app.treed_binnen($1, $2)', [persoonId, schrijf])
    else await super_.query('select app.treed_binnen_als_systeem($1, $2)', [alsSysteemIn, persoonId])
    await super_.query('set local role loket_app')
    return await work()
  } finally {
    await super_.query('rollback')
  }
}

/** One try inside a transaction of `als`; whatever it did is undone, the role it took off included. */
export async function proef<T>(super_: Client, work: () => Promise<T>): Promise<T> {
  await super_.query('savepoint proef')
  try {
    return await work()
  } finally {
    await super_.query('rollback to savepoint proef')
  }
}

/** The SQLSTATE with which a statement was refused, or undefined when it was carried out. */
export async function weigering(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (fout) {
    if (fout instanceof Error && 'code' in fout && typeof fout.code === 'string') return fout.code
    throw fout
  }
}

function toGroep(naam: string): Groep {
  if (naam === 'functioneel_beheerder') return 'beheerder'
  if (naam.includes('klantmanager')) return 'klantmanager'
  if (naam === 'coach van bureau B') return 'bureau'
  return ROLLEN[naam as Rol]
}

function maakKringen(org: Readonly<Record<Organisatie, string>>, persoon: (naam: string) => string): Regio['kringen'] {
  // A consulent who worked for the foreign gemeente when there was a mandaat: own tasks there are out of reach now.
  const basis = { opdrachtStatus: 'lopend', klantmanagerId: null, betrokkeneId: persoon('consulent') } as const
  const eigen = {
    ...basis,
    naam: 'eigen',
    gemeenteId: org.eigen,
    bureauId: org.bureauA,
    klantmanagerId: persoon('klantmanager'),
  }
  return {
    eigen,
    // The dossier of `eigen` has a second bureau.
    tweede: {
      ...eigen,
      naam: 'tweede',
      bureauId: org.bureauB,
      betrokkeneId: persoon('coach van bureau B'),
      bij: eigen,
    },
    ander: {
      ...basis,
      betrokkeneId: persoon('klantmanager'),
      naam: 'ander',
      gemeenteId: org.eigen,
      bureauId: org.bureauB,
    },
    ingetrokken: {
      ...basis,
      naam: 'ingetrokken',
      gemeenteId: org.eigen,
      bureauId: org.bureauA,
      opdrachtStatus: 'ingetrokken',
    },
    vreemd: {
      ...basis,
      naam: 'vreemd',
      gemeenteId: org.vreemd,
      bureauId: org.bureauB,
      klantmanagerId: persoon('vreemde klantmanager'),
    },
  }
}

/** Staff has mandaat for the central and the own gemeente, not for the foreign one. */
async function maakOrganisaties(super_: Client): Promise<Record<Organisatie, string>> {
  const ids: [Organisatie, string][] = []
  for (const [naam, [soort, code]] of Object.entries(ORGANISATIES) as [Organisatie, readonly [string, string]][]) {
    const { rows } = await super_.query<{ id: string }>(
      'insert into organisatie (soort, code, afkorting, naam) values ($1, $2, $3, $3) returning id',
      [soort, code, naam],
    )
    const id = rows[0]?.id ?? ''
    ids.push([naam, id])
    if (soort === 'bureau') await super_.query(`insert into bureau values ($1, 'begeleidingsorganisatie')`, [id])
    else {
      await super_.query(
        `insert into gemeente (id, cbs_code, centraal, geldig_van) values ($1, $2, $3, '2020-01-01')`,
        [id, code, naam === 'centraal'],
      )
    }
    if (naam === 'centraal' || naam === 'eigen') {
      await super_.query(
        `insert into mandaat (gemeente_id, soort, geldig_van, bron) values ($1, 'uitvoering', '2020-01-01', 'proef')`,
        [id],
      )
    }
  }
  return Object.fromEntries(ids) as Record<Organisatie, string>
}

async function maakPersoon(
  super_: Client,
  sub: string,
  organisatieId: string,
  rollen: readonly string[],
): Promise<string> {
  const { rows } = await super_.query<{ id: string }>(
    `insert into persoon (sub, naam, email, organisatie_id) values ($1, $1, $1 || '@voorbeeld.invalid', $2) returning id`,
    [sub, organisatieId],
  )
  const id = rows[0]?.id ?? ''
  for (const rol of rollen) await super_.query('insert into persoon_rol (persoon_id, rol) values ($1, $2)', [id, rol])
  return id
}
