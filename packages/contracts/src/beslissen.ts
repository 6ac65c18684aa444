import {
  CRITERIUMOORDELEN,
  EINDREDENEN,
  PLANSTANDEN,
  RECHTSGRONDEN,
  TOESTANDEN,
  TOETSBESLUITEN,
  UITKOMSTEN,
  UITVOERDERS,
} from '@loket/domain'
import { z } from 'zod'
import { BESLISSOORTEN, BESLUITSOORTEN } from './besluitwaarden.ts'
import { bewijsVeld, regelbronVeld, genoemdeVeld } from './bewijs.ts'
import { FOUTCODES } from './fouten.ts'
import { idVeld, momentVeld, uitlegVeld } from './velden.ts'
import { planVeld } from './voorbeeld.ts'

const criteriumoordeel = z.object({
  code: z.string(),
  oordeel: z.enum(CRITERIUMOORDELEN),
  toelichting: z.string().optional(),
})

const faseVeld = z.object({
  id: idVeld,
  nr: z.number(),
  code: z.string(),
  naam: z.string(),
  rechtsgrond: z.enum(RECHTSGRONDEN),
  uitvoerder: z.enum(UITVOERDERS),
  bureau: z.string().nullable(),
  begin: z.string(),
  einde: z.string(),
  ingekort: z.boolean(),
  status: z.enum(['gepland', 'loopt', 'toetsmoment', 'afgerond', 'afgebroken', 'vervallen']),
  uitslag: z.enum(['go', 'no_go']).nullable(),
})

/** One rule of policy beside a decision; `waarde` is null where the gemeente has none: then a person decides. */
const beleidVeld = z.object({
  code: z.string(),
  waarde: z.unknown(),
  bron: regelbronVeld.nullable(),
  geldigVan: z.string().nullable(),
})

const sjabloonVeld = z.object({
  id: idVeld,
  code: z.string(),
  naam: z.string(),
  versie: z.string(),
  bron: regelbronVeld,
  opmerkingen: z.array(z.string()),
  maximumMaanden: z.number().nullable(),
  fasen: z.array(
    z.object({
      code: z.string(),
      naam: z.string(),
      duur: z.object({ aantal: z.number(), eenheid: z.enum(['dagen', 'weken', 'maanden']) }).nullable(),
      rechtsgrond: z.enum(RECHTSGRONDEN),
      uitvoerder: z.enum(UITVOERDERS).nullable(),
      contacturen: z.string().nullable(),
      /** The last Bbz phase lasts until the maximum when nobody chooses a length. */
      duurNodig: z.boolean(),
    }),
  ),
})

const voorwaardeVeld = z.object({ code: z.string(), tekst: z.string(), bron: regelbronVeld.nullable() })

/** Whatever one decision page shows; sections that do not belong to the kind are null. */
export const beslisstukkenVeld = z.object({
  soort: z.enum(BESLISSOORTEN),
  dossier: z.object({
    id: idVeld,
    nummer: z.string(),
    naam: z.string(),
    geboortedatum: z.string(),
    plan: z.string(),
    uitkering: z.string(),
    aangemeldOp: z.string(),
    gemeente: z.object({ id: idVeld, naam: z.string(), code: z.string() }),
    consulent: genoemdeVeld.nullable(),
    klantmanager: genoemdeVeld.nullable(),
  }),
  traject: z.object({
    id: idVeld,
    status: z.enum(TOESTANDEN),
    begin: z.string().nullable(),
    laatsteDag: z.string().nullable(),
    maximumDag: z.string().nullable(),
    maximumUitleg: uitlegVeld.nullable(),
    eindreden: z.enum(EINDREDENEN).nullable(),
    uitkomst: z.enum(UITKOMSTEN).nullable(),
    beeindigdOp: z.string().nullable(),
    planStand: z.enum(PLANSTANDEN),
    planOp: z.string().nullable(),
  }),
  /** Whether this person may decide now; if not, why. */
  mag: z.object({
    mag: z.boolean(),
    redenen: z.array(z.object({ code: z.enum(FOUTCODES), gegevens: z.record(z.string(), z.string()) })),
  }),
  /** Of each besluit that belongs to the page: the mandaat of this person, or null. */
  mandaten: z.array(z.object({ besluit: z.enum(BESLUITSOORTEN), bron: z.string().nullable() })),
  /** In whose name the letter speaks where that is not the college. */
  orgaan: z.string().nullable(),
  termijn: z.object({ uiterlijk: z.string(), uitleg: uitlegVeld.nullable() }).nullable(),
  beleid: z.array(beleidVeld),
  fasen: z.array(faseVeld),
  bewijs: bewijsVeld,
  eerder: z.object({
    toetsen: z.array(
      z.object({
        id: idVeld,
        faseId: idVeld,
        faseNr: z.number(),
        fase: z.string(),
        ronde: z.number(),
        besluit: z.enum(TOETSBESLUITEN),
        reden: z.string(),
        criteria: z.array(criteriumoordeel),
        nieuweDatum: z.string().nullable(),
        ontbrekend: z.string().nullable(),
        door: z.string(),
        op: momentVeld,
      }),
    ),
    besluiten: z.array(
      z.object({
        id: idVeld,
        soort: z.enum(BESLUITSOORTEN),
        motivering: z.string(),
        op: z.string(),
        door: z.string(),
        bekendgemaaktOp: z.string().nullable(),
      }),
    ),
    trajecten: z.array(
      z.object({
        dossierId: idVeld,
        nummer: z.string(),
        status: z.enum(TOESTANDEN),
        aangemeldOp: z.string(),
        uitkomst: z.enum(UITKOMSTEN).nullable(),
      }),
    ),
  }),
  voorbereiding: z
    .object({
      voorwaarden: z.array(voorwaardeVeld),
      oordelen: z.array(
        z.object({
          code: z.string(),
          oordeel: z.enum(['voldaan', 'niet_voldaan', 'onbekend']),
          toelichting: z.string().optional(),
        }),
      ),
      getoetstDoor: z.string().nullable(),
      selectie: z
        .object({
          vorm: z.string(),
          uitvoerder: z.string(),
          datum: z.string(),
          tijd: z.string(),
          plaats: z.string(),
          uitslag: z
            .object({ datum: z.string(), aanwezig: z.boolean(), advies: z.string(), toelichting: z.string() })
            .nullable(),
          door: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
  toelating: z
    .object({
      sjablonen: z.array(sjabloonVeld),
      /** The template that policy names; null where the gemeente has none. */
      beleidSjabloonId: idVeld.nullable(),
      bureaus: z.array(z.object({ id: idVeld, naam: z.string(), soort: z.string() })),
      /** The months of policy, or null; and those of the law. */
      beleidMaanden: z.number().nullable(),
      wettelijkMaanden: z.number(),
      kanToelaten: z.boolean(),
      kanDoorsturen: z.boolean(),
    })
    .nullable(),
  toets: z
    .object({
      id: idVeld,
      ronde: z.number(),
      faseId: idVeld,
      vorm: z.string().nullable(),
      criteria: z.array(z.object({ code: z.string(), tekst: z.string() })),
      criteriaZijnVoorbeeld: z.boolean(),
      aanwezigheidTelt: z.boolean(),
      /** What a go does: the phases from the next one on, or null after the last. */
      naGo: planVeld.nullable(),
      /** The policy that lets who reported decide alone. */
      rapporteurMagAlleen: z.boolean(),
      /** This person reported about the phase, and so can only put the decision off. */
      alleenAanhouden: z.boolean(),
    })
    .nullable(),
  onderbreking: z.object({ grond: z.string(), van: z.string() }).nullable(),
  periode: z.object({ wettelijkeLaatsteDag: z.string(), uitleg: uitlegVeld }).nullable(),
  krediet: z
    .object({
      verleend: z.array(z.object({ id: idVeld, doel: z.string(), bedragCenten: z.number(), status: z.string() })),
      totaalCenten: z.number(),
      openCenten: z.number(),
      maximumCenten: z.number().nullable(),
      ruimteCenten: z.number().nullable(),
      /** What the platform lets one client have over all grants; null where no such parameter is loaded. */
      grensCenten: z.number().nullable(),
      /** What can still be granted without a confirmation; null where policy names a maximum. */
      vrijCenten: z.number().nullable(),
      doelen: z.array(z.string()).nullable(),
      bijUitsluiting: z.string().nullable(),
      rechtsgrond: z.enum(RECHTSGRONDEN).nullable(),
    })
    .nullable(),
})
export type Beslisstukken = z.output<typeof beslisstukkenVeld>

const taakVeld = z.object({
  id: idVeld,
  soort: z.string(),
  dossierId: idVeld,
  nummer: z.string(),
  naam: z.string(),
  voorRol: z.string().nullable(),
  voor: genoemdeVeld.nullable(),
  bureau: z.string().nullable(),
  onderwerpId: idVeld.nullable(),
  gegevens: z.record(z.string(), z.unknown()),
  uiterlijk: z.string().nullable(),
  /** The first day on which it can be done; null when that is any day. */
  vanaf: z.string().nullable(),
  vanMij: z.boolean(),
})

/** After a decision: where the traject stands, who must do what, and what this person can do next. */
export const watNuVeld = z.object({
  status: z.enum(TOESTANDEN),
  gemeente: z.string(),
  naam: z.string(),
  nummer: z.string(),
  uitkomst: z.enum(UITKOMSTEN).nullable(),
  taken: z.array(taakVeld),
  volgende: taakVeld.nullable(),
})
