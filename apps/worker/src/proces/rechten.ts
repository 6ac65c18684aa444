import {
  BEVOEGDHEDEN,
  COMMANDO_BEVOEGDHEID,
  type Commandosoort,
  type Foutcode,
  isOverneembaar,
  type Rol,
  WeigeringError,
} from '@loket/contracts'
import type { GemeenteTransactie } from '@loket/db'
import { sql } from 'kysely'

/** Of a command, what its rights depend on. */
type Vraag = { readonly soort: string; readonly actor_id: string; readonly bureau_id: string | null }
type Rolrij = { readonly rol: string; readonly soort: string; readonly organisatie_id: string }

/**
 * Checks the roles and mandaat of the actor as they are now, not as they were when the command was entered. One role that
 * may is enough, whatever other roles may not. Where contracts says that an act can be taken over, also acts who takes over
 * today from somebody who may. Out: every role that the actor has today.
 */
export async function checkRechten(
  trx: GemeenteTransactie,
  commando: Vraag,
  gemeenteId: string,
): Promise<readonly Rol[]> {
  const rijen = await listRollen(trx, commando.actor_id)
  const bevoegdheid = COMMANDO_BEVOEGDHEID[commando.soort as Commandosoort]
  const nodig: readonly string[] = BEVOEGDHEDEN[bevoegdheid]
  const bezwaren: Foutcode[] = []
  const waargenomen = isOverneembaar(bevoegdheid) ? await listWaargenomen(trx, commando.actor_id) : []
  for (const rij of [...rijen, ...waargenomen].filter((r) => nodig.includes(r.rol))) {
    const bezwaar = await findBezwaar(trx, rij, commando, gemeenteId)
    if (bezwaar === null) return rijen.map((r) => r.rol as Rol)
    bezwaren.push(bezwaar)
  }
  throw new WeigeringError(bezwaren[0] ?? 'GeenBevoegdheid')
}

/** The roles of everybody from whom this person takes over today. */
async function listWaargenomen(trx: GemeenteTransactie, persoonId: string): Promise<readonly Rolrij[]> {
  const { rows } = await sql<{ id: string }>`
    select w.id from app.neemt_waar_voor(${persoonId}::uuid) w (id)
      join persoon p on p.id = ${persoonId}::uuid and p.actief`.execute(trx)
  const rollen: Rolrij[] = []
  for (const { id } of rows) rollen.push(...(await listRollen(trx, id)))
  return rollen
}

async function listRollen(trx: GemeenteTransactie, persoonId: string): Promise<readonly Rolrij[]> {
  return await trx
    .selectFrom('persoon_rol')
    .innerJoin('persoon', 'persoon.id', 'persoon_rol.persoon_id')
    .innerJoin('rol_soort', 'rol_soort.rol', 'persoon_rol.rol')
    .select(['persoon_rol.rol', 'rol_soort.soort', 'persoon.organisatie_id'])
    .where('persoon.id', '=', persoonId)
    .where('persoon.actief', '=', true)
    .where('persoon_rol.geldig_van', '<=', sql<string>`app.vandaag()`)
    .where((eb) =>
      eb.or([eb('persoon_rol.geldig_tot', 'is', null), eb('persoon_rol.geldig_tot', '>', sql<string>`app.vandaag()`)]),
    )
    .orderBy('persoon_rol.rol')
    .execute()
}

/** Why this role may not do it here; null when it may. */
async function findBezwaar(
  trx: GemeenteTransactie,
  rol: Rolrij,
  commando: Vraag,
  gemeenteId: string,
): Promise<Foutcode | null> {
  if (rol.soort === 'lid' && rol.organisatie_id !== gemeenteId) return 'NietGevonden'
  if (rol.soort === 'bureau' && rol.organisatie_id !== commando.bureau_id) return 'NietGevonden'
  if (rol.soort !== 'centraal') return null
  const mandaat = await trx
    .selectFrom('mandaat')
    .select('id')
    .where('gemeente_id', '=', gemeenteId)
    .where('soort', '=', 'uitvoering')
    .where('geldig_van', '<=', sql<string>`app.vandaag()`)
    .where((eb) => eb.or([eb('geldig_tot', 'is', null), eb('geldig_tot', '>', sql<string>`app.vandaag()`)]))
    .executeTakeFirst()
  return mandaat === undefined ? 'GeenMandaat' : null
}
