import type { DossierBeeld, Rol } from '@loket/contracts'
import type { Dossiertaak, Dossierwekker } from '@loket/db'
import { toGegevens } from './rij.ts'
import { toUitleg } from './uitleg.ts'
import { listDaarna } from './wacht.ts'

/** A task as the page shows it, with what happens if nobody does it. */
export function toTaak(
  taak: Dossiertaak,
  wekkers: readonly Dossierwekker[],
  wie: { readonly id: string; readonly rollen: readonly Rol[] },
): DossierBeeld['taken'][number] {
  return {
    id: taak.id,
    soort: taak.soort,
    gegevens: toGegevens(taak.gegevens),
    rol: taak.rol,
    persoon: taak.persoon ?? taak.opgepaktDoor,
    bureau: taak.bureau,
    voorMij: isVoorMij(taak, wie),
    uiterlijk: taak.uiterlijk,
    onderwerpId: taak.onderwerpId,
    uitleg: toUitleg(taak.uitleg),
    sinds: taak.sinds,
    opgepaktDoor: taak.opgepaktDoor,
    daarna: listDaarna(taak, wekkers),
  }
}

function isVoorMij(taak: Dossiertaak, wie: { readonly id: string; readonly rollen: readonly Rol[] }): boolean {
  if (taak.bureau !== null) return false
  if (taak.persoonId !== null) return taak.persoonId === wie.id
  if (taak.opgepaktDoor !== null) return taak.opgepaktDoorMij
  return wie.rollen.some((rol) => rol === taak.rol)
}
