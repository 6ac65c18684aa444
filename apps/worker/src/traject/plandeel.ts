import type { GewensteTaak, GewensteWekker, Trajectrecord } from '@loket/db'
import { type Bron, type Datum, formatDatum, laatste, plusDagen, type Uitleg } from '@loket/domain'
import { readGetal, type Regels } from '../proces/omgeving.ts'

/** Everything that rings in a voorbereidingstraject. */
export type Trajectwekker =
  | 'beslistermijn_nadert'
  | 'beslistermijn_verstreken'
  | 'fase_begint'
  | 'toetsmoment_vragen'
  | 'toetsmoment_verstreken'
  | 'toetsmoment_escalatie'
  | 'einde_nadert'
  | 'einde_periode'
  | 'afronding_te_laat'

/** What the parts of the plan add to. */
export type Plan = { taken: GewensteTaak[]; wekkers: GewensteWekker[] }

/** The key of a task or wekker of this traject: the same key is the same one. */
export const sleutel = (record: Trajectrecord, soort: string, ...delen: string[]): string =>
  [`traject:${record.id}`, soort, ...delen].join(':')

/** A wekker of this traject about what stands in `rond`. */
export function wekker(record: Trajectrecord, soort: Trajectwekker, op: string, rond: string): GewensteWekker {
  return { soort, sleutel: sleutel(record, soort, rond), op }
}

/** A due day by an arrangement of the loket, never by law: so many days after a fact, with its source. */
export function werkafspraak(
  regels: Regels,
  code: string,
  vanaf: Datum,
  feit: string,
): { uiterlijk: Datum; uitleg: Uitleg } {
  const dagen = readGetal(regels, code)
  const uiterlijk = laatste(vanaf, plusDagen(vanaf, dagen))
  const bron = regels.parameters.get(code)?.bron as unknown as Bron
  return {
    uiterlijk,
    uitleg: {
      conclusie: `Uiterlijk ${formatDatum(uiterlijk)}.`,
      stappen: [{ tekst: `Werkafspraak: binnen ${dagen} dagen na ${feit} (${formatDatum(vanaf)}).`, bron }],
    },
  }
}
