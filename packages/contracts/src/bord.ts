import { z } from 'zod'
import { gegevensVeld } from './vandaag.ts'
import { idVeld, momentVeld } from './velden.ts'

/** What the contractmanager counts per bureau; each is a list of the same name. */
export const CONTRACTLIJSTEN = [
  'aangeboden',
  'antwoord_te_laat',
  'lopend',
  'levering_te_laat',
  'te_beoordelen',
  'afgerond',
  'geweigerd',
  'ingetrokken',
] as const
export type Contractlijst = (typeof CONTRACTLIJSTEN)[number]

/** Every bureau with its numbers. */
export const contractBordVeld = z.object({
  bureaus: z.array(
    z.object({
      id: idVeld,
      naam: z.string(),
      soort: z.enum(['adviesbureau', 'begeleidingsorganisatie']),
      aantallen: z.record(z.enum(CONTRACTLIJSTEN), z.int().nonnegative()),
    }),
  ),
})

/** One number of the board: of one bureau, or of all. */
export const contractLijstInvoer = z.strictObject({ lijst: z.enum(CONTRACTLIJSTEN), bureauId: idVeld.optional() })

/** An opdracht or a levering behind a number. */
export const contractRegelVeld = z.object({
  opdrachtId: idVeld,
  nummer: z.string(),
  dossiernummer: z.string(),
  bureau: z.string(),
  gemeente: z.string(),
  status: z.string(),
  levering: z.object({ soort: z.string(), nr: z.int(), versie: z.int() }).nullable(),
  datum: z.string(),
})
export type Contractregel = z.output<typeof contractRegelVeld>

/** The statuses of a voorbereidingskrediet. */
export const KREDIETSTATUSSEN = ['verstrekt_renteloos', 'omgezet_rentedragend', 'omgezet_om_niet'] as const

/** Kredieten per gemeente and status; amounts in whole cents. */
export const financieelBordVeld = z.object({
  gemeenten: z.array(
    z.object({
      id: idVeld,
      naam: z.string(),
      perStatus: z.array(
        z.object({ status: z.enum(KREDIETSTATUSSEN), aantal: z.int().positive(), bedragCenten: z.int() }),
      ),
    }),
  ),
})

/** One total of the board: of one gemeente and status, or of all. */
export const kredietLijstInvoer = z.strictObject({
  gemeenteId: idVeld.optional(),
  status: z.enum(KREDIETSTATUSSEN).optional(),
})

/** A krediet behind a total; without its purpose, in which people write about clients. */
export const kredietRegelVeld = z.object({
  id: idVeld,
  dossiernummer: z.string(),
  gemeente: z.string(),
  bedragCenten: z.int(),
  status: z.enum(KREDIETSTATUSSEN),
  verleendOp: z.string(),
  omgezetOp: z.string().nullable(),
})
export type Kredietregel = z.output<typeof kredietRegelVeld>

/** The roles whose tasks are everybody's of that role until somebody picks them up. */
export const GEDEELDE_ROLLEN = ['beslisser', 'administratief_medewerker', 'teamleider', 'contractmanager'] as const

/** The work of the team: per consulent (null: dossiers without one), and per role that shares it. */
export const teamBordVeld = z.object({
  consulenten: z.array(
    z.object({
      persoonId: idVeld.nullable(),
      naam: z.string().nullable(),
      dossiers: z.int(),
      taken: z.int(),
      teLaat: z.int(),
      waarnemer: z.string().nullable(),
    }),
  ),
  rollen: z.array(z.object({ rol: z.enum(GEDEELDE_ROLLEN), taken: z.int(), teLaat: z.int(), opgepakt: z.int() })),
})

/** One number of the team board. `persoonId` null: of no consulent. */
export const teamTakenInvoer = z.strictObject({
  rol: z.enum(['consulent', ...GEDEELDE_ROLLEN]),
  persoonId: idVeld.nullable().optional(),
  alleenTeLaat: z.boolean(),
})
export const teamTaakVeld = z.object({
  id: idVeld,
  soort: z.string(),
  gegevens: gegevensVeld,
  dossierId: idVeld,
  dossiernummer: z.string(),
  gemeente: z.string(),
  uiterlijk: z.string().nullable(),
  sinds: momentVeld,
  door: z.string().nullable(),
})
const stilstandVeld = z.object({ workflowId: z.string(), gemeente: z.string(), soort: z.string(), sinds: momentVeld })

/** How the machine runs, without a client in it. */
export const beheerOverzichtVeld = z.object({
  processen: z.array(z.object({ soort: z.string(), status: z.string(), aantal: z.int().positive() })),
  nietGestart: z.array(stilstandVeld),
  wachtendeCommandos: z.array(stilstandVeld),
  teLateWekkers: z.array(stilstandVeld),
  uitgaand: z.array(
    z.object({
      id: z.int(),
      gemeente: z.string(),
      soort: z.string(),
      isOpgegeven: z.boolean(),
      pogingen: z.int(),
      volgendePoging: momentVeld,
      fout: z.string().nullable(),
    }),
  ),
  klok: z.object({ wettelijk: momentVeld, echt: momentVeld, verschuivingMs: z.int() }),
  migraties: z.object({
    uitgevoerd: z.array(z.object({ naam: z.string(), op: z.string() })),
    ontbreekt: z.array(z.string()),
  }),
})
export type BeheerOverzicht = z.output<typeof beheerOverzichtVeld>

/** What must be tried again. */
export const probeerOpnieuwInvoer = z.strictObject({ id: z.int().positive() })

/** The audit chain of each gemeente; `breuk` is the first row that does not fit. */
export const ketenVeld = z.object({ gemeente: z.string(), regels: z.int(), breuk: z.int().nullable() })
