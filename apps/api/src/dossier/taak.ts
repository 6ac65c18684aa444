import type { DossierBeeld, Rol } from '@loket/contracts'
import { type Dossierkop, type Dossiertaak, type Dossierwekker, kanVanaf, type Regels } from '@loket/db'
import { verklaarDaarna } from './daarna.ts'
import { toGegevens } from './rij.ts'
import { toDaguitleg } from './uitleg.ts'
import { listDaarna } from './wacht.ts'

/** A task as the page shows it, with what happens if nobody does it. */
export function toTaak(
  taak: Dossiertaak,
  wekkers: readonly Dossierwekker[],
  { kop, regels }: { readonly kop: Dossierkop; readonly regels: Regels },
  wie: { readonly id: string; readonly rollen: readonly Rol[] },
): DossierBeeld['taken'][number] {
  const daarna = listDaarna(taak, wekkers)
  return {
    id: taak.id,
    soort: taak.soort,
    gegevens: toGegevens(taak.gegevens),
    rol: taak.rol,
    persoon: taak.persoon ?? taak.opgepaktDoor,
    bureau: taak.bureau,
    voorMij: isVoorMij(taak, wie),
    uiterlijk: taak.uiterlijk,
    vanaf: kanVanaf(taak),
    onderwerpId: taak.onderwerpId,
    uitleg: toDaguitleg(taak.uitleg, taak.uiterlijk),
    sinds: taak.sinds,
    opgepaktDoor: taak.opgepaktDoor,
    daarna,
    daarnaUitleg: verklaarDaarna(daarna, kop, regels),
  }
}

function isVoorMij(taak: Dossiertaak, wie: { readonly id: string; readonly rollen: readonly Rol[] }): boolean {
  if (taak.bureau !== null) return false
  if (taak.persoonId !== null) return taak.persoonId === wie.id
  if (taak.opgepaktDoor !== null) return taak.opgepaktDoorMij
  return wie.rollen.some((rol) => rol === taak.rol)
}
