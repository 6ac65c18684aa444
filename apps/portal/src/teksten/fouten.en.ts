import type { Fouten } from './fouten.nl.ts'

/** The same sentences in English. */
export const fouten: Fouten = {
  NietIngelogd: 'You are no longer logged in. Log in again; what was saved as a draft is still there.',
  GeenBevoegdheid: 'This is not part of your role. Ask a colleague who may do it.',
  NietGevonden: 'This does not exist, or you may not see it.',
  TeVeelVerzoeken: 'That went too fast. Wait a minute and try again.',
  VerzoekVerlopen: 'This page was open for too long. Reload the page and try again.',
  VerzoekOnleesbaar: 'We could not read this request. Go back to the first page and try again.',
  VerzoekTeGroot: 'This request is too large. Remove the cookies of this site and try again.',

  VeldLeeg: 'Fill this in.',
  TekstTeLang: 'This text is too long. Make it shorter.',
  InvoerOnjuist: 'Something you filled in is not right. Check the fields.',
  TekstBevatVerbodenTeken: 'This text has a character that we cannot keep. Type the text again.',
  VormOnjuist: 'This value has the wrong form. Fill in the field again.',
  DatumBuitenBereik: 'This date is not between 1900 and 2100. Check the year.',
  CommandoAlGebruikt: 'This was sent before. Reload the page to see what happened.',
  ExportTeGroot: 'This is too much for one file. Choose a narrower filter.',
  FeitInToekomst: 'This day is in the future. Fill in the day on which it happened.',
  ClientTeJong: ({ jaren }) => `On the day of registration the client must be at least ${jaren ?? ''} years old.`,
  ClientHeeftAlDossier: 'This client already has a dossier. Search by name or KvK number.',

  AlBesloten: ({ door, op }) =>
    door && op
      ? `${door} already decided on this, on ${op}. What you typed is kept.`
      : 'This has already been decided. What you typed is kept.',
  StandVeranderd: 'Something changed in the meantime. Look at the new state, then decide.',
  ProcesGesloten: 'This has ended; nothing more can be decided. Reload the page to see how it ended.',
  MagNietZelfBeslissen: 'You reported on this yourself. A colleague has to decide.',
  KlantmanagerBeslist: ({ klantmanager }) =>
    `In this gemeente the klantmanager of the client decides on admission${klantmanager ? `: ${klantmanager}` : ''}.`,
  GeenMandaat: 'You have no mandaat for this besluit in this gemeente. Put it to a beslisser who has.',
  MotiveringOntbreekt: 'Give the reason for this besluit; it goes into the letter.',
  SjabloonOnbekend: 'We do not know this kind of traject. Choose another.',
  UitvoerderOntbreekt: 'Choose who carries out this phase.',
  BureauOnbekend: 'We do not know this bureau. Choose one from the list.',
  VraagAanBureauOntbreekt: 'Write what you ask of the bureau.',
  OmzettingVolgtUitDeWet: 'The law says how this credit is converted; you cannot depart from it.',
  AlBekendgemaakt: 'This besluit has already been made known.',
  AlUitgenodigd: 'The invitation of this client has already been recorded. Reload the page.',
  BekendmakingVoorBesluit: 'This day is before the besluit. Choose the day of the besluit or later.',
  DatumInToekomst: 'This day is still to come. Choose today or earlier.',
  BeginOntbreekt: 'Choose when the traject begins.',
  FaseduurNodig: 'The gemeente has not laid down how long this phase lasts. Choose a duration yourself.',
  MaximumNodig: 'The gemeente has not laid down how long the traject may last. Choose a maximum yourself.',
  LaatsteDagNaMaximum: 'This day is after the end of the maximum. Choose an earlier day.',
  LaatsteDagInVerleden: 'This day is past. Choose today or later.',
  VoorwaardenNietGetoetst: 'First judge all conditions for admission.',
  TweedeVoorbereidingGeweigerd: 'This client had a preparation before; policy allows no second one.',
  SelectieNogNietUitgevoerd: 'The selection is not finished yet. Finish it first.',
  KredietNogNietOmgezet: 'A voorbereidingskrediet is still outstanding. First decide what happens to it.',
  GeenKredietOmTeZetten: 'There is no voorbereidingskrediet to convert.',
  AlOnderbroken: 'This traject is already interrupted. Resume it first.',
  BeeindigingIsBesluit:
    'The traject still runs. To stop it early is a besluit that needs mandaat: ask a beslisser with mandaat.',
  DatumBuitenTraject: 'This date is outside the traject. Check begin and end.',

  OpdrachtAlBeantwoord: 'This assignment has already been accepted or refused.',
  OpgaveDefinitief: 'This statement is final and does not change. A correction comes in the next quarter.',
  RegelNietAanZet: 'Somebody else is to act on this line now. Refresh the page to see who.',
  RegelAlBeslecht: 'This line was decided. It cannot be disputed again.',
  PrestatieAlTeruggenomen: 'This product was already taken back.',
  RegelInGesprek:
    'This line is being talked about with the gemeente. Answer the dispute, or wait for the reaction or the decision.',
  RegelAlVervallen: 'It was decided that this line lapses. There is nothing left to take back.',
  CorrectieNietBetwist: 'This line is a correction in favour of the gemeente. If it is wrong, contact the loket.',
  OpgaveNietGemaakt: 'This statement has not been made yet. Once it is there you can download and review it.',
  FeitVoorAanmelding: 'On this day the client was not registered yet. Fill in the day of the step.',
  FeitVoorAfrekening:
    'This day is before the first day that we bill. Such a step never comes on a statement: only take it back.',
  AfgebrokenFaseNietVerzet:
    'What counts of a phase that was broken off depends on the day on which it ended. It cannot be put on another day. Take the fact back without a new day; then the phase is not billed.',
  ProductOntbreekt:
    'The product list has no product for this step on that day. Check the day, or take the fact back without a new day.',
  LeveringNietOpen: 'This document cannot be changed now. It was submitted or reviewed.',
  LeveringOnvolledig: 'Some questions are still open. Answer them, then submit.',
  LeveringAlBeoordeeld: 'A colleague already reviewed this document. Reload the page to see the outcome.',
  OpmerkingNodigBijTerugsturen: 'Write what has to change, so that the bureau knows what to do.',

  TaakAlOpgepakt: ({ door }) =>
    door ? `${door} already picked up this task.` : 'Somebody else already picked up this task.',
  WaarnemerKanNiet:
    'This colleague cannot take over your work. Choose a colleague of your own organisation who may do what you may do.',
  WaarnemerAfwezig: 'This colleague is away for part of that time too. Choose somebody else or another period.',
  WaarnemingOverlapt: 'Somebody already takes over on some of those days. Withdraw that first.',
  WaarnemingTeLang: ({ dagen }) =>
    dagen
      ? `An absence lasts ${dagen} days at most and also ends within ${dagen} days. Choose an earlier last day.`
      : 'This absence is too long. Choose an earlier last day.',
  ParameterOntbreekt: ({ code }) =>
    `A setting of the platform is missing${code ? `: ${code}` : ''}. Ask the functioneel beheerder to fill it in.`,

  KlokStaatVast:
    'The clock of this platform stands fast. Only a trial environment on one machine can move ahead in time.',
  KlokNietTerug: 'The clock moves ahead only. Choose a day after today.',
  KlokTeVer: 'The clock cannot move that far in one go. Choose a day within five years.',
  KlokreisLoopt: 'The clock is on its way already. Wait until it has arrived.',
  RegioLaadt:
    'The example region is still loading its past year. Wait until the strip at the top is gone; then the clock can move ahead.',

  BestandLeeg: 'This file is empty. Choose another file.',
  BestandTeGroot: 'This file is too large. Make it smaller or split it.',
  BestandSoortNietToegestaan: 'We do not take this kind of file. Save it as pdf, for example.',
  BestandBesmet: 'This file contains a virus. It was not kept.',
  BestandInQuarantaine: 'This file is still being checked for viruses. Try again in a few minutes.',
  BestandOnvolledig: 'The file did not arrive whole. Choose it again.',
  BestandBeschadigd: 'This file is damaged and cannot be opened. Choose another file.',
  BestandVerdacht:
    'This file unpacks to something else than it says. It was not kept. Make it again, or save it as a pdf.',

  WordtVerwerkt: 'Your decision was received and is being processed. It happens once, even if later.',
  DienstNietBereikbaar: 'This does not work right now. Try again in a few minutes.',
  OnbekendeFout: 'Something unexpected went wrong. Try again; if it stays, call the administrator.',

  DatumOngeldig: 'This date does not exist. Check day and month.',
  MomentOngeldig:
    'This time does not exist. Check date and time; in the night of the change to summer time the clock skips an hour.',
  DuurOngeldig: 'This duration is not right. Fill in a whole number of days, weeks or months.',
  HervattingVoorOpschorting: 'Resuming cannot come before the suspension.',
  SjabloonZonderFasen: 'This kind of traject has no phases yet. Add at least one.',
  SjabloonCodeOntbreekt: 'Give this kind of traject a code.',
  SjabloonFasecodeDubbel: 'Two phases have the same code. Give each its own.',
  SjabloonDuurOngeldig: 'The duration of a phase is not right. Fill in a whole number.',
  SjabloonMaximumOngeldig: 'The maximum is not right. Fill in a whole number.',
  SjabloonMaximumBovenWet: 'The maximum is longer than the law allows.',
  SjabloonCriteriumcodeDubbel: 'Two criteria have the same code. Give each its own.',
  SjabloonSelectieTegenstrijdig: 'The rules for the selection contradict each other.',
  SjabloonPlanNietGeleverd: 'No phase delivers the business plan. Choose which phase does.',
  SjabloonBronOntbreekt: 'Name the source of this rule: which policy or which article.',

  OvergangNietMogelijk: 'This step is not possible now. Reload the page to see where the traject stands.',
  UitkomstPastNietBijEindreden: 'This outcome does not fit the reason why the traject ends.',
  FaseduurOntbreekt: 'It is not laid down how long this phase lasts. Choose a duration yourself.',
  MaximumOngeldig: 'The maximum is not right. Fill in a whole number.',
  MaximumBovenWet: 'The maximum is longer than the law allows.',
  OnderbrekingOngeldig:
    'The interruption is not right. Its end is after its begin, and not after the end of the traject.',
  PeriodeEindigtVoorBegin: 'The period ends before it begins. Choose a later day.',
  PeriodeEindigtInVerleden: 'The period ends on a day that is past. Choose today or later.',
  RedenOntbreekt: 'Say what was decisive.',
  BewijsOntbreekt: 'Choose the documents that your decision rests on.',
  CriteriumNietBeoordeeld: 'First judge all criteria of this phase.',
  CriteriumOnbekend: 'This criterion does not belong to this phase. Reload the page.',
  NieuweDatumOntbreekt: 'Choose a new date.',
  NieuweDatumNietInToekomst: 'The new date must be after today.',
  NieuweDatumNaMaximum: 'The new date is after the end of the maximum. Choose an earlier day.',
  OntbrekendStukOntbreekt: 'Say what is still missing.',
  BedragOngeldig: 'This amount is not right. Fill in an amount above zero.',
  KredietBovenMaximum: 'This amount is higher than policy allows for this client.',
  KredietBovenGrens: ({ grens }) =>
    grens
      ? `All voorbereidingskrediet of one client together is never above ${grens}. That is a limit of the platform. Check the amount.`
      : 'This amount is above what the platform allows for one client. Check the amount.',
  KredietBevestigingNodig:
    'The gemeente has set no maximum and this is more than usual. Enter the amount once more and write down why it is needed.',
  KredietdoelNietToegestaan: 'Policy gives no credit for this purpose. Choose another.',
  KredietAlleenBinnenBbzFase: 'Credit is possible only in a phase that rests on the Bbz.',
  RapporteurBeslistNietAlleen: 'You wrote the report yourself. A colleague has to decide.',
  BsnOngeldig: 'This BSN is not right. Check the nine digits.',
  KvkNummerOngeldig: 'This KvK number is not right. It has eight digits.',
  PostcodeOngeldig: 'This postcode is not right. Write for example 1811 KA.',
  TelefoonOngeldig: 'This telephone number is not right. Write ten digits, or a foreign number with a +.',
  EmailOngeldig: 'This e-mail address is not right. Fill in one address, with an @.',
  DatumLeeg: 'Fill in a date.',
  DatumOnleesbaar: 'We do not recognise this date. Write for example 8-12-2026 (day first).',
  DatumBestaatNiet: 'This day does not exist. Check day and month.',
}
