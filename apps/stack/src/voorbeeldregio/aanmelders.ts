import type { Rol } from '@loket/contracts'
import type { IdpPersoon } from '../idp.ts'
import { VOORBEELDPERSONEN, type Voorbeeldpersoon } from './personen.ts'

/** How a role is called on the login page and in the list of logins. */
const ROL_TEKST: Readonly<Record<Rol, string>> = {
  consulent: 'consulent',
  administratief_medewerker: 'administratief medewerker',
  beslisser: 'beslisser',
  teamleider: 'teamleider',
  debiteurenbeheer: 'debiteurenbeheer',
  contractmanager: 'contractmanager',
  financieel_medewerker: 'financieel medewerker',
  functioneel_beheerder: 'functioneel beheerder',
  adviseur: 'adviseur',
  coach: 'trajectbegeleider',
  bureau_administratie: 'administratie van het bureau',
  contactpersoon: 'contactpersoon en budgethouder',
  klantmanager: 'klantmanager',
  beleidsmedewerker: 'beleidsmedewerker',
  accountant: 'accountant',
}

/** The example people as the login page shows them: the loket, the bureaus, then the gemeenten as clients. */
export function listIdpPersonen(): readonly IdpPersoon[] {
  return VOORBEELDPERSONEN.map((persoon) => ({
    sub: persoon.sub,
    naam: persoon.naam,
    email: persoon.email,
    organisatie: isLoket(persoon) ? 'Zelfstandigenloket (gemeente Alkmaar)' : persoon.organisatie,
    rol: persoon.rollen.map((rol) => ROL_TEKST[rol]).join(', '),
  }))
}

/** People of Alkmaar work for the loket, except the two that speak for Alkmaar as a client. */
const isLoket = ({ organisatieCode, rollen }: Voorbeeldpersoon) =>
  organisatieCode === 'GM0361' && !rollen.some((rol) => rol === 'contactpersoon' || rol === 'klantmanager')

/** One login per role, as a table for the terminal. */
export function tekenAanmeldingen(): string {
  const perRol = Object.entries(ROL_TEKST).flatMap(([rol, tekst]) => {
    const persoon = VOORBEELDPERSONEN.find(({ rollen }) => rollen.some((r) => r === rol))
    return persoon === undefined ? [] : [[tekst, persoon.naam, persoon.organisatie] as const]
  })
  const breedte = (kolom: 0 | 1) => Math.max(...perRol.map((rij) => rij[kolom].length)) + 2
  return perRol
    .map(([rol, naam, organisatie]) => `  ${rol.padEnd(breedte(0))}${naam.padEnd(breedte(1))}${organisatie}`)
    .join('\n')
}
