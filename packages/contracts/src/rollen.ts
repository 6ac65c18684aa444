/** Kinds of principals: staff of the central gemeente, people of a bureau, people of a deelnemende gemeente. */
export const ROLSOORTEN = ['centraal', 'bureau', 'lid'] as const
export type Rolsoort = (typeof ROLSOORTEN)[number]

/** Every role with its kind (B§2). The table rol_soort of the database holds the same list; a test compares. */
export const ROLLEN = {
  consulent: 'centraal',
  administratief_medewerker: 'centraal',
  beslisser: 'centraal',
  teamleider: 'centraal',
  debiteurenbeheer: 'centraal',
  contractmanager: 'centraal',
  financieel_medewerker: 'centraal',
  functioneel_beheerder: 'centraal',
  adviseur: 'bureau',
  coach: 'bureau',
  bureau_administratie: 'bureau',
  contactpersoon: 'lid',
  klantmanager: 'lid',
  beleidsmedewerker: 'lid',
  accountant: 'lid',
} as const satisfies Record<string, Rolsoort>
export type Rol = keyof typeof ROLLEN

/** The names of all roles, in the order of the table. */
export const ROLNAMEN = Object.keys(ROLLEN) as readonly Rol[]
