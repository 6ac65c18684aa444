/** A draft of a decision: the id of its command, what was typed, and whether it was sent. */
export type Beslisconcept<W> = { readonly commandoId: string; readonly waarden: W; readonly verzonden: boolean }

/** The key under which the draft of a decision about a dossier is kept. */
export const toSleutel = (soort: string, dossierId: string): string => `beslissen/${soort}/${dossierId}`

/**
 * The draft that was kept, laid over the empty form: what is not of the form it should be (an older version of this page)
 * is left out. Without one a new draft with a command id of its own: made once, so that a second click, a retry and a
 * refresh are the same command.
 */
export const openConcept = <W extends object>(
  bewaard: { readonly inhoud: Readonly<Record<string, unknown>> } | null,
  leeg: W,
  maakId: () => string = () => crypto.randomUUID(),
): Beslisconcept<W> => {
  const { commandoId, waarden, verzonden } = bewaard?.inhoud ?? {}
  if (typeof commandoId !== 'string') return { commandoId: maakId(), waarden: leeg, verzonden: false }
  return { commandoId, waarden: neemOver(leeg, waarden), verzonden: verzonden === true }
}

const neemOver = <W extends object>(leeg: W, bewaard: unknown): W => {
  if (!isObject(bewaard)) return leeg
  const paren = Object.entries(leeg).map(([sleutel, standaard]: [string, unknown]) => [
    sleutel,
    Object.hasOwn(bewaard, sleutel) ? past(standaard, bewaard[sleutel]) : standaard,
  ])
  return Object.fromEntries(paren) as W
}

const past = (standaard: unknown, bewaard: unknown): unknown => {
  if (Array.isArray(standaard)) return Array.isArray(bewaard) ? bewaard : standaard
  // An amount is text until it can be read, and whole cents after that.
  if (typeof standaard === 'string')
    return typeof bewaard === 'string' || typeof bewaard === 'number' ? bewaard : standaard
  if (isObject(standaard)) return isObject(bewaard) ? { ...standaard, ...bewaard } : standaard
  return typeof bewaard === typeof standaard ? bewaard : standaard
}

const isObject = (waarde: unknown): waarde is Record<string, unknown> =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
