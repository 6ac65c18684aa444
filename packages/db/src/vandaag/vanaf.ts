/** Tasks whose last day is also the first on which they can be done: before it there is nothing to record. */
export const TAKEN_OP_DE_DAG: readonly string[] = ['leg_selectie_vast']

/** The first day on which a task can be done; null when that is any day. */
export function kanVanaf(taak: { readonly soort: string; readonly uiterlijk: string | null }): string | null {
  return TAKEN_OP_DE_DAG.includes(taak.soort) ? taak.uiterlijk : null
}
