import type { Feit, Gebeurtenissen } from './gebeurteniszin.ts'

const fase = (feit: Feit): string => feit.fase || 'de fase'
const stuk = (feit: Feit): string => feit.levering || 'het stuk'
const namens = (feit: Feit): string => (feit.namens ? `, namens ${feit.namens}` : '')
const geteld = (aantal: string, wat: string): string => (aantal === '' || aantal === '0' ? '' : `${aantal} ${wat}`)
const voorwaarden = ({ aantal, nietVoldaan, onbekend }: Feit): string => {
  const anders = [geteld(nietVoldaan, 'niet voldaan'), geteld(onbekend, 'nog niet bekend')].filter(Boolean)
  if (anders.length > 0) return `: ${anders.join(', ')}`
  return aantal === '' || onbekend === '' ? '' : `: aan alle ${aantal} voldaan`
}
const hoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1)

/** What happened, what must be done and what will happen, in plain Dutch. The API and the worker name the kinds. */
export const gebeurtenissen: Gebeurtenissen = {
  onbekend: 'Er is iets veranderd',
  op: (dag) => `op ${dag}`,
  na: (dag) => `na ${dag}`,
  levering: (soort, nr) => (nr ? `${soort} ${nr}` : soort),
  groepen: {
    dossier: 'Dossier',
    selectie: 'Selectie',
    besluit: 'Besluiten',
    toetsmoment: 'Toetsmomenten',
    periode: 'Fasen en periode',
    opdracht: 'Opdrachten',
    contact: 'Contact',
    termijn: 'Termijnen',
  },
  tijdlijn: {
    aangemeld: ({ kanaal }) => (kanaal ? `Aangemeld (door: ${kanaal})` : 'Aangemeld'),
    toch_aangemeld: ({ aantal }) =>
      aantal ? `Aangemeld hoewel er al een dossier is: ${aantal}` : 'Aangemeld hoewel er al een dossier is',
    gegevens_gewijzigd: ({ velden }) => (velden ? `Gegevens gewijzigd: ${velden}` : 'Gegevens gewijzigd'),
    toegewezen: ({ rol, naam }) =>
      naam ? `${hoofdletter(rol || 'behandelaar')} is nu ${naam}` : `Geen ${rol || 'behandelaar'} meer`,
    document_toegevoegd: ({ naam }) => (naam ? `Document toegevoegd: ${naam}` : 'Document toegevoegd'),
    belemmering_vastgelegd: () => 'Belemmering vastgelegd',
    belemmering_vervallen: () => 'Belemmering vervallen',
    inzage_gegeven: ({ bureau }) => `${bureau || 'Het bureau'} mag de belemmeringen zien`,
    inzage_ingetrokken: ({ bureau }) => `${bureau || 'Het bureau'} mag de belemmeringen niet meer zien`,
    aanmelding_ingetrokken: () => 'Aanmelding ingetrokken',
    voorwaarden_getoetst: (feit) => `Voorwaarden getoetst${voorwaarden(feit)}`,
    selectie_gepland: ({ vorm, datum, tijd, plaats }) =>
      `Selectie gepland: ${vorm || 'gesprek'} op ${datum}${tijd ? ` om ${tijd}` : ''}${plaats ? `, ${plaats}` : ''}`,
    selectie_uitgevoerd: ({ aanwezig, advies }) =>
      aanwezig === 'false'
        ? `Cliënt kwam niet naar de selectie, advies: ${advies}`
        : `Selectie uitgevoerd, advies: ${advies}`,
    uitgenodigd_voor_aanvraag: ({ vorm }) => `Uitgenodigd voor de aanvraag${vorm ? ` (${vorm})` : ''}`,
    naar_aanvraag: () => 'Cliënt gaat zonder traject door naar een aanvraag',
    besluit_toelating: (feit) => `Besluit: toegelaten tot het voorbereidingstraject${namens(feit)}`,
    besluit_afwijzing: (feit) => `Besluit: niet toegelaten tot het voorbereidingstraject${namens(feit)}`,
    besluit_wijziging_periode: (feit) => `Besluit: de laatste dag van de periode is gewijzigd${namens(feit)}`,
    besluit_voortijdige_beeindiging: (feit) => `Besluit: het traject is voortijdig beëindigd${namens(feit)}`,
    besluit_krediet: (feit) => `Besluit: voorbereidingskrediet verleend${namens(feit)}`,
    besluit_omzetting: (feit) => `Besluit: voorbereidingskrediet omgezet${namens(feit)}`,
    besluit_bekendgemaakt: ({ besluit, uiterlijk }) =>
      `Besluit bekendgemaakt${besluit ? `: ${besluit}` : ''}${uiterlijk ? `, bezwaar mogelijk tot en met ${uiterlijk}` : ''}`,
    uitkomst: ({ uitkomst, eindreden }) => `Uitkomst: ${uitkomst}${eindreden ? ` (${eindreden})` : ''}`,
    toetsmoment_gevraagd: ({ uiterlijk }) => `Gevraagd om te beslissen over de fase, uiterlijk ${uiterlijk}`,
    toetsmoment_go: (feit) => `${hoofdletter(fase(feit))} is afgerond`,
    toetsmoment_no_go: (feit) => `Na ${fase(feit)} gaat het traject niet verder`,
    toetsmoment_aanhouden: (feit) =>
      `De beslissing over ${fase(feit)} is uitgesteld${feit.ontbrekend ? `; nog nodig: ${feit.ontbrekend}` : ''}`,
    plan_opgeleverd: () => 'Ondernemingsplan opgeleverd',
    plan_teruggegeven: () => 'Ondernemingsplan teruggegeven om te verbeteren',
    plan_toetsbaar: () => 'Ondernemingsplan is toetsbaar',
    fase_begonnen: (feit) =>
      `${hoofdletter(fase(feit))} ${feit.begint ? `begint op ${feit.begint}` : 'begon'}${feit.einde ? `, tot en met ${feit.einde}` : ''}`,
    onderbroken: ({ van }) => `Traject onderbroken vanaf ${van}`,
    onderbreking_grond: ({ grond }) => `Reden van de onderbreking: ${grond}`,
    hervat: (feit) =>
      feit.oudEinde && feit.oudEinde !== feit.nieuwEinde
        ? `Traject hervat op ${feit.datum}; het einde van ${fase(feit)} schoof van ${feit.oudEinde} naar ${feit.nieuwEinde}, de laatste dag van de periode bleef ${feit.laatsteDag}`
        : `Traject hervat op ${feit.datum}`,
    max_duur_bereikt: ({ laatsteDag }) => `De periode eindigde op ${laatsteDag}`,
    opdracht_aangeboden: ({ bureau }) => (bureau ? `Opdracht aangeboden aan ${bureau}` : 'Opdracht aangeboden'),
    opdracht_aangenomen: () => 'Het bureau nam de opdracht aan',
    opdracht_geweigerd: () => 'Het bureau weigerde de opdracht',
    opdracht_afgerond: () => 'Opdracht afgerond',
    opdracht_ingetrokken: () => 'Opdracht ingetrokken: het traject is beëindigd',
    opdracht_herinnering: () => 'Het bureau is herinnerd aan de opdracht',
    opdracht_escalatie: () => 'De opdracht is nog niet beantwoord: de contractmanager weet het',
    levering_ingediend: (feit) => `Het bureau leverde in: ${stuk(feit)}`,
    levering_geaccepteerd: (feit) => `Goedgekeurd: ${stuk(feit)}`,
    levering_teruggestuurd: (feit) => `Teruggestuurd met opmerkingen: ${stuk(feit)}`,
    levering_stilzwijgend_geaccepteerd: (feit) => `Stilzwijgend goedgekeurd: ${stuk(feit)}`,
    levering_verschoven: (feit) => `De uiterste dag voor ${stuk(feit)} schoof van ${feit.van} naar ${feit.naar}`,
    levering_herinnering: (feit) => `Het bureau is herinnerd: ${stuk(feit)} is te laat`,
    levering_escalatie: (feit) => `${hoofdletter(stuk(feit))} is nog niet binnen: de contractmanager weet het`,
    beoordeling_herinnering: (feit) => `${hoofdletter(stuk(feit))} is nog niet beoordeeld`,
    no_show: ({ datum }) =>
      datum ? `Het bureau meldt: cliënt kwam niet op ${datum}` : 'Het bureau meldt: cliënt kwam niet',
    signaal: () => 'Signaal van het bureau',
    signaal_bekeken: () => 'Het loket bekeek het signaal van het bureau',
    notitie: ({ vorm }) => hoofdletter(vorm || 'notitie'),
    afspraak_gepland: ({ vorm, datum, tijd, plaats }) =>
      `Afspraak gepland: ${vorm} op ${datum}${tijd ? ` om ${tijd}` : ''}${plaats ? `, ${plaats}` : ''}`,
    afspraak_verzet: ({ vorm, datum, tijd }) => `Afspraak verzet: ${vorm} nu op ${datum}${tijd ? ` om ${tijd}` : ''}`,
    afspraak_geweest: ({ vorm }) => `Afspraak geweest: ${vorm}`,
    afspraak_niet_verschenen: ({ vorm }) => `Cliënt kwam niet op de afspraak: ${vorm}`,
    afspraak_afgezegd: ({ vorm }) => `Afspraak afgezegd: ${vorm}`,
    beslistermijn_nadert: () => 'De termijn om te beslissen over de toelating loopt bijna af',
    beslistermijn_verstreken: () => 'De termijn om te beslissen over de toelating is voorbij',
    toetsmoment_verstreken: () => 'De dag om te beslissen over de fase is voorbij: herinnering gestuurd',
    toetsmoment_escalatie: () => 'Nog niet beslist over de fase: de teamleider weet het',
    einde_nadert: () => 'Het einde van de periode nadert',
    afronding_te_laat: () => 'Het afronden van het traject duurt langer dan afgesproken',
  },
  taken: {
    toets_voorwaarden: { doe: () => 'Toets de voorwaarden', wacht: () => 'de voorwaarden toetsen' },
    plan_selectie: { doe: () => 'Plan de selectie', wacht: () => 'de selectie plannen' },
    leg_selectie_vast: { doe: () => 'Leg de uitslag van de selectie vast', wacht: () => 'de uitslag van de selectie' },
    beslis_toelating: { doe: () => 'Beslis over de toelating', wacht: () => 'de beslissing over de toelating' },
    beslis_toetsmoment: {
      doe: (feit) => `Beslis over ${fase(feit)}`,
      wacht: (feit) => `de beslissing over ${fase(feit)}`,
    },
    toetsmoment_te_laat: {
      doe: (feit) => `Zorg dat er over ${fase(feit)} wordt beslist`,
      wacht: (feit) => `zorgen dat er over ${fase(feit)} wordt beslist`,
    },
    regel_ontbrekende: {
      doe: ({ ontbrekend }) => `Zorg dat dit er komt: ${ontbrekend}`,
      wacht: ({ ontbrekend }) => `wat nog ontbreekt (${ontbrekend})`,
    },
    hervat_traject: { doe: () => 'Hervat het traject', wacht: () => 'het hervatten van het traject' },
    beeindig_voortijdig: {
      doe: () => 'Neem het besluit om het traject te beëindigen',
      wacht: () => 'het besluit om het traject te beëindigen',
    },
    rond_af: { doe: () => 'Leg de uitkomst vast', wacht: () => 'de uitkomst van het traject' },
    zet_krediet_om: {
      doe: () => 'Zet het voorbereidingskrediet om',
      wacht: () => 'de omzetting van het voorbereidingskrediet',
    },
    maak_bekend: {
      doe: ({ besluit }) => `Maak het besluit bekend${besluit ? `: ${besluit}` : ''}`,
      wacht: ({ besluit }) => `bekendmaking van het besluit${besluit ? `: ${besluit}` : ''}`,
    },
    neem_aanvraag_in: {
      doe: () => 'Nodig de cliënt uit voor de aanvraag',
      wacht: () => 'de uitnodiging voor de aanvraag',
    },
    beantwoord_opdracht: {
      doe: () => 'Neem de opdracht aan of weiger hem',
      wacht: () => 'een antwoord op de opdracht',
    },
    opdracht_onbeantwoord: {
      doe: () => 'Vraag het bureau om antwoord op de opdracht',
      wacht: () => 'navragen bij het bureau, dat de opdracht niet beantwoordt',
    },
    lever_in: { doe: (feit) => `Lever in: ${stuk(feit)}`, wacht: stuk },
    verbeter_levering: {
      doe: (feit) => `Verbeter en lever opnieuw in: ${stuk(feit)}`,
      wacht: (feit) => `${stuk(feit)}, verbeterd`,
    },
    levering_te_laat: {
      doe: (feit) => `Vraag het bureau om ${stuk(feit)}`,
      wacht: (feit) => `navragen bij het bureau, dat ${stuk(feit)} niet inlevert`,
    },
    beoordeel_levering: {
      doe: (feit) => `Beoordeel ${stuk(feit)}`,
      wacht: (feit) => `de beoordeling van ${stuk(feit)}`,
    },
    beoordeling_te_laat: {
      doe: (feit) => `Zorg dat ${stuk(feit)} wordt beoordeeld`,
      wacht: (feit) => `zorgen dat ${stuk(feit)} wordt beoordeeld`,
    },
    bekijk_signaal: {
      doe: () => 'Bekijk het signaal van het bureau',
      wacht: () => 'een reactie op het signaal van het bureau',
    },
    zoek_ander_bureau: {
      doe: () => 'Zoek een ander bureau voor de opdracht',
      wacht: () => 'een ander bureau voor de opdracht',
    },
  },
  wekkers: {
    beslistermijn_nadert: (op) => `${op} een herinnering aan de beslistermijn`,
    beslistermijn_verstreken: (op) => `${op} is de wettelijke termijn om te beslissen voorbij`,
    fase_begint: (op) => `${op} begint de eerste fase`,
    toetsmoment_vragen: (op) => `${op} komt de vraag om over de fase te beslissen`,
    toetsmoment_verstreken: (op) => `${op} een herinnering`,
    toetsmoment_escalatie: (op) => `${op} gaat het naar de teamleider`,
    einde_nadert: (op) => `${op} een herinnering dat de periode bijna eindigt`,
    einde_periode: (op) => `${op} eindigt de periode hoe dan ook`,
    afronding_te_laat: (op) => `${op} een herinnering`,
    opdracht_herinnering: (op) => `${op} een herinnering aan het bureau`,
    opdracht_escalatie: (op) => `${op} gaat het naar de contractmanager`,
    levering_herinnering: (op) => `${op} een herinnering aan het bureau`,
    levering_escalatie: (op) => `${op} gaat het naar de contractmanager`,
    beoordeling_herinnering: (op) => `${op} een herinnering aan de consulent`,
    stilzwijgend_akkoord: (op) => `${op} is het stilzwijgend goedgekeurd`,
    opgave_herinnering: (op) => `${op} een herinnering aan de gemeente`,
    opgave_verstreken: (op) => `${op} is de opgave stilzwijgend goedgekeurd`,
    antwoord_te_laat: (op) => `${op} een herinnering aan het loket`,
    reactie_verstreken: (op) => `${op} is het antwoord stilzwijgend aanvaard`,
    beslissing_te_laat: (op) => `${op} een herinnering aan de contractmanager`,
  },
  meldingen: {
    toegelaten: () => 'Je cliënt is toegelaten tot het voorbereidingstraject',
    afgewezen: () => 'Je cliënt is niet toegelaten tot het voorbereidingstraject',
    naar_aanvraag: () => 'Je cliënt kan direct een aanvraag doen',
    besluit_bekendgemaakt: ({ besluit }) =>
      `Een besluit over je cliënt is bekendgemaakt${besluit ? `: ${besluit}` : ''}`,
    fase_verder: () => 'Je cliënt gaat door naar de volgende fase',
    fasen_afgerond: () => 'Je cliënt heeft alle fasen afgerond',
    no_go: () => 'Het traject van je cliënt gaat niet verder',
    beeindigd: () => 'Het traject van je cliënt is beëindigd',
    uitkomst: () => 'De uitkomst van het traject van je cliënt is bekend',
    max_duur_bereikt: () => 'De voorbereidingsperiode van je cliënt is voorbij',
    opdracht_aangeboden: () => 'Er is een nieuwe opdracht',
    opdracht_aangenomen: () => 'Het bureau nam de opdracht aan',
    opdracht_geweigerd: () => 'Het bureau weigerde de opdracht',
    opdracht_afgerond: () => 'Een opdracht van je bureau is afgerond',
    opdracht_ingetrokken: () => 'Een opdracht van je bureau is ingetrokken: het traject is beëindigd',
    opdracht_herinnering: () => 'Een opdracht wacht nog op antwoord',
    toetsmoment_aangehouden: ({ fase: naam, ontbrekend, datum }) =>
      `De beslissing over ${naam} is aangehouden tot ${datum}. Er ontbreekt nog: ${ontbrekend}`,
    levering_ingediend: (feit) => `Ingeleverd: ${stuk(feit)}`,
    levering_geaccepteerd: (feit) => `Goedgekeurd: ${stuk(feit)}`,
    levering_teruggestuurd: (feit) => `Teruggestuurd met opmerkingen: ${stuk(feit)}`,
    levering_stilzwijgend_geaccepteerd: (feit) => `Stilzwijgend goedgekeurd: ${stuk(feit)}`,
    levering_herinnering: (feit) => `Te laat: ${stuk(feit)}`,
    beoordeling_herinnering: (feit) => `Nog te beoordelen: ${stuk(feit)}`,
    no_show: () => 'Het bureau meldt dat de cliënt niet kwam',
    signaal: () => 'Het bureau geeft een signaal',
    opgave_ter_beoordeling: ({ uiterlijk }) =>
      `De opgave van het kwartaal staat klaar. Bekijk hem uiterlijk ${uiterlijk}`,
    opgave_herinnering: ({ uiterlijk }) => `De opgave van het kwartaal wacht nog op je, uiterlijk ${uiterlijk}`,
    opgave_definitief: () => 'De opgave van het kwartaal is definitief',
    opgave_geparkeerd: () => 'De opgave van een gemeente kan nog niet worden gemaakt',
    opgave_zonder_budgethouder: () =>
      'Bij een gemeente is niemand die de opgave kan bekijken. Stilte telt pas als er iemand is',
    regel_betwist: ({ uiterlijk }) => `De gemeente betwist een regel. Antwoord uiterlijk ${uiterlijk}`,
    regel_beantwoord: ({ uiterlijk }) =>
      uiterlijk
        ? `Het loket antwoordde op een regel die je betwist. Reageer uiterlijk ${uiterlijk}, anders geldt het antwoord`
        : 'Het loket antwoordde op een regel die je betwist: die vervalt. Je hoeft niets te doen',
    regel_volgehouden: ({ uiterlijk }) =>
      `De gemeente is het niet eens met een antwoord. Beslis uiterlijk ${uiterlijk}`,
    regel_beslist: () => 'Over een regel die je betwist, is beslist',
    regel_teruggenomen: ({ aantal }) =>
      aantal === '1'
        ? 'Het loket nam een regel van de opgave terug; die vervalt'
        : `Het loket nam ${aantal} regels van de opgave terug; die vervallen`,
    antwoord_te_laat: () => 'Een betwiste regel wacht te lang op een antwoord',
    beslissing_te_laat: () => 'Een betwiste regel wacht te lang op een beslissing',
  },
}
