// Drawn from the migrations by scripts/genereer-schema.ts; a test compares it with the database.
import type { ColumnType, Generated } from 'kysely'

export type JsonWaarde = string | number | boolean | null | { [sleutel: string]: JsonWaarde } | JsonWaarde[]
type Json = ColumnType<JsonWaarde, string, string>

export type AfgenomenProductTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  product_code: string
  stap: string
  stap_sleutel: string
  fase_id: string | null
  stap_naam: string | null
  is_afgebroken: Generated<boolean>
  prestatiedatum: string
  teller: Generated<number>
  noemer: Generated<number>
  memo_centen: number | null
  soort: Generated<string>
  corrigeert_id: string | null
  vervangt_id: string | null
  reden: string | null
  commando_id: string | null
  door_id: Generated<string>
  geregistreerd_op: Generated<string>
}

export type AfspraakTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  soort: string
  begint_op: string
  duur_minuten: number
  plaats: string
  deelnemers: string
  status: Generated<string>
  verslag: string | null
  door_id: Generated<string>
  verslag_door: string | null
}

export type AuditTabel = {
  gemeente_id: ColumnType<string, never, never>
  nr: Generated<number>
  op: Generated<string>
  echt_op: Generated<string>
  actor_id: Generated<string>
  als: Generated<string>
  wat: string
  onderwerp_soort: string
  onderwerp_id: string
  oud: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
  nieuw: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
  waarom: string | null
  commando_id: string | null
  vorige_hash: Generated<Buffer>
  hash: Generated<Buffer>
}

export type AuditKopTabel = {
  gemeente_id: string
  nr: number
  hash: Buffer
}

export type BelanghebbendeTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  voornaam: string
  achternaam: string
  geboortedatum: string
  email: string | null
  telefoon: string | null
  straat: string | null
  huisnummer: string | null
  postcode: string | null
  woonplaats: string | null
  uitkering: string
  bsn_versleuteld: Buffer
  bsn_index: Buffer
  plan: string
  onderneming_naam: string | null
  kvk_nummer: string | null
}

export type BeleidsregelTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  code: string
  waarde: Json
  bron: Json
  geldig_van: string
  geldig_tot: string | null
  bekend_van: Generated<string>
  bekend_tot: string | null
}

export type BelemmeringTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  soort: string
  toelichting_versleuteld: Buffer | null
  geregistreerd_op: Generated<string>
  geregistreerd_door: Generated<string>
  vervallen_op: string | null
}

export type BesluitTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  traject_id: string
  soort: string
  namens: string
  motivering: string
  inhoud: Json
  brief: Json
  regels: Json
  mandaat_bron: string
  besloten_door: string
  besloten_op: string
  bekendgemaakt_op: string | null
  bekendgemaakt_door: string | null
  bekendmaking_wijze: string | null
  bezwaar_tot: string | null
  bezwaar_uitleg: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
  commando_id: string
}

export type BezoekTabel = {
  persoon_id: Generated<string>
  vorige: string
  laatste: string
}

export type BureauTabel = {
  id: string
  soort: string
}

export type CommandoTabel = {
  id: string
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string | null
  workflow_id: string
  soort: string
  bureau_id: string | null
  actor_id: Generated<string>
  gegevens: Json
  ingevoerd_op: Generated<string>
  echt_op: Generated<string>
  status: Generated<string>
  foutcode: string | null
  uitkomst: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
  verwerkt_op: string | null
  opnieuw_op: Generated<string>
  herzonden: Generated<number>
  pogingen: Generated<number>
}

export type ConceptTabel = {
  persoon_id: Generated<string>
  sleutel: string
  inhoud: Json
  bewaard_op: Generated<string>
}

export type DocumentTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  bureau_id: string | null
  levering_id: string | null
  naam: string
  mediatype: string
  grootte: number
  sha256: string
  plek: string
  scan: string
  door_id: Generated<string>
  op: Generated<string>
}

export type DossierTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  nummer: string
  soort: Generated<string>
  kanaal: string
  klantmanager_id: string | null
  consulent_id: string | null
  aangemeld_op: string
  geregistreerd_op: Generated<string>
  geregistreerd_door: Generated<string>
}

export type DossierSleutelTabel = {
  dossier_id: string
  gemeente_id: ColumnType<string, never, never>
  sleutel: Buffer
}

export type FactuurafspraakTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  wijze: string
  totaalproduct_code: string | null
  totaal_bij_stap: string | null
  bron: Json
  geldig_van: string
  geldig_tot: string | null
}

export type FaseTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  traject_id: string
  nr: number
  code: string
  naam: string
  rechtsgrond: string
  uitvoerder: string
  bureau_id: string | null
  begin: string
  einde: string
  oorspronkelijk_einde: string
  ingekort: Generated<boolean>
  toets: Json
  duur: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
  levert: ColumnType<JsonWaarde, string | undefined, string>
  uitleg: Json
  status: string
  uitslag: string | null
  begonnen_op: string | null
  afgesloten_op: string | null
}

export type GemeenteTabel = {
  id: string
  cbs_code: string
  centraal: Generated<boolean>
  geldig_van: string
  geldig_tot: string | null
  opvolger_id: string | null
  deelnemer_van: string | null
  deelnemer_tot: string | null
}

export type InzageTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  bureau_id: string
  reden: string
  besloten_door: Generated<string>
  besloten_op: Generated<string>
  ingetrokken_op: string | null
}

export type JaarplanregelTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  jaar: number
  product_code: string
  aantal: number
  akkoord_op: string | null
}

export type KlokreisTabel = {
  id: string
  doel: string
  gevraagd_door: Generated<string>
  gevraagd_op: Generated<string>
  echt_gevraagd_op: Generated<string>
  status: Generated<string>
  stappen: Generated<number>
  bereikt: Generated<string>
  echt_bereikt: Generated<string>
  stop_gevraagd: Generated<boolean>
  blijft_liggen: ColumnType<JsonWaarde, string | undefined, string>
  geeindigd_op: string | null
  echt_geeindigd_op: string | null
}

export type KredietTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  traject_id: string
  besluit_id: string
  doel: string
  bedrag_centen: number
  status: Generated<string>
  omzetting_besluit_id: string | null
  waarom_hoger: string | null
}

export type KwartaalloopTabel = {
  id: Generated<string>
  sleutel: string
  begin: string
  einde: string
  status: Generated<string>
  begonnen_op: Generated<string>
  gesloten_op: string | null
}

export type KwartaalopgaveTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  kwartaal: string
  begin: string
  einde: string
  wijze: string | null
  status: string
  parkeerreden: string | null
  bevroren_op: Generated<string>
  uiterlijk: string
  uitleg: Json
  akkoord: string | null
  akkoord_door: string | null
  definitief_op: string | null
  nummer_jaar: number | null
  volgnummer: number | null
  nummer: string | null
  totaal_centen: number | null
  inhoud: string | null
  inhoud_hash: string | null
  weer_op: string | null
  gemeld_op: string | null
}

export type KwartaalresultaatTabel = {
  gemeente_id: ColumnType<string, never, never>
  kwartaal: string
  code: string
  teller: number
  noemer: number
}

export type LeeslogTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  persoon_id: Generated<string>
  wat: string
  doel: string
  op: Generated<string>
  echt_op: Generated<string>
}

export type LeveringTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  opdracht_id: string
  bureau_id: string
  fase_id: string | null
  soort: string
  nr: number
  versie: Generated<number>
  uiterlijk: string
  uitleg: Json
  status: string
  inhoud: ColumnType<JsonWaarde, string | undefined, string>
  concept_op: string | null
  ingediend_door: string | null
  ingediend_op: string | null
  beoordeeld_door: string | null
  beoordeeld_op: string | null
  beoordeel_uiterlijk: string | null
  opmerking: string | null
  stilzwijgend: Generated<boolean>
}

export type MandaatTabel = {
  id: Generated<string>
  gemeente_id: string
  soort: string
  rol: string | null
  geldig_van: string
  geldig_tot: string | null
  bron: string
}

export type MeldingTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string | null
  persoon_id: string
  soort: string
  gegevens: ColumnType<JsonWaarde, string | undefined, string>
  sleutel: string
  op: Generated<string>
  gelezen_op: string | null
}

export type NotitieTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  soort: string
  feit_op: string
  tekst: string
  door_id: Generated<string>
  geregistreerd_op: Generated<string>
}

export type OnderbrekingTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  traject_id: string
  grond: string
  van: string
  tot: string | null
  commando_id: string | null
  vanuit: string
}

export type OpdrachtTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  traject_id: string
  bureau_id: string
  nummer: string
  dossiernummer: string
  fasen: Json
  vraag: string
  vergoeding_centen: number | null
  begin: string
  einde: string
  accepteer_uiterlijk: string
  status: string
  reden: string | null
  beantwoord_door: string | null
  beantwoord_op: string | null
  beeindigd_op: string | null
}

export type OpgaveregelTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  prestatie_id: string
  opgave_id: string | null
  eerste_opgave_id: string
  product_code: string
  prestatiedatum: string
  tarief_id: string | null
  tarief_centen: number
  teller: number
  noemer: number
  soort: string
  bedrag_centen: number
  memo_centen: number | null
  totaal_nr: number | null
  is_nagekomen: boolean
  status: Generated<string>
  is_beslecht: Generated<boolean>
  uiterlijk: string | null
  uitleg: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
}

export type OpmerkingTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  levering_id: string
  bureau_id: string
  veld: string
  tekst: string
  door_id: Generated<string>
  op: Generated<string>
  opgelost_op: string | null
}

export type OrganisatieTabel = {
  id: Generated<string>
  soort: string
  code: string
  afkorting: string
  naam: string
}

export type OutboxTabel = {
  id: Generated<number>
  gemeente_id: ColumnType<string, never, never>
  soort: string
  sleutel: string
  gegevens: Json
  status: Generated<string>
  pogingen: Generated<number>
  volgende_poging: Generated<string>
  fout: string | null
  workflow_id: Generated<string | null>
}

export type ParameterTabel = {
  id: Generated<string>
  code: string
  waarde: Json
  bron: Json
  geldig_van: string
  geldig_tot: string | null
  bekend_van: Generated<string>
  bekend_tot: string | null
}

export type PersoonTabel = {
  id: Generated<string>
  sub: string
  naam: string
  email: string
  organisatie_id: string
  actief: Generated<boolean>
  taal: Generated<string>
  sneltoetsen: Generated<boolean>
}

export type PersoonRolTabel = {
  persoon_id: string
  rol: string
  geldig_van: Generated<string>
  geldig_tot: string | null
}

export type ProcesTabel = {
  workflow_id: string
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string | null
  soort: string
  onderwerp_id: string
  stand: string
  status: Generated<string>
  begonnen_op: Generated<string>
  gesloten_op: string | null
}

export type ProductTabel = {
  code: string
  naam: string
  omschrijving: string
  kostensoort: string
  soort: Generated<string>
  bij_afbreken: string | null
  bron: Json
}

export type RegelberichtTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  regel_id: string
  soort: string
  oordeel: string | null
  tekst: string | null
  is_stilzwijgend: Generated<boolean>
  door_id: Generated<string>
  op: string
  commando_id: string | null
}

export type RegioresultaatTabel = {
  kwartaal: string
  code: string
  teller: number
  noemer: number
  gemeenten: number
}

export type RolSoortTabel = {
  rol: string
  soort: string
}

export type SessieTabel = {
  id_hash: string
  persoon_id: string | null
  gegevens: Json
  verloopt_op: string
}

export type SignaalTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  opdracht_id: string
  bureau_id: string
  soort: string
  feit_op: string
  tekst: string
  gemeld_door: Generated<string>
  gemeld_op: Generated<string>
}

export type SjabloonTabel = {
  id: Generated<string>
  code: string
  versie: string
  naam: string
  inhoud: Json
  bron: Json
  geldig_van: string
  geldig_tot: string | null
}

export type StapproductTabel = {
  id: Generated<string>
  stap: string
  sjabloon_code: string | null
  fase_code: string | null
  product_code: string
  bron: Json
  geldig_van: string
  geldig_tot: string | null
}

export type TaakTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  soort: string
  sleutel: string
  voor_rol: string | null
  voor_persoon: string | null
  bureau_id: string | null
  onderwerp_id: string | null
  gegevens: ColumnType<JsonWaarde, string | undefined, string>
  uiterlijk: string | null
  uitleg: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
  sinds: Generated<string>
  status: Generated<string>
  opgepakt_door: string | null
  afgerond_door: string | null
  afgerond_op: string | null
}

export type TariefTabel = {
  id: Generated<string>
  product_code: string
  bedrag_centen: number
  geldig_van: string
  geldig_tot: string | null
  status: Generated<string>
  vastgesteld_op: string | null
  bron: Json
}

export type TellerTabel = {
  gemeente_id: ColumnType<string, never, never>
  soort: string
  jaar: number
  stand: number
}

export type TermijnTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  soort: string
  onderwerp_id: string
  uiterlijk: string
  uitleg: Json
}

export type TermijnFeitTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  termijn_id: string
  soort: string
  datum: string
  grond: string | null
  gegevens: ColumnType<JsonWaarde, string | undefined, string>
  geregistreerd_op: Generated<string>
}

export type TijdlijnTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  soort: string
  feit_op: Generated<string>
  geregistreerd_op: Generated<string>
  door_id: Generated<string | null>
  tekst: string | null
  gegevens: ColumnType<JsonWaarde, string | undefined, string>
  deelbaar: Generated<boolean>
  bureau_id: string | null
  sleutel: string
}

export type ToelatingstoetsTabel = {
  traject_id: string
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  voorwaarden: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
  voorwaarden_door: string | null
  voorwaarden_op: string | null
  selectie: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
  selectie_door: string | null
  selectie_op: string | null
}

export type ToetsmomentTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  traject_id: string
  fase_id: string
  ronde: number
  uiterlijk: string
  uitleg: Json
  status: Generated<string>
  besluit: string | null
  reden: string | null
  criteria: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
  bewijs: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
  nieuwe_datum: string | null
  ontbrekend: string | null
  besloten_door: string | null
  besloten_op: string | null
  commando_id: string | null
  regels: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
}

export type TrajectTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  status: string
  sjabloon_id: string | null
  begin: string | null
  eerste_bbz_dag: string | null
  laatste_dag: string | null
  maximum_dag: string | null
  maximum_uitleg: ColumnType<JsonWaarde | null, string | null | undefined, string | null>
  eindreden: string | null
  uitkomst: string | null
  beeindigd_op: string | null
  plan_stand: Generated<string>
  plan_op: string | null
  versie: Generated<number>
  uitkomst_op: string | null
}

export type UitnodigingTabel = {
  id: string
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string
  traject_id: string
  op: string
  wijze: string
  geregistreerd_door: Generated<string>
  geregistreerd_op: Generated<string>
}

export type WaarnemingTabel = {
  id: Generated<string>
  persoon_id: string
  waarnemer_id: string
  van: string
  tot: string
}

export type WeergaveTabel = {
  id: Generated<string>
  persoon_id: Generated<string>
  pagina: string
  naam: string
  zoek: string
}

export type WekkerTabel = {
  id: Generated<string>
  gemeente_id: ColumnType<string, never, never>
  dossier_id: string | null
  workflow_id: string
  soort: string
  sleutel: string
  op: string
  gegevens: ColumnType<JsonWaarde, string | undefined, string>
  status: Generated<string>
  afgehandeld_op: string | null
}

export type Database = {
  afgenomen_product: AfgenomenProductTabel
  afspraak: AfspraakTabel
  audit: AuditTabel
  audit_kop: AuditKopTabel
  belanghebbende: BelanghebbendeTabel
  beleidsregel: BeleidsregelTabel
  belemmering: BelemmeringTabel
  besluit: BesluitTabel
  bezoek: BezoekTabel
  bureau: BureauTabel
  commando: CommandoTabel
  concept: ConceptTabel
  document: DocumentTabel
  dossier: DossierTabel
  dossier_sleutel: DossierSleutelTabel
  factuurafspraak: FactuurafspraakTabel
  fase: FaseTabel
  gemeente: GemeenteTabel
  inzage: InzageTabel
  jaarplanregel: JaarplanregelTabel
  klokreis: KlokreisTabel
  krediet: KredietTabel
  kwartaalloop: KwartaalloopTabel
  kwartaalopgave: KwartaalopgaveTabel
  kwartaalresultaat: KwartaalresultaatTabel
  leeslog: LeeslogTabel
  levering: LeveringTabel
  mandaat: MandaatTabel
  melding: MeldingTabel
  notitie: NotitieTabel
  onderbreking: OnderbrekingTabel
  opdracht: OpdrachtTabel
  opgaveregel: OpgaveregelTabel
  opmerking: OpmerkingTabel
  organisatie: OrganisatieTabel
  outbox: OutboxTabel
  parameter: ParameterTabel
  persoon: PersoonTabel
  persoon_rol: PersoonRolTabel
  proces: ProcesTabel
  product: ProductTabel
  regelbericht: RegelberichtTabel
  regioresultaat: RegioresultaatTabel
  rol_soort: RolSoortTabel
  sessie: SessieTabel
  signaal: SignaalTabel
  sjabloon: SjabloonTabel
  stapproduct: StapproductTabel
  taak: TaakTabel
  tarief: TariefTabel
  teller: TellerTabel
  termijn: TermijnTabel
  termijn_feit: TermijnFeitTabel
  tijdlijn: TijdlijnTabel
  toelatingstoets: ToelatingstoetsTabel
  toetsmoment: ToetsmomentTabel
  traject: TrajectTabel
  uitnodiging: UitnodigingTabel
  waarneming: WaarnemingTabel
  weergave: WeergaveTabel
  wekker: WekkerTabel
}
