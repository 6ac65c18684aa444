import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'
import type { Mailsoort } from './mailsoorten.ts'

/** Something that will happen at an instant unless the record changes first. */
export type GewensteWekker = {
  readonly soort: string
  /** What it is about and when: the same key is the same wekker, so it rings once. */
  readonly sleutel: string
  /** ISO instant, legal time. */
  readonly op: string
  readonly gegevens?: Readonly<Record<string, JsonWaarde>>
}

/** Something that somebody must do. */
export type GewensteTaak = {
  readonly soort: string
  readonly sleutel: string
  readonly voorRol?: string
  readonly voorPersoon?: string | null
  readonly bureauId?: string | null
  readonly onderwerpId?: string | null
  readonly uiterlijk?: string | null
  readonly uitleg?: unknown
  readonly gegevens?: Readonly<Record<string, JsonWaarde>>
}

/** The dossier and process that consequences belong to. */
export type Procesplek = { readonly dossierId: string; readonly workflowId: string }
/** The process that a wekker belongs to, and its dossier; a process about an opgave has none. */
type Wekkerplek = { readonly dossierId: string | null; readonly workflowId: string }

/**
 * Makes the open wekkers of a process equal to the wanted ones: what is no longer wanted lapses, what is wanted at another
 * instant (a rule changed) moves, what is wanted again opens again, what rang stays rung.
 */
export async function setWekkers(
  trx: GemeenteTransactie,
  plek: Wekkerplek,
  gewenst: readonly GewensteWekker[],
): Promise<void> {
  const sleutels = gewenst.map((w) => w.sleutel)
  let oud = trx
    .updateTable('wekker')
    .set({ status: 'vervallen', afgehandeld_op: sql<string>`app.nu()` })
    .where('workflow_id', '=', plek.workflowId)
    .where('status', '=', 'open')
  if (sleutels.length > 0) oud = oud.where('sleutel', 'not in', sleutels)
  await oud.execute()
  for (const w of gewenst) {
    await trx
      .insertInto('wekker')
      .values({
        dossier_id: plek.dossierId,
        workflow_id: plek.workflowId,
        soort: w.soort,
        sleutel: w.sleutel,
        op: w.op,
        gegevens: JSON.stringify(w.gegevens ?? {}),
      })
      .onConflict((oc) =>
        oc
          .columns(['gemeente_id', 'sleutel'])
          .doUpdateSet({ status: 'open', afgehandeld_op: null, op: w.op })
          .where(
            sql<boolean>`wekker.status = 'vervallen' or (wekker.status = 'open' and wekker.op is distinct from excluded.op)`,
          ),
      )
      .execute()
  }
}

/**
 * Makes the open tasks under this prefix equal to the wanted ones. Of those no longer wanted, the person of this
 * transaction did the ones of the kinds `gedaan`; the others lost their sense and lapse, done by nobody. A task that did
 * not change is not written, so that no screen is told to look again.
 */
export async function setTaken(
  trx: GemeenteTransactie,
  plek: Procesplek,
  prefix: string,
  gewenst: readonly GewensteTaak[],
  gedaan: readonly string[],
): Promise<void> {
  const sleutels = gewenst.map((t) => t.sleutel)
  const isGedaan = sql<boolean>`soort = any (${[...gedaan]}::text[])`
  let oud = trx
    .updateTable('taak')
    .set({
      status: sql<string>`case when ${isGedaan} then 'gedaan' else 'vervallen' end`,
      afgerond_door: sql<string>`case when ${isGedaan} then app.persoon() end`,
      afgerond_op: sql<string>`app.nu()`,
    })
    .where('dossier_id', '=', plek.dossierId)
    .where('status', '=', 'open')
    .where('sleutel', 'like', `${prefix}:%`)
  if (sleutels.length > 0) oud = oud.where('sleutel', 'not in', sleutels)
  await oud.execute()
  for (const t of gewenst) {
    const waarden = {
      voor_persoon: t.voorPersoon ?? null,
      uiterlijk: t.uiterlijk ?? null,
      uitleg: t.uitleg === undefined ? null : JSON.stringify(t.uitleg),
      gegevens: JSON.stringify(t.gegevens ?? {}),
    }
    await trx
      .insertInto('taak')
      .values({
        dossier_id: plek.dossierId,
        soort: t.soort,
        sleutel: t.sleutel,
        voor_rol: t.voorRol ?? null,
        bureau_id: t.bureauId ?? null,
        onderwerp_id: t.onderwerpId ?? null,
        ...waarden,
      })
      .onConflict((oc) =>
        oc
          .columns(['gemeente_id', 'sleutel'])
          .doUpdateSet({ ...waarden, status: 'open', afgerond_door: null, afgerond_op: null })
          .where(
            sql<boolean>`taak.status <> 'open' or (taak.voor_persoon, taak.uiterlijk, taak.uitleg, taak.gegevens)
              is distinct from (excluded.voor_persoon, excluded.uiterlijk, excluded.uitleg, excluded.gegevens)`,
          ),
      )
      .execute()
  }
}

/** One fact on the timeline. `sleutel` makes it once; `feitOp` (ISO instant) when it happened, else now. */
export type Tijdlijnfeit = {
  readonly dossierId: string
  readonly soort: string
  readonly sleutel: string
  readonly feitOp?: string
  readonly tekst?: string | null
  readonly gegevens?: Readonly<Record<string, JsonWaarde>>
  /** Whether the klantmanager and the bureau of this dossier may see it. */
  readonly deelbaar?: boolean
  readonly bureauId?: string | null
}

/** Writes a fact on the timeline; the same key again changes nothing. */
export async function addTijdlijn(trx: GemeenteTransactie, feit: Tijdlijnfeit): Promise<void> {
  await trx
    .insertInto('tijdlijn')
    .values({
      dossier_id: feit.dossierId,
      soort: feit.soort,
      sleutel: feit.sleutel,
      tekst: feit.tekst ?? null,
      gegevens: JSON.stringify(feit.gegevens ?? {}),
      deelbaar: feit.deelbaar ?? false,
      bureau_id: feit.bureauId ?? null,
      ...(feit.feitOp === undefined ? {} : { feit_op: feit.feitOp }),
    })
    .onConflict((oc) => oc.columns(['gemeente_id', 'sleutel']).doNothing())
    .execute()
}

/** What changed, for the audit: codes and ids, never a person's data. */
export type Auditfeit = {
  readonly wat: string
  readonly onderwerpSoort: string
  readonly onderwerpId: string
  readonly oud?: Readonly<Record<string, JsonWaarde>>
  readonly nieuw?: Readonly<Record<string, JsonWaarde>>
  readonly waarom?: string
  readonly commandoId?: string
}

/** Adds a row to the audit chain of this gemeente, in the transaction of the change. */
export async function addAudit(trx: GemeenteTransactie, feit: Auditfeit): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      wat: feit.wat,
      onderwerp_soort: feit.onderwerpSoort,
      onderwerp_id: feit.onderwerpId,
      oud: feit.oud === undefined ? null : JSON.stringify(feit.oud),
      nieuw: feit.nieuw === undefined ? null : JSON.stringify(feit.nieuw),
      waarom: feit.waarom ?? null,
      commando_id: feit.commandoId ?? null,
    })
    .execute()
}

/** What must go out after the commit, once: the start of a process, a signal to one, a mail. */
export type Uitgaand =
  | {
      readonly soort: 'start_proces'
      readonly sleutel: string
      readonly gegevens: { workflowId: string; procesSoort: string }
    }
  | { readonly soort: 'signaal'; readonly sleutel: string; readonly gegevens: { workflowId: string } }
  | {
      readonly soort: 'mail'
      readonly sleutel: string
      readonly gegevens: Mailgegevens
    }

/**
 * To whom, about what, where to read it, and where somebody must act the last day ('JJJJ-MM-DD'): about a dossier, or
 * another thing by its own mark. Nothing of a client.
 */
type Mailgegevens = {
  readonly persoonId: string
  readonly mailsoort: Mailsoort
  readonly pad: string
  readonly uiterlijk?: string
} & ({ readonly dossiernummer: string } | { readonly kenmerk: string })

/** Puts something in the outbox; the same key again changes nothing. The relay in the worker delivers it. */
export async function addOutbox(trx: GemeenteTransactie, uit: Uitgaand): Promise<void> {
  await trx
    .insertInto('outbox')
    .values({ soort: uit.soort, sleutel: uit.sleutel, gegevens: JSON.stringify(uit.gegevens) })
    .onConflict((oc) => oc.columns(['gemeente_id', 'sleutel']).doNothing())
    .execute()
}

/** Tells a person in the product that something happened; the same key again changes nothing. */
export async function addMelding(
  trx: GemeenteTransactie,
  melding: {
    /** Null for what is about no single client. */
    readonly dossierId: string | null
    readonly persoonId: string
    readonly soort: string
    readonly sleutel: string
    readonly gegevens?: Readonly<Record<string, JsonWaarde>>
  },
): Promise<void> {
  await trx
    .insertInto('melding')
    .values({
      dossier_id: melding.dossierId,
      persoon_id: melding.persoonId,
      soort: melding.soort,
      sleutel: melding.sleutel,
      gegevens: JSON.stringify(melding.gegevens ?? {}),
    })
    // Without naming columns: that would ask for the right to read another's messages, which no person has.
    .onConflict((oc) => oc.doNothing())
    .execute()
}
