import type { Rol } from './rollen.ts'

const BEHANDELAARS = ['consulent', 'administratief_medewerker', 'beslisser', 'teamleider'] as const
const BUREAU = ['adviseur', 'coach', 'bureau_administratie'] as const
const LEDEN = ['contactpersoon', 'klantmanager', 'beleidsmedewerker', 'accountant'] as const

/**
 * Who may do what: the one table of permissions. A procedure and a route of the portal name one of these keys; without
 * one they do not start. What a person may see is narrower still: row-level security decides on the rows, mandaat on a
 * besluit, maker ≠ checker on a decision.
 */
export const BEVOEGDHEDEN = {
  'werkplek.gebruiken': [
    ...BEHANDELAARS,
    'debiteurenbeheer',
    'contractmanager',
    'financieel_medewerker',
    'functioneel_beheerder',
    ...BUREAU,
    ...LEDEN,
  ],
  'vandaag.zien': [...BEHANDELAARS, 'contractmanager', 'klantmanager'],
  'waarneming.zetten': [...BEHANDELAARS, 'contractmanager', 'klantmanager', 'contactpersoon'],
  'dossier.lezen': [...BEHANDELAARS, 'debiteurenbeheer', 'contractmanager', 'klantmanager'],
  // Numbers, phase and outcome; names and what was said come with dossier.lezen and the policies of the rows.
  'dossier.volgen': [...BEHANDELAARS, 'debiteurenbeheer', 'contractmanager', 'financieel_medewerker', ...LEDEN],
  'dossier.aanmelden': ['consulent', 'administratief_medewerker', 'teamleider', 'klantmanager'],
  'dossier.bewerken': BEHANDELAARS,
  'bsn.inzien': ['consulent', 'administratief_medewerker', 'beslisser', 'teamleider', 'klantmanager'],
  'belemmeringen.inzien': ['consulent', 'beslisser', 'teamleider', 'coach', 'adviseur'],
  'belemmeringen.vastleggen': ['consulent', 'administratief_medewerker', 'teamleider'],
  'belemmeringen.delen': ['consulent', 'teamleider', 'klantmanager'],
  'toelating.voorbereiden': ['consulent', 'administratief_medewerker', 'teamleider'],
  // Which of them decides about this client, policy says: see findToelatingsbezwaar.
  'toelating.beslissen': ['beslisser', 'teamleider', 'klantmanager'],
  'toetsmoment.beslissen': ['consulent', 'beslisser', 'teamleider', 'klantmanager'],
  'traject.begeleiden': ['consulent', 'teamleider'],
  'besluit.nemen': ['beslisser', 'teamleider'],
  'besluit.lezen': [...BEHANDELAARS, 'debiteurenbeheer', 'klantmanager'],
  'besluit.bekendmaken': BEHANDELAARS,
  'opdracht.lezen': [...BEHANDELAARS, 'contractmanager', ...BUREAU],
  'opdracht.beantwoorden': BUREAU,
  'levering.schrijven': BUREAU,
  'levering.indienen': ['adviseur', 'coach'],
  'levering.beoordelen': ['consulent', 'teamleider'],
  'signaal.melden': BUREAU,
  'gemeente.volgen': LEDEN,
  'clienten.volgen': ['klantmanager'],
  'beleid.lezen': [...BEHANDELAARS, 'contractmanager', 'functioneel_beheerder', ...LEDEN],
  'contract.volgen': ['contractmanager', 'teamleider'],
  'team.volgen': ['teamleider'],
  // The quarter's bill. A member's answer is the budgethouder's; who takes over from that person acts in that role.
  'opgave.lezen': [
    'financieel_medewerker',
    'contractmanager',
    'teamleider',
    'contactpersoon',
    'beleidsmedewerker',
    'accountant',
  ],
  'opgave.beoordelen': ['contactpersoon'],
  'opgave.beantwoorden': ['financieel_medewerker'],
  'opgave.beslissen': ['contractmanager'],
  'prestatie.corrigeren': ['financieel_medewerker'],
  'product.lezen': [
    ...BEHANDELAARS,
    'contractmanager',
    'financieel_medewerker',
    'contactpersoon',
    'beleidsmedewerker',
    'accountant',
  ],
  'financien.volgen': ['financieel_medewerker', 'debiteurenbeheer'],
  'beheer.volgen': ['functioneel_beheerder'],
  'klok.verzetten': ['functioneel_beheerder'],
} as const satisfies Record<string, readonly Rol[]>
export type Bevoegdheid = keyof typeof BEVOEGDHEDEN

/** True when one of the roles carries the permission. */
export function isBevoegd(rollen: readonly Rol[], bevoegdheid: Bevoegdheid): boolean {
  return rollen.some((rol) => (BEVOEGDHEDEN[bevoegdheid] as readonly Rol[]).includes(rol))
}

/** What a colleague may do for whom one takes over from today, without having that role: the days of a bill go on. */
const OVERNEEMBAAR: readonly Bevoegdheid[] = ['opgave.lezen', 'opgave.beoordelen']

/** True when who takes over from somebody today may do this as that person does. */
export const isOverneembaar = (bevoegdheid: Bevoegdheid): boolean => OVERNEEMBAAR.includes(bevoegdheid)

/** A member has one budgethouder: there a colleague who follows its clients or its policy takes over; never an accountant. */
const VERVANGERS: Partial<Readonly<Record<Rol, readonly Rol[]>>> = {
  contactpersoon: ['contactpersoon', 'beleidsmedewerker', 'klantmanager'],
}

/** The roles of which a colleague has one who can take over from somebody with these. */
export const listVervangers = (rollen: readonly Rol[]): readonly Rol[] =>
  rollen.flatMap((rol) => VERVANGERS[rol] ?? [rol])

/** True when an own role carries the permission, or one of somebody whom this person replaces today (`namens`). */
export function isBevoegdMetWaarneming(
  rollen: readonly Rol[],
  namens: readonly Rol[],
  bevoegdheid: Bevoegdheid,
): boolean {
  return isBevoegd(rollen, bevoegdheid) || (isOverneembaar(bevoegdheid) && isBevoegd(namens, bevoegdheid))
}

/** Whether these roles decide at a toetsmoment: a klantmanager alone only where policy names the klantmanager (bbz.md §3.1b). */
export function isToetsbeslisser(rollen: readonly Rol[], beleid: string | undefined): boolean {
  return beleid === 'klantmanager' || rollen.some((rol) => rol !== 'klantmanager')
}

/** Of a dossier, what says who decides on its toelating. */
type Toelatingsplek = {
  /** Who decides by the rule on selection; undefined where it is silent. */
  readonly beleid: string | undefined
  readonly heeftKlantmanager: boolean
  /** The person is the klantmanager of the dossier, or takes over from that person today. */
  readonly isEigenClient: boolean
}

/**
 * Why these roles do not decide on this toelating; null when they do. Where policy names the klantmanager it is the one of
 * the client and nobody else (bbz.md §3.1b: in Amsterdam the klantmanager decides); a dossier without one, and where policy
 * is silent, is the loket's.
 */
export function findToelatingsbezwaar(
  rollen: readonly Rol[],
  { beleid, heeftKlantmanager, isEigenClient }: Toelatingsplek,
): 'GeenBevoegdheid' | 'KlantmanagerBeslist' | null {
  const bevoegd = rollen.filter((rol) => isBevoegd([rol], 'toelating.beslissen'))
  if (beleid === 'klantmanager' && heeftKlantmanager) {
    return bevoegd.includes('klantmanager') && isEigenClient ? null : 'KlantmanagerBeslist'
  }
  return bevoegd.some((rol) => rol !== 'klantmanager') ? null : 'GeenBevoegdheid'
}
