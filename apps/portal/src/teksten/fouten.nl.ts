import type { Foutcode } from '@loket/contracts/waarden'

/** A sentence for a code; a function when the API says with it who, when or which. */
export type Foutzin = string | ((gegevens: Readonly<Record<string, string>>) => string)

/** Codes at one field of a form, beside those of the API as a whole. */
export type Veldcode = 'VeldLeeg' | 'TekstTeLang'

/** A sentence for every code; both languages have them all, or the build fails. */
export type Fouten = Readonly<Record<Foutcode | Veldcode, Foutzin>>

/** Every code that can reach a person, in plain Dutch: what is wrong and what one can do. */
export const fouten: Fouten = {
  NietIngelogd: 'Je bent niet meer ingelogd. Log opnieuw in; wat als concept is bewaard, staat er nog.',
  GeenBevoegdheid: 'Dit hoort niet bij je rol. Vraag een collega die dit wel mag.',
  NietGevonden: 'Dit is er niet, of je mag het niet zien.',
  TeVeelVerzoeken: 'Dit ging te snel achter elkaar. Wacht een minuut en probeer het opnieuw.',
  VerzoekVerlopen: 'Deze pagina stond te lang open. Ververs de pagina en probeer het opnieuw.',
  VerzoekOnleesbaar: 'We konden dit verzoek niet lezen. Ga terug naar de beginpagina en probeer het opnieuw.',
  VerzoekTeGroot: 'Dit verzoek is te groot. Verwijder de cookies van deze site en probeer het opnieuw.',

  VeldLeeg: 'Vul dit in.',
  TekstTeLang: 'Deze tekst is te lang. Maak hem korter.',
  InvoerOnjuist: 'Er klopt iets niet in wat je invulde. Controleer de velden.',
  TekstBevatVerbodenTeken: 'Deze tekst bevat een teken dat we niet kunnen bewaren. Typ de tekst opnieuw.',
  VormOnjuist: 'Deze waarde heeft niet de goede vorm. Vul het veld opnieuw in.',
  DatumBuitenBereik: 'Deze datum ligt niet tussen 1900 en 2100. Controleer het jaar.',
  CommandoAlGebruikt: 'Dit is al eerder verstuurd. Ververs de pagina om te zien wat er gebeurde.',
  ExportTeGroot: 'Dit is te veel voor één bestand. Kies een kleiner filter.',
  FeitInToekomst: 'Deze dag moet nog komen. Vul de dag in waarop het gebeurde.',
  ClientTeJong: ({ jaren }) => `Op de dag van de aanmelding moet de cliënt ten minste ${jaren ?? ''} jaar zijn.`,
  ClientHeeftAlDossier: 'Deze cliënt heeft al een dossier. Zoek het op naam of KvK-nummer.',

  AlBesloten: ({ door, op }) =>
    door && op
      ? `${door} besliste hier al over, op ${op}. Wat je typte, is bewaard.`
      : 'Hier is al over beslist. Wat je typte, is bewaard.',
  StandVeranderd: 'Er is intussen iets veranderd. Bekijk de nieuwe stand en beslis daarna.',
  ProcesGesloten: 'Dit is afgerond; er kan niets meer worden beslist. Vernieuw de pagina om te zien hoe het afliep.',
  MagNietZelfBeslissen: 'Je rapporteerde hier zelf over. Een collega moet dit beslissen.',
  KlantmanagerBeslist: ({ klantmanager }) =>
    `In deze gemeente beslist de klantmanager van de cliënt over de toelating${klantmanager ? `: ${klantmanager}` : ''}.`,
  GeenMandaat:
    'Je hebt voor deze gemeente geen mandaat voor dit besluit. Leg het voor aan een beslisser die dat wel heeft.',
  MotiveringOntbreekt: 'Noem de reden van dit besluit; die komt in de brief.',
  SjabloonOnbekend: 'Dit soort traject kennen we niet. Kies een ander.',
  UitvoerderOntbreekt: 'Kies wie deze fase uitvoert.',
  BureauOnbekend: 'Dit bureau kennen we niet. Kies een bureau uit de lijst.',
  VraagAanBureauOntbreekt: 'Schrijf op wat je het bureau vraagt.',
  OmzettingVolgtUitDeWet: 'De wet bepaalt hoe dit krediet wordt omgezet; daar kun je niet van afwijken.',
  AlBekendgemaakt: 'Dit besluit is al bekendgemaakt.',
  AlUitgenodigd: 'Van deze cliënt is al vastgelegd dat die is uitgenodigd. Ververs de pagina.',
  BekendmakingVoorBesluit: 'Deze dag ligt vóór het besluit. Kies de dag van het besluit of later.',
  DatumInToekomst: 'Deze dag moet nog komen. Kies vandaag of eerder.',
  BeginOntbreekt: 'Kies wanneer het traject begint.',
  FaseduurNodig: 'De gemeente heeft niet vastgelegd hoe lang deze fase duurt. Kies zelf een duur.',
  MaximumNodig: 'De gemeente heeft niet vastgelegd hoe lang het traject ten hoogste duurt. Kies zelf een maximum.',
  LaatsteDagNaMaximum: 'Deze dag ligt na het einde van het maximum. Kies een eerdere dag.',
  LaatsteDagInVerleden: 'Deze dag is al voorbij. Kies vandaag of later.',
  VoorwaardenNietGetoetst: 'Beoordeel eerst alle voorwaarden voor toelating.',
  TweedeVoorbereidingGeweigerd: 'Deze cliënt kreeg al eerder een voorbereiding; het beleid laat geen tweede toe.',
  SelectieNogNietUitgevoerd: 'De selectie is nog niet klaar. Rond die eerst af.',
  KredietNogNietOmgezet: 'Er staat nog voorbereidingskrediet open. Besluit eerst wat daarmee gebeurt.',
  GeenKredietOmTeZetten: 'Er is geen voorbereidingskrediet om te zetten.',
  AlOnderbroken: 'Dit traject is al onderbroken. Hervat het eerst.',
  BeeindigingIsBesluit:
    'Het traject loopt nog. Eerder stoppen is een besluit waarvoor mandaat nodig is: vraag een beslisser met mandaat.',
  DatumBuitenTraject: 'Deze datum valt buiten het traject. Controleer begin en einde.',

  OpdrachtAlBeantwoord: 'Deze opdracht is al aangenomen of geweigerd.',
  OpgaveDefinitief:
    'Deze opgave is definitief en verandert niet meer. Klopt er iets niet, dan komt de correctie in het volgende kwartaal.',
  RegelNietAanZet: 'Bij deze regel is nu iemand anders aan zet. Ververs de pagina om te zien wie.',
  RegelAlBeslecht: 'Over deze regel is al beslist. Je kunt hem niet nog een keer betwisten.',
  PrestatieAlTeruggenomen: 'Dit afgenomen product is al teruggenomen.',
  RegelInGesprek:
    'Over deze regel wordt nu gesproken met de gemeente. Beantwoord de betwisting, of wacht op de reactie of de beslissing.',
  RegelAlVervallen: 'Over deze regel is beslist dat hij vervalt. Er is niets meer terug te nemen.',
  CorrectieNietBetwist:
    'Deze regel is een correctie in het voordeel van de gemeente. Klopt zij niet, neem dan contact op met het loket.',
  OpgaveNietGemaakt: 'Deze opgave is nog niet gemaakt. Zodra zij er is, kun je haar downloaden en beoordelen.',
  FeitVoorAanmelding: 'Op deze dag was de cliënt nog niet aangemeld. Vul de dag in waarop de stap was.',
  FeitVoorAfrekening:
    'Deze dag ligt voor de eerste dag waarover wij afrekenen. Zo’n stap komt nooit op een opgave: neem hem alleen terug.',
  AfgebrokenFaseNietVerzet:
    'Wat van een afgebroken fase telt, hangt af van de dag waarop zij eindigde. Op een andere dag zetten kan niet. Neem het feit terug zonder nieuwe dag; dan wordt de fase niet gerekend.',
  ProductOntbreekt:
    'Het productenboek heeft op die dag geen product voor deze stap. Controleer de dag, of neem het feit terug zonder nieuwe dag.',
  LeveringNietOpen: 'Dit stuk kan nu niet worden gewijzigd. Het is al ingediend of beoordeeld.',
  LeveringOnvolledig: 'Er staan nog vragen open. Vul ze in en dien daarna in.',
  LeveringAlBeoordeeld: 'Een collega beoordeelde dit stuk al. Ververs de pagina om het oordeel te zien.',
  OpmerkingNodigBijTerugsturen: 'Schrijf op wat er moet veranderen, zodat het bureau weet wat het moet doen.',

  TaakAlOpgepakt: ({ door }) => (door ? `${door} pakte deze taak al op.` : 'Iemand anders pakte deze taak al op.'),
  WaarnemerKanNiet:
    'Deze collega kan je werk niet overnemen. Kies een collega van je eigen organisatie die mag doen wat jij mag.',
  WaarnemerAfwezig: 'Deze collega is zelf een deel van die tijd weg. Kies iemand anders of een andere periode.',
  WaarnemingOverlapt: 'Voor een deel van die dagen neemt al iemand waar. Trek die waarneming eerst in.',
  WaarnemingTeLang: ({ dagen }) =>
    dagen
      ? `Een waarneming duurt hoogstens ${dagen} dagen en eindigt ook binnen ${dagen} dagen. Kies een eerdere laatste dag.`
      : 'Deze waarneming duurt te lang. Kies een eerdere laatste dag.',
  ParameterOntbreekt: ({ code }) =>
    `Een instelling van het platform is niet ingevuld${code ? `: ${code}` : ''}. Vraag de functioneel beheerder om haar in te vullen.`,

  KlokStaatVast: 'De klok van dit platform staat vast. Alleen een oefenomgeving op één machine kan vooruit in de tijd.',
  KlokNietTerug: 'De klok gaat alleen vooruit. Kies een dag na vandaag.',
  KlokTeVer: 'Zo ver kan de klok niet in één keer vooruit. Kies een dag binnen vijf jaar.',
  KlokreisLoopt: 'De klok is al onderweg. Wacht tot dat klaar is.',
  RegioLaadt:
    'De voorbeeldregio laadt nog haar afgelopen jaar. Wacht tot de strook bovenaan weg is; dan kan de klok vooruit.',

  BestandLeeg: 'Dit bestand is leeg. Kies een ander bestand.',
  BestandTeGroot: 'Dit bestand is te groot. Maak het kleiner of deel het op.',
  BestandSoortNietToegestaan: 'Dit soort bestand nemen we niet aan. Bewaar het bijvoorbeeld als pdf.',
  BestandBesmet: 'In dit bestand zit een virus. Het is niet bewaard.',
  BestandInQuarantaine: 'Dit bestand wordt nog op virussen gecontroleerd. Probeer het over een paar minuten.',
  BestandOnvolledig: 'Het bestand kwam niet heel over. Kies het opnieuw.',
  BestandBeschadigd: 'Dit bestand is beschadigd en kan niet worden geopend. Kies een ander bestand.',
  BestandVerdacht:
    'Dit bestand pakt uit tot iets anders dan het zegt. Het is niet bewaard. Maak het opnieuw, of bewaar het als pdf.',

  WordtVerwerkt: 'Je beslissing is ontvangen en wordt verwerkt. Dat gebeurt één keer, ook als het later is.',
  DienstNietBereikbaar: 'Dit lukt nu even niet. Probeer het over een paar minuten opnieuw.',
  OnbekendeFout: 'Er ging iets mis dat we niet hadden verwacht. Probeer het opnieuw; blijft het, bel de beheerder.',

  DatumOngeldig: 'Deze datum bestaat niet. Controleer dag en maand.',
  MomentOngeldig:
    'Dit tijdstip bestaat niet. Controleer datum en tijd; in de nacht van de zomertijd slaat de klok een uur over.',
  DuurOngeldig: 'Deze duur klopt niet. Vul een heel aantal dagen, weken of maanden in.',
  HervattingVoorOpschorting: 'De hervatting kan niet vóór de opschorting liggen.',
  SjabloonZonderFasen: 'Dit soort traject heeft nog geen fasen. Voeg er ten minste één toe.',
  SjabloonCodeOntbreekt: 'Geef dit soort traject een code.',
  SjabloonFasecodeDubbel: 'Twee fasen hebben dezelfde code. Geef elke fase een eigen code.',
  SjabloonDuurOngeldig: 'De duur van een fase klopt niet. Vul een heel aantal in.',
  SjabloonMaximumOngeldig: 'Het maximum klopt niet. Vul een heel aantal in.',
  SjabloonMaximumBovenWet: 'Het maximum is langer dan de wet toelaat.',
  SjabloonCriteriumcodeDubbel: 'Twee criteria hebben dezelfde code. Geef elk criterium een eigen code.',
  SjabloonSelectieTegenstrijdig: 'De regels voor de selectie spreken elkaar tegen.',
  SjabloonPlanNietGeleverd: 'Geen enkele fase levert het ondernemingsplan op. Kies welke fase dat doet.',
  SjabloonBronOntbreekt: 'Noem de bron van deze regel: welk beleid of welk artikel.',

  OvergangNietMogelijk: 'Deze stap kan nu niet. Ververs de pagina om te zien waar het traject staat.',
  UitkomstPastNietBijEindreden: 'Deze uitkomst past niet bij de reden waarom het traject eindigt.',
  FaseduurOntbreekt: 'Er is niet vastgelegd hoe lang deze fase duurt. Kies zelf een duur.',
  MaximumOngeldig: 'Het maximum klopt niet. Vul een heel aantal in.',
  MaximumBovenWet: 'Het maximum is langer dan de wet toelaat.',
  OnderbrekingOngeldig:
    'De onderbreking klopt niet. Het einde ligt na het begin, en niet na het einde van het traject.',
  PeriodeEindigtVoorBegin: 'De periode eindigt voordat zij begint. Kies een latere dag.',
  PeriodeEindigtInVerleden: 'De periode eindigt op een dag die al voorbij is. Kies vandaag of later.',
  RedenOntbreekt: 'Noem wat de doorslag gaf.',
  BewijsOntbreekt: 'Kies op welke stukken je beslissing steunt.',
  CriteriumNietBeoordeeld: 'Beoordeel eerst alle criteria van deze fase.',
  CriteriumOnbekend: 'Dit criterium hoort niet bij deze fase. Ververs de pagina.',
  NieuweDatumOntbreekt: 'Kies een nieuwe datum.',
  NieuweDatumNietInToekomst: 'De nieuwe datum moet na vandaag liggen.',
  NieuweDatumNaMaximum: 'De nieuwe datum ligt na het einde van het maximum. Kies een eerdere dag.',
  OntbrekendStukOntbreekt: 'Noem wat er nog ontbreekt.',
  BedragOngeldig: 'Dit bedrag klopt niet. Vul een bedrag boven nul in.',
  KredietBovenMaximum: 'Dit bedrag is hoger dan het beleid voor deze cliënt toelaat.',
  KredietBovenGrens: ({ grens }) =>
    grens
      ? `Een voorbereidingskrediet is voor één cliënt samen nooit hoger dan ${grens}. Dat is een grens van het platform. Controleer het bedrag.`
      : 'Dit bedrag is hoger dan het platform voor één cliënt toelaat. Controleer het bedrag.',
  KredietBevestigingNodig:
    'De gemeente heeft geen maximum vastgelegd en dit is meer dan gebruikelijk. Vul het bedrag nog eens in en schrijf op waarom het nodig is.',
  KredietdoelNietToegestaan: 'Voor dit doel geeft het beleid geen krediet. Kies een ander doel.',
  KredietAlleenBinnenBbzFase: 'Krediet kan alleen in een fase die op het Bbz steunt.',
  RapporteurBeslistNietAlleen: 'Je schreef het rapport zelf. Een collega moet dit beslissen.',
  BsnOngeldig: 'Dit BSN klopt niet. Controleer de negen cijfers.',
  KvkNummerOngeldig: 'Dit KvK-nummer klopt niet. Het heeft acht cijfers.',
  PostcodeOngeldig: 'Deze postcode klopt niet. Schrijf bijvoorbeeld 1811 KA.',
  TelefoonOngeldig: 'Dit telefoonnummer klopt niet. Schrijf tien cijfers, of een buitenlands nummer met een +.',
  EmailOngeldig: 'Dit e-mailadres klopt niet. Vul één adres in, met een @.',
  DatumLeeg: 'Vul een datum in.',
  DatumOnleesbaar: 'Dit is geen datum die we herkennen. Schrijf bijvoorbeeld 8-12-2026.',
  DatumBestaatNiet: 'Deze dag bestaat niet. Controleer dag en maand.',
}
