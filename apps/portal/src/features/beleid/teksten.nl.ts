import type { Beleidscode } from '@loket/contracts'

/** Dutch texts of the beleidsregels. */
export const nl = {
  titel: 'Beleidsregels',
  onder: 'Welke eigen regels een gemeente heeft, waar ze staan en sinds wanneer ze gelden. Het loket rekent hiermee.',
  gemeente: 'Gemeente',
  kies: (naam: string) => `Regels van ${naam}`,
  eigen: (gemeente: string) => `Eigen beleid van ${gemeente}`,
  geenEigen: (gemeente: string) =>
    `${gemeente} heeft nog geen eigen regels vastgelegd. De wet geldt, en waar de wet ruimte laat beslist een persoon.`,
  zonder: 'Geen eigen beleid',
  zonderUitleg: 'Over deze onderwerpen heeft de gemeente niets vastgelegd. Het loket raadt dan niet.',
  voorIedereen: 'Geldt voor elke gemeente',
  kolom: { regel: 'Regel', waarde: 'Wat er geldt', bron: 'Bron', geldig: 'Geldt vanaf' },
  totEnMet: (van: string, tot: string) => `${van} tot ${tot}`,
  voorbeeld: 'voorbeeld',
  ja: 'ja',
  nee: 'nee',
  maanden: (n: number) => (n === 1 ? '1 maand' : `${n} maanden`),
  weken: (n: number) => (n === 1 ? '1 week' : `${n} weken`),
  dagen: (n: number) => (n === 1 ? '1 dag' : `${n} dagen`),
  rol: {
    consulent: 'de consulent',
    klantmanager: 'de klantmanager',
    beslisser: 'de beslisser',
    begeleidingsorganisatie: 'de begeleidingsorganisatie',
  },
  selectie: (s: { vorm: string; door: string; adviseert: string; beslist: string }) =>
    [
      s.vorm,
      s.door && `uitgevoerd door ${s.door}`,
      s.adviseert && `${s.adviseert} adviseert`,
      s.beslist && `${s.beslist} beslist`,
    ]
      .filter(Boolean)
      .join('; '),
  tweede: { weigeren_tenzij_nieuwe_omstandigheden: 'wordt geweigerd, tenzij er nieuwe omstandigheden zijn' },
  krediet: (s: { maximum: string; doelen: string; bijUitsluiting: string }) =>
    [
      s.maximum && `ten hoogste ${s.maximum} per cliënt`,
      s.doelen && `voor ${s.doelen}`,
      s.bijUitsluiting && `als om niet is uitgesloten: ${s.bijUitsluiting}`,
    ]
      .filter(Boolean)
      .join('; '),
  rentedragend: 'een lening met rente',
  stil: (dagen: string) => `zwijgen is akkoord na ${dagen}, behalve bij een ondernemingsplan`,
  regels: {
    'voorbereiding.sjabloon': 'Soort traject',
    'voorbereiding.selectie': 'Selectie',
    'voorbereiding.tweede_periode': 'Tweede voorbereidingsperiode',
    'voorbereiding.maximum_maanden': 'Langste duur van het traject',
    'voorbereiding.toets_beslist': 'Wie over een fase beslist',
    'voorbereiding.rapporteur_mag_alleen_beslissen': 'Wie rapporteerde mag alleen beslissen',
    'voorbereiding.krediet': 'Voorbereidingskrediet',
    'begeleiding.stilzwijgend_akkoord': 'Rapport zonder oordeel',
    'belemmeringen.delen_door': 'Wie belemmeringen met een bureau deelt',
    'besluit.orgaan': 'Wie besluit',
  } satisfies Record<Beleidscode, string>,
  geen: {
    'voorbereiding.sjabloon': 'een persoon kiest per aanmelding het soort traject.',
    'voorbereiding.selectie': 'een persoon kiest per aanmelding of en hoe er wordt geselecteerd.',
    'voorbereiding.tweede_periode': 'een persoon beslist of iemand een tweede periode krijgt.',
    'voorbereiding.maximum_maanden': 'de wet geldt (12 maanden); een persoon kiest de duur daarbinnen.',
    'voorbereiding.toets_beslist': 'het loket beslist over een fase.',
    'voorbereiding.rapporteur_mag_alleen_beslissen': 'wie rapporteerde, beslist niet alleen; een collega beslist.',
    'voorbereiding.krediet': 'er is geen maximum; een persoon beslist over doel en bedrag.',
    'begeleiding.stilzwijgend_akkoord': 'zwijgen is geen akkoord; iemand beoordeelt elk rapport.',
    'belemmeringen.delen_door': 'alleen het loket beslist of een bureau belemmeringen mag zien.',
    'besluit.orgaan': 'het college van burgemeester en wethouders besluit.',
  } satisfies Record<Beleidscode, string>,
  parameters: {
    'levensonderhoud.toekenningsblok_maanden': 'Levensonderhoud wordt toegekend voor',
    'bbz.voorbereiding_maximum_maanden': 'Langste duur van de voorbereiding volgens de wet',
    'awb.beslistermijn_toelating': 'Beslissen over de toelating, binnen',
    'awb.bezwaartermijn': 'Bezwaar maken, binnen',
    'werkwijze.aanmelding_oppakken_dagen': 'Een aanmelding oppakken, binnen',
    'werkwijze.beslistermijn_herinneren_dagen': 'Herinneren aan de beslistermijn, vooraf',
    'werkwijze.toets_vragen_dagen': 'Vragen om een beslissing over een fase, vooraf',
    'werkwijze.toets_escaleren_dagen': 'Naar de teamleider na de uiterste dag, na',
    'werkwijze.einde_aankondigen_weken': 'Het einde van de periode aankondigen, vooraf',
    'werkwijze.bekendmaken_dagen': 'Een besluit bekendmaken, binnen',
    'werkwijze.afronden_dagen': 'Een traject afronden, binnen',
    'contract.opdracht_accepteren_dagen': 'Een bureau antwoordt op een opdracht, binnen',
    'contract.opdracht_escaleren_dagen': 'Geen antwoord: naar de contractmanager, na',
    'contract.trajectplan_weken': 'Het trajectplan komt, binnen',
    'contract.rapportage_dagen_voor_toets': 'Een rapportage komt voor de beslissing, vooraf',
    'contract.levering_herstellen_dagen': 'Een teruggestuurd stuk verbeteren, binnen',
    'contract.levering_escaleren_dagen': 'Een stuk is te laat: naar de contractmanager, na',
    'contract.beoordelen_dagen': 'Het loket beoordeelt een stuk, binnen',
  },
}
