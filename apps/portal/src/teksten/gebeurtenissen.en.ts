import type { Feit, Gebeurtenissen } from './gebeurteniszin.ts'

const fase = (feit: Feit): string => feit.fase || 'the phase'
const stuk = (feit: Feit): string => feit.levering || 'the document'
const namens = (feit: Feit): string => (feit.namens ? `, on behalf of ${feit.namens}` : '')
const geteld = (aantal: string, wat: string): string => (aantal === '' || aantal === '0' ? '' : `${aantal} ${wat}`)
const voorwaarden = ({ aantal, nietVoldaan, onbekend }: Feit): string => {
  const anders = [geteld(nietVoldaan, 'not met'), geteld(onbekend, 'not known yet')].filter(Boolean)
  if (anders.length > 0) return `: ${anders.join(', ')}`
  return aantal === '' || onbekend === '' ? '' : `: all ${aantal} met`
}
const hoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1)

/** The same sentences in English. */
export const gebeurtenissen: Gebeurtenissen = {
  onbekend: 'Something changed',
  op: (dag) => `on ${dag}`,
  na: (dag) => `after ${dag}`,
  levering: (soort, nr) => (nr ? `${soort} ${nr}` : soort),
  groepen: {
    dossier: 'Dossier',
    selectie: 'Selection',
    besluit: 'Besluiten',
    toetsmoment: 'Toetsmomenten',
    periode: 'Phases and period',
    opdracht: 'Assignments',
    contact: 'Contact',
    termijn: 'Terms',
  },
  tijdlijn: {
    aangemeld: ({ kanaal }) => (kanaal ? `Registered (by: ${kanaal})` : 'Registered'),
    toch_aangemeld: ({ aantal }) =>
      aantal
        ? `Registered although there is a dossier already: ${aantal}`
        : 'Registered although there is a dossier already',
    gegevens_gewijzigd: ({ velden }) => (velden ? `Details changed: ${velden}` : 'Details changed'),
    toegewezen: ({ rol, naam }) =>
      naam ? `${hoofdletter(rol || 'consulent')} is now ${naam}` : `No ${rol || 'consulent'} any more`,
    document_toegevoegd: ({ naam }) => (naam ? `Document added: ${naam}` : 'Document added'),
    belemmering_vastgelegd: () => 'Obstacle recorded',
    belemmering_vervallen: () => 'Obstacle no longer applies',
    inzage_gegeven: ({ bureau }) => `${bureau || 'The bureau'} may see the obstacles`,
    inzage_ingetrokken: ({ bureau }) => `${bureau || 'The bureau'} may no longer see the obstacles`,
    aanmelding_ingetrokken: () => 'Registration withdrawn',
    voorwaarden_getoetst: (feit) => `Conditions checked${voorwaarden(feit)}`,
    selectie_gepland: ({ vorm, datum, tijd, plaats }) =>
      `Selection planned: ${vorm || 'interview'} on ${datum}${tijd ? ` at ${tijd}` : ''}${plaats ? `, ${plaats}` : ''}`,
    selectie_uitgevoerd: ({ aanwezig, advies }) =>
      aanwezig === 'false'
        ? `The client did not come to the selection, advice: ${advies}`
        : `Selection carried out, advice: ${advies}`,
    uitgenodigd_voor_aanvraag: ({ vorm }) => `Invited for the aanvraag${vorm ? ` (${vorm})` : ''}`,
    naar_aanvraag: () => 'The client goes on to an aanvraag without a traject',
    besluit_toelating: (feit) => `Besluit: admitted to the voorbereidingstraject${namens(feit)}`,
    besluit_afwijzing: (feit) => `Besluit: not admitted to the voorbereidingstraject${namens(feit)}`,
    besluit_wijziging_periode: (feit) => `Besluit: the last day of the period was changed${namens(feit)}`,
    besluit_voortijdige_beeindiging: (feit) => `Besluit: the traject was ended early${namens(feit)}`,
    besluit_krediet: (feit) => `Besluit: voorbereidingskrediet granted${namens(feit)}`,
    besluit_omzetting: (feit) => `Besluit: voorbereidingskrediet converted${namens(feit)}`,
    besluit_bekendgemaakt: ({ besluit, uiterlijk }) =>
      `Besluit made known${besluit ? `: ${besluit}` : ''}${uiterlijk ? `, bezwaar possible up to ${uiterlijk}` : ''}`,
    uitkomst: ({ uitkomst, eindreden }) => `Outcome: ${uitkomst}${eindreden ? ` (${eindreden})` : ''}`,
    toetsmoment_gevraagd: ({ uiterlijk }) => `Asked to decide on the phase, by ${uiterlijk}`,
    toetsmoment_go: (feit) => `${hoofdletter(fase(feit))} was completed`,
    toetsmoment_no_go: (feit) => `The traject does not go on after ${fase(feit)}`,
    toetsmoment_aanhouden: (feit) =>
      `The decision on ${fase(feit)} was put off${feit.ontbrekend ? `; still needed: ${feit.ontbrekend}` : ''}`,
    plan_opgeleverd: () => 'Business plan delivered',
    plan_teruggegeven: () => 'Business plan returned for improvement',
    plan_toetsbaar: () => 'Business plan is ready to assess',
    fase_begonnen: (feit) =>
      `${hoofdletter(fase(feit))} ${feit.begint ? `begins on ${feit.begint}` : 'began'}${feit.einde ? `, until ${feit.einde}` : ''}`,
    onderbroken: ({ van }) => `Traject interrupted from ${van}`,
    onderbreking_grond: ({ grond }) => `Reason of the interruption: ${grond}`,
    hervat: (feit) =>
      feit.oudEinde && feit.oudEinde !== feit.nieuwEinde
        ? `Traject resumed on ${feit.datum}; the end of ${fase(feit)} moved from ${feit.oudEinde} to ${feit.nieuwEinde}, the last day of the period remained ${feit.laatsteDag}`
        : `Traject resumed on ${feit.datum}`,
    max_duur_bereikt: ({ laatsteDag }) => `The period ended on ${laatsteDag}`,
    opdracht_aangeboden: ({ bureau }) => (bureau ? `Assignment offered to ${bureau}` : 'Assignment offered'),
    opdracht_aangenomen: () => 'The bureau accepted the assignment',
    opdracht_geweigerd: () => 'The bureau refused the assignment',
    opdracht_afgerond: () => 'Assignment completed',
    opdracht_ingetrokken: () => 'Assignment withdrawn: the traject has ended',
    opdracht_herinnering: () => 'The bureau was reminded of the assignment',
    opdracht_escalatie: () => 'The assignment is still unanswered: the contract manager knows',
    levering_ingediend: (feit) => `The bureau submitted: ${stuk(feit)}`,
    levering_geaccepteerd: (feit) => `Approved: ${stuk(feit)}`,
    levering_teruggestuurd: (feit) => `Returned with remarks: ${stuk(feit)}`,
    levering_stilzwijgend_geaccepteerd: (feit) => `Approved tacitly: ${stuk(feit)}`,
    levering_verschoven: (feit) => `The last day for ${stuk(feit)} moved from ${feit.van} to ${feit.naar}`,
    levering_herinnering: (feit) => `The bureau was reminded: ${stuk(feit)} is late`,
    levering_escalatie: (feit) => `${hoofdletter(stuk(feit))} has not arrived: the contract manager knows`,
    beoordeling_herinnering: (feit) => `${hoofdletter(stuk(feit))} has not been reviewed yet`,
    no_show: ({ datum }) =>
      datum ? `The bureau reports: the client did not come on ${datum}` : 'The bureau reports: the client did not come',
    signaal: () => 'Signal from the bureau',
    signaal_bekeken: () => 'The loket looked at the signal of the bureau',
    notitie: ({ vorm }) => hoofdletter(vorm || 'note'),
    afspraak_gepland: ({ vorm, datum, tijd, plaats }) =>
      `Appointment planned: ${vorm} on ${datum}${tijd ? ` at ${tijd}` : ''}${plaats ? `, ${plaats}` : ''}`,
    afspraak_verzet: ({ vorm, datum, tijd }) =>
      `Appointment moved: ${vorm} now on ${datum}${tijd ? ` at ${tijd}` : ''}`,
    afspraak_geweest: ({ vorm }) => `Appointment held: ${vorm}`,
    afspraak_niet_verschenen: ({ vorm }) => `The client did not come to the appointment: ${vorm}`,
    afspraak_afgezegd: ({ vorm }) => `Appointment cancelled: ${vorm}`,
    beslistermijn_nadert: () => 'The term to decide on admission is almost over',
    beslistermijn_verstreken: () => 'The term to decide on admission is over',
    toetsmoment_verstreken: () => 'The day to decide on the phase is over: reminder sent',
    toetsmoment_escalatie: () => 'No decision on the phase yet: the team leader knows',
    einde_nadert: () => 'The end of the period is near',
    afronding_te_laat: () => 'Concluding the traject takes longer than agreed',
  },
  taken: {
    toets_voorwaarden: { doe: () => 'Check the conditions', wacht: () => 'checking the conditions' },
    plan_selectie: { doe: () => 'Plan the selection', wacht: () => 'planning the selection' },
    leg_selectie_vast: { doe: () => 'Record the result of the selection', wacht: () => 'the result of the selection' },
    beslis_toelating: { doe: () => 'Decide on admission', wacht: () => 'the decision on admission' },
    beslis_toetsmoment: { doe: (feit) => `Decide on ${fase(feit)}`, wacht: (feit) => `the decision on ${fase(feit)}` },
    toetsmoment_te_laat: {
      doe: (feit) => `See to it that ${fase(feit)} is decided on`,
      wacht: (feit) => `seeing to it that ${fase(feit)} is decided on`,
    },
    regel_ontbrekende: {
      doe: ({ ontbrekend }) => `See to it that this comes: ${ontbrekend}`,
      wacht: ({ ontbrekend }) => `what is still missing (${ontbrekend})`,
    },
    hervat_traject: { doe: () => 'Resume the traject', wacht: () => 'resuming the traject' },
    beeindig_voortijdig: {
      doe: () => 'Take the besluit to end the traject',
      wacht: () => 'the besluit to end the traject',
    },
    rond_af: { doe: () => 'Record the outcome', wacht: () => 'the outcome of the traject' },
    zet_krediet_om: {
      doe: () => 'Convert the voorbereidingskrediet',
      wacht: () => 'the conversion of the voorbereidingskrediet',
    },
    maak_bekend: {
      doe: ({ besluit }) => `Make the besluit known${besluit ? `: ${besluit}` : ''}`,
      wacht: ({ besluit }) => `making the besluit known${besluit ? `: ${besluit}` : ''}`,
    },
    neem_aanvraag_in: {
      doe: () => 'Invite the client for the aanvraag',
      wacht: () => 'the invitation for the aanvraag',
    },
    beantwoord_opdracht: { doe: () => 'Accept or refuse the assignment', wacht: () => 'an answer to the assignment' },
    opdracht_onbeantwoord: {
      doe: () => 'Ask the bureau to answer the assignment',
      wacht: () => 'asking the bureau, which does not answer the assignment',
    },
    lever_in: { doe: (feit) => `Submit: ${stuk(feit)}`, wacht: stuk },
    verbeter_levering: {
      doe: (feit) => `Improve and submit again: ${stuk(feit)}`,
      wacht: (feit) => `${stuk(feit)}, improved`,
    },
    levering_te_laat: {
      doe: (feit) => `Ask the bureau for ${stuk(feit)}`,
      wacht: (feit) => `asking the bureau, which does not submit ${stuk(feit)}`,
    },
    beoordeel_levering: { doe: (feit) => `Review ${stuk(feit)}`, wacht: (feit) => `the review of ${stuk(feit)}` },
    beoordeling_te_laat: {
      doe: (feit) => `See to it that ${stuk(feit)} is reviewed`,
      wacht: (feit) => `seeing to it that ${stuk(feit)} is reviewed`,
    },
    bekijk_signaal: {
      doe: () => 'Look at the signal of the bureau',
      wacht: () => 'an answer to the signal of the bureau',
    },
    zoek_ander_bureau: {
      doe: () => 'Find another bureau for the assignment',
      wacht: () => 'another bureau for the assignment',
    },
  },
  wekkers: {
    beslistermijn_nadert: (op) => `${op} a reminder of the term to decide`,
    beslistermijn_verstreken: (op) => `${op} the legal term to decide is over`,
    fase_begint: (op) => `${op} the first phase begins`,
    toetsmoment_vragen: (op) => `${op} the question comes to decide on the phase`,
    toetsmoment_verstreken: (op) => `${op} a reminder`,
    toetsmoment_escalatie: (op) => `${op} it goes to the team leader`,
    einde_nadert: (op) => `${op} a reminder that the period is almost over`,
    einde_periode: (op) => `${op} the period ends in any case`,
    afronding_te_laat: (op) => `${op} a reminder`,
    opdracht_herinnering: (op) => `${op} a reminder to the bureau`,
    opdracht_escalatie: (op) => `${op} it goes to the contract manager`,
    levering_herinnering: (op) => `${op} a reminder to the bureau`,
    levering_escalatie: (op) => `${op} it goes to the contract manager`,
    beoordeling_herinnering: (op) => `${op} a reminder to the consulent`,
    stilzwijgend_akkoord: (op) => `${op} it is approved tacitly`,
    opgave_herinnering: (op) => `${op} a reminder to the gemeente`,
    opgave_verstreken: (op) => `${op} the statement is approved tacitly`,
    antwoord_te_laat: (op) => `${op} a reminder to the loket`,
    reactie_verstreken: (op) => `${op} the answer is accepted tacitly`,
    beslissing_te_laat: (op) => `${op} a reminder to the contract manager`,
  },
  meldingen: {
    toegelaten: () => 'Your client was admitted to the voorbereidingstraject',
    afgewezen: () => 'Your client was not admitted to the voorbereidingstraject',
    naar_aanvraag: () => 'Your client can make an aanvraag at once',
    besluit_bekendgemaakt: ({ besluit }) =>
      `A besluit about your client was made known${besluit ? `: ${besluit}` : ''}`,
    fase_verder: () => 'Your client goes on to the next phase',
    fasen_afgerond: () => 'Your client completed all phases',
    no_go: () => 'The traject of your client does not go on',
    beeindigd: () => 'The traject of your client was ended',
    uitkomst: () => 'The outcome of the traject of your client is known',
    max_duur_bereikt: () => 'The preparation period of your client is over',
    opdracht_aangeboden: () => 'There is a new assignment',
    opdracht_aangenomen: () => 'The bureau accepted the assignment',
    opdracht_geweigerd: () => 'The bureau refused the assignment',
    opdracht_afgerond: () => 'An assignment of your bureau is completed',
    opdracht_ingetrokken: () => 'An assignment of your bureau is withdrawn: the traject has ended',
    opdracht_herinnering: () => 'An assignment still waits for an answer',
    toetsmoment_aangehouden: ({ fase: naam, ontbrekend, datum }) =>
      `The decision on ${naam} was put off until ${datum}. Still missing: ${ontbrekend}`,
    levering_ingediend: (feit) => `Submitted: ${stuk(feit)}`,
    levering_geaccepteerd: (feit) => `Approved: ${stuk(feit)}`,
    levering_teruggestuurd: (feit) => `Returned with remarks: ${stuk(feit)}`,
    levering_stilzwijgend_geaccepteerd: (feit) => `Approved tacitly: ${stuk(feit)}`,
    levering_herinnering: (feit) => `Late: ${stuk(feit)}`,
    beoordeling_herinnering: (feit) => `Still to be reviewed: ${stuk(feit)}`,
    no_show: () => 'The bureau reports that the client did not come',
    signaal: () => 'The bureau gives a signal',
    opgave_ter_beoordeling: ({ uiterlijk }) => `The quarterly statement is ready. Look at it by ${uiterlijk}`,
    opgave_herinnering: ({ uiterlijk }) => `The quarterly statement still waits for you, by ${uiterlijk}`,
    opgave_definitief: () => 'The quarterly statement is final',
    opgave_geparkeerd: () => 'The statement of a gemeente cannot be made yet',
    opgave_zonder_budgethouder: () =>
      'Nobody at a gemeente can look at the statement. Silence counts only when there is somebody',
    regel_betwist: ({ uiterlijk }) => `The gemeente disputes a line. Answer by ${uiterlijk}`,
    regel_beantwoord: ({ uiterlijk }) =>
      uiterlijk
        ? `The loket answered about a line that you dispute. React by ${uiterlijk}, or else the answer counts`
        : 'The loket answered about a line that you dispute: it lapses. There is nothing you need to do',
    regel_volgehouden: ({ uiterlijk }) => `The gemeente does not agree with an answer. Decide by ${uiterlijk}`,
    regel_beslist: () => 'A line that you dispute was decided',
    regel_teruggenomen: ({ aantal }) =>
      aantal === '1'
        ? 'The loket took a line of the statement back; it lapses'
        : `The loket took ${aantal} lines of the statement back; they lapse`,
    antwoord_te_laat: () => 'A disputed line waits too long for an answer',
    beslissing_te_laat: () => 'A disputed line waits too long for a decision',
  },
}
