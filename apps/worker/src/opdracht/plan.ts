import type { GewensteTaak, GewensteWekker, Leveringrecord, Opdrachtrecord } from '@loket/db'
import {
  type Datum,
  datumVan,
  eindeVanDag,
  formatDatum,
  naarDatum,
  plusDagen,
  telDagen,
  type Uitleg,
} from '@loket/domain'
import { OPDRACHTBERICHTEN } from '@loket/workflows/berichten'
import { readBeleid, readGetal, type Regels } from '../proces/omgeving.ts'
import { listLaatsteVersies, listVerwachteLeveringen, readBron } from './leveringen.ts'

/** The chapters of the story of an opdracht. */
export type Opdrachtstand = 'aangeboden' | 'lopend' | 'gesloten'

/** What the record of an opdracht asks for now: who must do what, and what rings when. */
export type Opdrachtplan = {
  readonly stand: Opdrachtstand
  readonly toegestaan: readonly string[]
  readonly taken: readonly GewensteTaak[]
  readonly wekkers: readonly GewensteWekker[]
}

type Plan = { taken: GewensteTaak[]; wekkers: GewensteWekker[] }

/**
 * The tasks and wekkers that follow from the record of an opdracht on a day, under the rules of that day. Pure, as
 * planTraject: every handler writes facts and then calls this.
 */
export function planOpdracht(record: Opdrachtrecord, regels: Regels, vandaag: Datum): Opdrachtplan {
  const stand = toStand(record)
  const plan: Plan = { taken: [], wekkers: [] }
  if (stand === 'aangeboden') planAntwoord(record, regels, vandaag, plan)
  if (stand === 'lopend') {
    for (const levering of listLaatsteVersies(record)) {
      if (levering.status === 'verwacht') planLevering(record, regels, vandaag, levering, plan)
      if (levering.status === 'ingediend') planBeoordeling(record, regels, vandaag, levering, plan)
    }
  }
  if (record.status === 'geweigerd' && record.trajectLoopt && !record.isOpgevolgd)
    plan.taken.push(taakAnderBureau(record))
  // The handler answers an act that came too late with who was first; the state alone could only say no.
  return { stand, toegestaan: stand === 'gesloten' ? [] : OPDRACHTBERICHTEN, ...plan }
}

function toStand({ status }: Opdrachtrecord): Opdrachtstand {
  return status === 'aangeboden' || status === 'lopend' ? status : 'gesloten'
}

const sleutel = (record: Opdrachtrecord, soort: string, ...delen: string[]): string =>
  [`opdracht:${record.id}`, soort, ...delen].join(':')

/** The levering that the key of a wekker is about, or undefined when it is about the opdracht. */
export function findLeveringVan(record: Opdrachtrecord, wekkersleutel: string): Leveringrecord | undefined {
  const delen = wekkersleutel.split(':')
  return record.leveringen.find((l) => delen.includes(l.id))
}

function planAntwoord(record: Opdrachtrecord, regels: Regels, vandaag: Datum, plan: Plan): void {
  const uiterlijk = naarDatum(record.accepteerUiterlijk)
  const code = 'contract.opdracht_escaleren_dagen'
  const escaleerNa = plusDagen(uiterlijk, readGetal(regels, code))
  const uitleg: Uitleg = {
    conclusie: `Antwoord uiterlijk ${formatDatum(uiterlijk)}.`,
    stappen: [
      {
        tekst: 'Het contract zegt hoeveel dagen een bureau heeft om te antwoorden.',
        bron: readBron(regels, 'contract.opdracht_accepteren_dagen'),
      },
      {
        tekst: `Zonder antwoord hoort de contractmanager het na ${formatDatum(escaleerNa)}.`,
        bron: readBron(regels, code),
      },
    ],
  }
  const basis = { onderwerpId: record.id, gegevens: { opdrachtId: record.id }, uiterlijk, uitleg }
  plan.taken.push({
    soort: 'beantwoord_opdracht',
    sleutel: sleutel(record, 'beantwoord'),
    bureauId: record.bureauId,
    ...basis,
  })
  if (vandaag > escaleerNa) {
    plan.taken.push({
      soort: 'opdracht_onbeantwoord',
      sleutel: sleutel(record, 'onbeantwoord'),
      voorRol: 'contractmanager',
      ...basis,
    })
  }
  plan.wekkers.push(
    { soort: 'opdracht_herinnering', sleutel: sleutel(record, 'herinnering', uiterlijk), op: eindeVanDag(uiterlijk) },
    { soort: 'opdracht_escalatie', sleutel: sleutel(record, 'escalatie', escaleerNa), op: eindeVanDag(escaleerNa) },
  )
}

function planLevering(
  record: Opdrachtrecord,
  regels: Regels,
  vandaag: Datum,
  levering: Leveringrecord,
  plan: Plan,
): void {
  const uiterlijk = naarDatum(levering.uiterlijk)
  const code = 'contract.levering_escaleren_dagen'
  const escaleerNa = plusDagen(uiterlijk, readGetal(regels, code))
  const verwacht = listVerwachteLeveringen(record, regels).find(
    (v) => v.soort === levering.soort && v.nr === levering.nr,
  )
  const uitleg: Uitleg = {
    conclusie: `Inleveren uiterlijk ${formatDatum(uiterlijk)}.`,
    stappen: [
      ...(verwacht?.uiterlijk === uiterlijk ? verwacht.uitleg.stappen : []),
      {
        tekst: `Te laat: een herinnering, en na ${formatDatum(escaleerNa)} hoort de contractmanager het.`,
        bron: readBron(regels, code),
      },
    ],
  }
  const basis = { onderwerpId: levering.id, gegevens: gegevensVan(record, levering), uiterlijk, uitleg }
  plan.taken.push({
    soort: levering.versie > 1 ? 'verbeter_levering' : 'lever_in',
    sleutel: sleutel(record, 'lever_in', levering.id),
    bureauId: record.bureauId,
    ...basis,
  })
  // While the traject stands still nobody is reminded: its dates move when it goes on.
  if (record.onderbrekingen.some((o) => o.tot === null)) return
  if (vandaag > escaleerNa) {
    plan.taken.push({
      soort: 'levering_te_laat',
      sleutel: sleutel(record, 'te_laat', levering.id),
      voorRol: 'contractmanager',
      ...basis,
    })
  }
  const rond = [levering.id, uiterlijk]
  plan.wekkers.push(
    {
      soort: 'levering_herinnering',
      sleutel: sleutel(record, 'levering_herinnering', ...rond),
      op: eindeVanDag(uiterlijk),
    },
    {
      soort: 'levering_escalatie',
      sleutel: sleutel(record, 'levering_escalatie', ...rond),
      op: eindeVanDag(escaleerNa),
    },
  )
}

/** After how many days silence accepts: only where this gemeente says so, never for an ondernemingsplan (B§3.1b). */
export function readStilzwijgend(
  regels: Regels,
  levering: Pick<Leveringrecord, 'soort'>,
): { naDagen: number } | undefined {
  if (levering.soort === 'ondernemingsplan') return undefined
  const beleid = readBeleid<{ naDagen?: unknown }>(regels, 'begeleiding.stilzwijgend_akkoord')
  const naDagen = beleid?.waarde.naDagen
  return typeof naDagen === 'number' ? { naDagen } : undefined
}

function planBeoordeling(
  record: Opdrachtrecord,
  regels: Regels,
  vandaag: Datum,
  levering: Leveringrecord,
  plan: Plan,
): void {
  if (levering.ingediendOp === null || levering.beoordeelUiterlijk === null) return
  const ingediend = datumVan(levering.ingediendOp)
  const uiterlijk = naarDatum(levering.beoordeelUiterlijk)
  const stil = readStilzwijgend(regels, levering)
  const stilNa = stil === undefined ? undefined : plusDagen(ingediend, stil.naDagen)
  const uitleg: Uitleg = {
    conclusie: `Beoordelen uiterlijk ${formatDatum(uiterlijk)}.`,
    stappen: [
      {
        tekst: `Binnen ${telDagen(readGetal(regels, 'contract.beoordelen_dagen'))} na het indienen op ${formatDatum(ingediend)}.`,
        bron: readBron(regels, 'contract.beoordelen_dagen'),
      },
      stilNa === undefined
        ? { tekst: 'Zwijgen is geen akkoord: iemand moet dit beoordelen.' }
        : {
            tekst: `Zonder oordeel is het na ${formatDatum(stilNa)} stilzwijgend akkoord.`,
            ...bronVanBeleid(regels, 'begeleiding.stilzwijgend_akkoord'),
          },
    ],
  }
  const basis = { onderwerpId: levering.id, gegevens: gegevensVan(record, levering), uiterlijk, uitleg }
  plan.taken.push({
    soort: 'beoordeel_levering',
    sleutel: sleutel(record, 'beoordeel', levering.id),
    voorRol: 'consulent',
    voorPersoon: record.consulentId,
    ...basis,
  })
  if (vandaag > uiterlijk) {
    plan.taken.push({
      soort: 'beoordeling_te_laat',
      sleutel: sleutel(record, 'beoordeling_te_laat', levering.id),
      voorRol: 'teamleider',
      ...basis,
    })
  }
  const rond = [levering.id, uiterlijk]
  plan.wekkers.push({
    soort: 'beoordeling_herinnering',
    sleutel: sleutel(record, 'beoordeling_herinnering', ...rond),
    op: eindeVanDag(uiterlijk),
  })
  if (stilNa !== undefined) {
    plan.wekkers.push({
      soort: 'stilzwijgend_akkoord',
      sleutel: sleutel(record, 'stilzwijgend', levering.id, stilNa),
      op: eindeVanDag(stilNa),
    })
  }
}

function bronVanBeleid(regels: Regels, code: string): Pick<Uitleg['stappen'][number], 'bron'> {
  const beleid = readBeleid(regels, code)
  return beleid === undefined ? {} : { bron: beleid.bron }
}

function taakAnderBureau(record: Opdrachtrecord): GewensteTaak {
  return {
    soort: 'zoek_ander_bureau',
    sleutel: sleutel(record, 'ander_bureau'),
    voorRol: 'consulent',
    voorPersoon: record.consulentId,
    onderwerpId: record.id,
    gegevens: { opdrachtId: record.id },
    uitleg: {
      conclusie: 'Het bureau nam de opdracht niet aan. Bied hem aan een ander bureau aan.',
      stappen: [],
    } satisfies Uitleg,
  }
}

function gegevensVan(record: Opdrachtrecord, { soort, nr, versie }: Leveringrecord): Record<string, string | number> {
  return { opdrachtId: record.id, soort, nr, versie }
}
