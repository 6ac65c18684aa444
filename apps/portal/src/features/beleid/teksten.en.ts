import type { nl } from './teksten.nl.ts'

/** English texts of the beleidsregels. */
export const en: typeof nl = {
  titel: 'Policy rules',
  onder:
    'Which rules of its own a gemeente has, where they are written and since when they apply. The loket works with these.',
  gemeente: 'Gemeente',
  eigen: (gemeente) => `Own policy of ${gemeente}`,
  geenEigen: (gemeente) =>
    `${gemeente} has no rules of its own yet. The law applies, and where the law leaves room a person decides.`,
  zonder: 'No policy of its own',
  zonderUitleg: 'The gemeente has laid down nothing about these subjects. The loket does not guess.',
  voorIedereen: 'Applies to every gemeente',
  kolom: { regel: 'Rule', waarde: 'What counts', bron: 'Source', geldig: 'Counts from' },
  totEnMet: (van, tot) => `${van} until ${tot}`,
  voorbeeld: 'example',
  ja: 'yes',
  nee: 'no',
  maanden: (n) => (n === 1 ? '1 month' : `${n} months`),
  weken: (n) => (n === 1 ? '1 week' : `${n} weeks`),
  dagen: (n) => (n === 1 ? '1 day' : `${n} days`),
  rol: {
    consulent: 'the consulent',
    klantmanager: 'the klantmanager',
    beslisser: 'the beslisser',
    begeleidingsorganisatie: 'the guidance organisation',
  },
  selectie: (s) =>
    [
      s.vorm,
      s.door && `carried out by ${s.door}`,
      s.adviseert && `${s.adviseert} advises`,
      s.beslist && `${s.beslist} decides`,
    ]
      .filter(Boolean)
      .join('; '),
  tweede: { weigeren_tenzij_nieuwe_omstandigheden: 'is refused, unless circumstances are new' },
  krediet: (s) =>
    [
      s.maximum && `at most ${s.maximum} per client`,
      s.doelen && `for ${s.doelen}`,
      s.bijUitsluiting && `when “om niet” is excluded: ${s.bijUitsluiting}`,
    ]
      .filter(Boolean)
      .join('; '),
  rentedragend: 'a loan with interest',
  stil: (dagen) => `silence approves after ${dagen}, except for a business plan`,
  regels: {
    'voorbereiding.sjabloon': 'Kind of traject',
    'voorbereiding.voorwaarden': 'Extra conditions for admission',
    'voorbereiding.selectie': 'Selection',
    'voorbereiding.tweede_periode': 'Second preparation period',
    'voorbereiding.maximum_maanden': 'Longest traject',
    'voorbereiding.toets_beslist': 'Who decides on a phase',
    'voorbereiding.rapporteur_mag_alleen_beslissen': 'Who reported may decide alone',
    'voorbereiding.krediet': 'Voorbereidingskrediet',
    'begeleiding.stilzwijgend_akkoord': 'Report without a review',
    'belemmeringen.delen_door': 'Who shares obstacles with a bureau',
    'besluit.orgaan': 'Who decides formally',
  },
  geen: {
    'voorbereiding.sjabloon': 'a person chooses the kind of traject for each registration.',
    'voorbereiding.voorwaarden': 'only the conditions of the law apply.',
    'voorbereiding.selectie': 'a person chooses for each registration whether and how to select.',
    'voorbereiding.tweede_periode': 'a person decides whether somebody gets a second period.',
    'voorbereiding.maximum_maanden': 'the law applies (12 months); a person chooses the length within it.',
    'voorbereiding.toets_beslist': 'the loket decides on a phase.',
    'voorbereiding.rapporteur_mag_alleen_beslissen': 'who reported does not decide alone; a colleague decides.',
    'voorbereiding.krediet': 'there is no maximum; a person decides on purpose and amount.',
    'begeleiding.stilzwijgend_akkoord': 'silence does not approve; somebody reviews each report.',
    'belemmeringen.delen_door': 'only the loket decides whether a bureau may see obstacles.',
    'besluit.orgaan': 'the college of burgemeester and wethouders decides.',
  },
  parameters: {
    'levensonderhoud.toekenningsblok_maanden': 'Living costs are granted for',
    'bbz.voorbereiding_maximum_maanden': 'Longest preparation by law',
    'awb.beslistermijn_toelating': 'Decide on admission within',
    'awb.bezwaartermijn': 'Object within',
    'werkwijze.aanmelding_oppakken_dagen': 'Take up a registration within',
    'werkwijze.beslistermijn_herinneren_dagen': 'Remind of the term to decide, before',
    'werkwijze.toets_vragen_dagen': 'Ask for a decision on a phase, before',
    'werkwijze.toets_escaleren_dagen': 'To the team leader after the last day, after',
    'werkwijze.einde_aankondigen_weken': 'Announce the end of the period, before',
    'werkwijze.signaal_bekijken_dagen': 'Look at a signal of a bureau within',
    'werkwijze.bekendmaken_dagen': 'Make a besluit known within',
    'werkwijze.afronden_dagen': 'Round off a traject within',
    'werkwijze.krediet_bevestigen_centen': 'Confirm a credit without a maximum above',
    'contract.opdracht_accepteren_dagen': 'A bureau answers an assignment within',
    'contract.opdracht_escaleren_dagen': 'No answer: to the contract manager after',
    'contract.trajectplan_weken': 'The trajectplan comes within',
    'contract.rapportage_dagen_voor_toets': 'A report comes before the decision, by',
    'contract.levering_herstellen_dagen': 'Improve a returned document within',
    'contract.levering_escaleren_dagen': 'A document is late: to the contract manager after',
    'contract.beoordelen_dagen': 'The loket reviews a document within',
  },
}
