import {
  COMMANDOSOORTEN,
  leesBsn,
  leesEmail,
  leesKvkNummer,
  leesPostcode,
  leesTelefoon,
  TOESTANDEN,
} from '@loket/domain'
import { z } from 'zod'
import { datumVeld, idVeld, momentVeld, regelVeld, tekstVeld, uitlegVeld } from './velden.ts'
import { genoemdeVeld } from './bewijs.ts'
import { wachtVeld } from './dossierlijst.ts'
import { BSN_DOELEN, KANALEN, UITKERINGEN } from './dossierwaarden.ts'

type Gelezen = ReturnType<typeof leesBsn>

/** Text that domain reads into its one stored form, or refuses with a code of its own. */
function gelezenVeld(lees: (invoer: string) => Gelezen, max: number): z.ZodType<string, string> {
  return z
    .string()
    .max(max)
    .transform((tekst, ctx) => {
      const gelezen = lees(tekst)
      if (gelezen.ok) return gelezen.waarde
      ctx.addIssue({ code: 'custom', message: gelezen.code })
      return z.NEVER
    })
}

/** A BSN that passes the 11-proef, as nine digits. */
export const bsnVeld = gelezenVeld(leesBsn, 20)
const kvkVeld = gelezenVeld(leesKvkNummer, 20)

const persoonsvelden = {
  voornaam: regelVeld(100),
  achternaam: regelVeld(100),
  uitkering: z.enum(UITKERINGEN),
  plan: tekstVeld(4000),
  email: gelezenVeld(leesEmail, 254).optional(),
  telefoon: gelezenVeld(leesTelefoon, 30).optional(),
  straat: regelVeld(100).optional(),
  huisnummer: regelVeld(20).optional(),
  postcode: gelezenVeld(leesPostcode, 10).optional(),
  woonplaats: regelVeld(100).optional(),
  ondernemingNaam: regelVeld(200).optional(),
  kvkNummer: kvkVeld.optional(),
}

/** A client who is registered. `tochAanmelden`: the reason to go on although there is an earlier dossier. */
export const aanmeldInvoer = z.strictObject({
  gemeenteId: idVeld,
  kanaal: z.enum(KANALEN),
  aangemeldOp: datumVeld,
  geboortedatum: datumVeld,
  bsn: bsnVeld,
  klantmanagerId: idVeld.optional(),
  consulentId: idVeld.optional(),
  tochAanmelden: tekstVeld(1000).optional(),
  ...persoonsvelden,
})
export type Aanmeldinvoer = z.output<typeof aanmeldInvoer>
export const aanmeldAntwoord = z.object({ dossierId: idVeld, nummer: z.string() })

/** What may be changed of the client afterwards; an optional field that is left out becomes empty. */
export const gegevensInvoer = z.strictObject({ dossierId: idVeld, ...persoonsvelden })

/** Who handles the dossier; null takes the name away. */
export const toewijsInvoer = z.strictObject({
  dossierId: idVeld,
  consulentId: idVeld.nullable(),
  klantmanagerId: idVeld.nullable(),
})

/** What happens at an instant if nobody does anything. `aanHetEinde`: as that day ends, else as it begins. */
export const wekkerVeld = z.object({ soort: z.string(), dag: z.string(), aanHetEinde: z.boolean() })
export const taakVeld = z.object({
  id: idVeld,
  ...wachtVeld.shape,
  /** The first day on which it can be done; null when that is any day. */
  vanaf: z.string().nullable(),
  onderwerpId: idVeld.nullable(),
  uitleg: uitlegVeld.nullable(),
  sinds: momentVeld,
  opgepaktDoor: z.string().nullable(),
  daarna: z.array(wekkerVeld),
  /** Why each day of `daarna` is what it is. */
  daarnaUitleg: uitlegVeld.nullable(),
})

export const faseVeld = z.object({
  id: idVeld,
  nr: z.int(),
  naam: z.string(),
  rechtsgrond: z.string(),
  uitvoerder: z.string(),
  bureau: genoemdeVeld.nullable(),
  begin: z.string(),
  einde: z.string(),
  oorspronkelijkEinde: z.string(),
  ingekort: z.boolean(),
  status: z.string(),
  uitslag: z.string().nullable(),
  afgeslotenOp: z.string().nullable(),
  vorm: z.string().nullable(),
  uitleg: uitlegVeld.nullable(),
})
export const toetsmomentVeld = z.object({
  id: idVeld,
  faseId: idVeld,
  ronde: z.int(),
  uiterlijk: z.string(),
  uitleg: uitlegVeld.nullable(),
  status: z.string(),
  besluit: z.string().nullable(),
  reden: z.string().nullable(),
  door: z.string().nullable(),
  op: momentVeld.nullable(),
  ontbrekend: z.string().nullable(),
  bewijs: z.array(z.object({ soort: z.string(), id: idVeld, titel: z.string() })),
  beleid: z.array(z.string()),
})
const besluitVeld = z.object({
  id: idVeld,
  soort: z.string(),
  beslotenOp: z.string(),
  door: z.string(),
  namens: z.string(),
  bekendgemaaktOp: z.string().nullable(),
  bezwaarTot: z.string().nullable(),
  bezwaarUitleg: uitlegVeld.nullable(),
})

/** Everything that the page of a dossier shows at once. Parts that the reader may not see are null or empty. */
export const dossierBeeld = z.object({
  id: idVeld,
  nummer: z.string(),
  trajectId: idVeld,
  gemeente: z.object({ id: idVeld, naam: z.string(), code: z.string() }),
  kanaal: z.enum(KANALEN),
  aangemeldOp: z.string(),
  geregistreerdOp: momentVeld,
  /** 'volledig' for who handles it, 'volgend' for the klantmanager, 'nummer' for who sees no person. */
  zicht: z.enum(['volledig', 'volgend', 'nummer']),
  klant: z
    .object({
      voornaam: z.string(),
      achternaam: z.string(),
      geboortedatum: z.string(),
      email: z.string().nullable(),
      telefoon: z.string().nullable(),
      straat: z.string().nullable(),
      huisnummer: z.string().nullable(),
      postcode: z.string().nullable(),
      woonplaats: z.string().nullable(),
      uitkering: z.enum(UITKERINGEN),
      plan: z.string(),
      ondernemingNaam: z.string().nullable(),
      kvkNummer: z.string().nullable(),
    })
    .nullable(),
  consulent: genoemdeVeld.nullable(),
  klantmanager: genoemdeVeld.nullable(),
  traject: z.object({
    toestand: z.enum(TOESTANDEN),
    begin: z.string().nullable(),
    laatsteDag: z.string().nullable(),
    maximumDag: z.string().nullable(),
    maximumUitleg: uitlegVeld.nullable(),
    eindreden: z.string().nullable(),
    uitkomst: z.string().nullable(),
    beeindigdOp: z.string().nullable(),
    planStand: z.string(),
    planOp: z.string().nullable(),
    procesStart: z.boolean(),
  }),
  fasen: z.array(faseVeld),
  toetsmomenten: z.array(toetsmomentVeld),
  onderbrekingen: z.array(z.object({ van: z.string(), tot: z.string().nullable(), grond: z.string().nullable() })),
  besluiten: z.array(besluitVeld),
  opdrachten: z.array(
    z.object({
      id: idVeld,
      nummer: z.string(),
      bureau: genoemdeVeld,
      status: z.string(),
      uiterlijk: z.string().nullable(),
    }),
  ),
  krediet: z
    .object({
      verleendCenten: z.int(),
      maximumCenten: z.int().nullable(),
      beleid: z.string().nullable(),
      verstrekkingen: z.array(z.object({ id: idVeld, doel: z.string(), bedragCenten: z.int(), status: z.string() })),
    })
    .nullable(),
  taken: z.array(taakVeld),
  /** Who decides on toelating by the policy of the gemeente; the loket where that is silent. */
  toelatingBeslist: z.enum(['loket', 'klantmanager']),
  volgende: z.array(wekkerVeld),
  volgendeUitleg: uitlegVeld.nullable(),
  eerdere: z.array(
    z.object({
      dossierId: idVeld,
      nummer: z.string(),
      toestand: z.string(),
      aangemeldOp: z.string(),
      uitkomst: z.string().nullable(),
    }),
  ),
  tweedePeriode: z.object({ waarde: z.string(), bron: z.string() }).nullable(),
  inzage: z.array(
    z.object({
      id: idVeld,
      bureau: genoemdeVeld,
      reden: z.string(),
      door: z.string(),
      op: momentVeld,
      ingetrokkenOp: momentVeld.nullable(),
    }),
  ),
  /** The acts that the rules allow this person now: commands, and what the dossier itself lets one do. */
  mag: z.object({
    commandos: z.array(z.enum(COMMANDOSOORTEN)),
    bewerken: z.boolean(),
    bsn: z.boolean(),
    belemmeringen: z.boolean(),
    belemmeringenVastleggen: z.boolean(),
    inzage: z.boolean(),
    tijdlijn: z.boolean(),
  }),
})
export type DossierBeeld = z.output<typeof dossierBeeld>

/** A fact on the timeline. */
export const tijdlijnVeld = z.object({
  id: idVeld,
  soort: z.string(),
  feitOp: momentVeld,
  geregistreerdOp: momentVeld,
  door: z.string().nullable(),
  tekst: z.string().nullable(),
  gegevens: z.record(z.string(), z.unknown()),
})
export const tijdlijnBlad = z.object({
  feiten: z.array(tijdlijnVeld),
  volgende: z.string().nullable(),
  groepen: z.record(z.string(), z.int()),
  totaal: z.int(),
})

/** The dossier as the record knew it at the end of a day. */
export const standPer = z.object({
  op: z.string(),
  toestand: z.enum(TOESTANDEN).nullable(),
  fase: z.string().nullable(),
  besluiten: z.array(besluitVeld),
  feiten: z.array(tijdlijnVeld),
})

export const bsnInvoer = z.strictObject({ dossierId: idVeld, doel: z.enum(BSN_DOELEN) })
export const bsnAntwoord = z.object({ bsn: z.string() })

/** The document list of a dossier. */
export const documentVeld = z.object({
  id: idVeld,
  naam: z.string(),
  mediatype: z.string(),
  grootte: z.int(),
  scan: z.string(),
  op: momentVeld,
  door: z.string(),
  bureau: z.string().nullable(),
  bij: z.object({ soort: z.string(), nr: z.int(), versie: z.int() }).nullable(),
})

/** People to choose from: for a dossier of a gemeente. */
export const mensenkeuze = z.object({ consulenten: z.array(genoemdeVeld), klantmanagers: z.array(genoemdeVeld) })
