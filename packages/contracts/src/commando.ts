import {
  BEEINDIGINGSREDENEN,
  CRITERIUMOORDELEN,
  EINDREDENEN,
  SELECTIE_UITKOMSTEN,
  SELECTIEVORMEN,
  UITKOMSTEN,
  UITVOERDERS,
} from '@loket/domain'
import { z } from 'zod'
import type { Bevoegdheid } from './bevoegdheden.ts'
import { centenVeld, datumVeld, idVeld, kloktijdVelden, metKloktijd, regelVeld, tekstVeld } from './velden.ts'

const motivering = tekstVeld(4000)
/** What the loket says of a betwiste line: it stands, or it lapses. */
export const REGELOORDELEN = ['blijft', 'vervalt'] as const
const oordeel = z.enum(['voldaan', 'niet_voldaan', 'onbekend'])
/** How long a phase lasts, as a person chooses it. */
export const faseduurVeld = z.strictObject({
  aantal: z.int().min(1).max(366),
  eenheid: z.enum(['dagen', 'weken', 'maanden']),
})

/**
 * What a person can ask of a running process, one schema per kind: the `gegevens` of a command row. The kinds of a
 * voorbereidingstraject are those of domain; then come four of a begeleidingsopdracht and six of a gemeentefactuur.
 */
export const COMMANDOS = {
  leg_voorwaarden_vast: z.strictObject({
    voorwaarden: z
      .array(z.strictObject({ code: regelVeld(60), oordeel, toelichting: tekstVeld(1000).optional() }))
      .min(1)
      .max(30),
  }),
  plan_selectie: metKloktijd(
    z.strictObject({
      vorm: z.enum(SELECTIEVORMEN),
      uitvoerder: z.enum(UITVOERDERS),
      ...kloktijdVelden,
      plaats: regelVeld(200),
    }),
  ),
  leg_selectie_vast: z.strictObject({
    datum: datumVeld,
    aanwezig: z.boolean(),
    advies: z.enum(SELECTIE_UITKOMSTEN),
    toelichting: motivering,
  }),
  beslis_toelating: z.discriminatedUnion('besluit', [
    z.strictObject({
      besluit: z.literal('toegelaten'),
      motivering,
      sjabloonId: idVeld,
      begin: datumVeld,
      /** Only where no policy names a maximum: the months that the person chooses, within the law. */
      maximumMaanden: z.int().min(1).max(12).optional(),
      fasen: z
        .array(
          z.strictObject({
            code: regelVeld(60),
            uitvoerder: z.enum(UITVOERDERS),
            bureauId: idVeld.optional(),
            duur: faseduurVeld.optional(),
          }),
        )
        .min(1)
        .max(12),
      vraagAanBureau: tekstVeld(4000).optional(),
      vergoedingCenten: centenVeld.optional(),
    }),
    z.strictObject({ besluit: z.literal('afgewezen'), motivering }),
    z.strictObject({ besluit: z.literal('directe_aanvraag'), motivering }),
  ]),
  trek_aanmelding_in: z.strictObject({ reden: motivering }),
  beslis_toetsmoment: z.strictObject({
    toetsmomentId: idVeld,
    besluit: z.enum(['go', 'no_go', 'aanhouden']),
    reden: motivering,
    criteria: z
      .array(
        z.strictObject({
          code: regelVeld(60),
          oordeel: z.enum(CRITERIUMOORDELEN),
          toelichting: tekstVeld(1000).optional(),
        }),
      )
      .max(30),
    bewijs: z
      .array(z.strictObject({ soort: z.enum(['levering', 'document', 'afspraak', 'notitie']), id: idVeld }))
      .max(50),
    nieuweDatum: datumVeld.optional(),
    ontbrekend: tekstVeld(500).optional(),
    /** With a no-go, by someone with mandaat: the besluit on voortijdige beëindiging in the same step. */
    beeindiging: z.strictObject({ uitkomst: z.enum(UITKOMSTEN), motivering }).optional(),
  }),
  onderbreek: z.strictObject({
    grond: z.enum(['ziekte', 'zwangerschap', 'wachten_op_bedrijfsruimte', 'anders']),
    van: datumVeld,
    toelichting: motivering,
  }),
  hervat: z.strictObject({ datum: datumVeld }),
  wijzig_periode: z.strictObject({ laatsteDag: datumVeld, motivering }),
  verleen_krediet: z.strictObject({
    doel: regelVeld(200),
    bedragCenten: centenVeld,
    motivering,
    /** Above the amount that asks for it, where policy names no maximum: the same amount once more, and why. */
    bevestiging: z.strictObject({ bedragCenten: centenVeld, waarom: tekstVeld(1000) }).optional(),
  }),
  beeindig_voortijdig: z.strictObject({
    eindreden: z.enum(BEEINDIGINGSREDENEN),
    uitkomst: z.enum(UITKOMSTEN),
    motivering,
  }),
  rond_af: z.strictObject({ uitkomst: z.enum(UITKOMSTEN), toelichting: motivering }),
  zet_krediet_om: z.strictObject({
    naar: z.enum(['rentedragend', 'om_niet']),
    inlichtingenplichtGeschonden: z.boolean(),
    tekortschietendBesef: z.boolean(),
    motivering,
  }),
  leg_plan_vast: z.strictObject({
    stand: z.enum(['opgeleverd', 'toetsbaar', 'teruggegeven']),
    documentId: idVeld.optional(),
    opmerking: motivering,
  }),
  accepteer_opdracht: z.strictObject({ opdrachtId: idVeld }),
  weiger_opdracht: z.strictObject({ opdrachtId: idVeld, reden: motivering }),
  dien_levering_in: z.strictObject({ leveringId: idVeld }),
  beoordeel_levering: z.strictObject({
    leveringId: idVeld,
    oordeel: z.enum(['geaccepteerd', 'teruggestuurd']),
    opmerking: tekstVeld(4000).optional(),
  }),
  /** The budgethouder agrees with every line that is not betwist: these become final now. */
  /** What becomes final as the budgethouder saw it: another amount is another question. */
  keur_opgave_goed: z.strictObject({ regels: z.int().nonnegative(), totaalCenten: z.int() }),
  betwist_regel: z.strictObject({ regelId: idVeld, reden: motivering }),
  beantwoord_regel: z.strictObject({ regelId: idVeld, oordeel: z.enum(REGELOORDELEN), tekst: motivering }),
  /** The budgethouder agrees with the answer that the line stands. */
  aanvaard_antwoord: z.strictObject({ regelId: idVeld }),
  /** The budgethouder does not, and asks the contractmanager to decide. */
  houd_betwisting_vol: z.strictObject({ regelId: idVeld, reden: motivering }),
  beslis_regel: z.strictObject({ regelId: idVeld, oordeel: z.enum(REGELOORDELEN), tekst: motivering }),
} as const
export type Commandosoort = keyof typeof COMMANDOS
export type CommandoGegevens<S extends Commandosoort = Commandosoort> = z.output<(typeof COMMANDOS)[S]>

/** The reasons a traject can end with, for lists on screens. */
export const eindredenVeld = z.enum(EINDREDENEN)

/** Which permission each command asks. The besluiten among them also ask mandaat of the member's college. */
export const COMMANDO_BEVOEGDHEID = {
  leg_voorwaarden_vast: 'toelating.voorbereiden',
  plan_selectie: 'toelating.voorbereiden',
  leg_selectie_vast: 'toelating.voorbereiden',
  beslis_toelating: 'toelating.beslissen',
  trek_aanmelding_in: 'toelating.voorbereiden',
  beslis_toetsmoment: 'toetsmoment.beslissen',
  onderbreek: 'traject.begeleiden',
  hervat: 'traject.begeleiden',
  wijzig_periode: 'besluit.nemen',
  verleen_krediet: 'besluit.nemen',
  beeindig_voortijdig: 'besluit.nemen',
  rond_af: 'traject.begeleiden',
  zet_krediet_om: 'besluit.nemen',
  leg_plan_vast: 'traject.begeleiden',
  accepteer_opdracht: 'opdracht.beantwoorden',
  weiger_opdracht: 'opdracht.beantwoorden',
  dien_levering_in: 'levering.indienen',
  beoordeel_levering: 'levering.beoordelen',
  keur_opgave_goed: 'opgave.beoordelen',
  betwist_regel: 'opgave.beoordelen',
  aanvaard_antwoord: 'opgave.beoordelen',
  houd_betwisting_vol: 'opgave.beoordelen',
  beantwoord_regel: 'opgave.beantwoorden',
  beslis_regel: 'opgave.beslissen',
} as const satisfies Record<Commandosoort, Bevoegdheid>

/** What the caller of a command hears. `wordt_verwerkt`: no worker answered yet; it will happen once, later. */
export const commandoAntwoord = z.object({
  commandoId: z.string(),
  status: z.enum(['verwerkt', 'geweigerd', 'wordt_verwerkt']),
  foutcode: z.string().optional(),
  /** With AlBesloten: who was first, when and what. */
  gegevens: z.record(z.string(), z.string()).optional(),
})
export type CommandoAntwoord = z.output<typeof commandoAntwoord>
