/** Somebody of each role, where their day begins, and what stands above it. */
export const MENSEN = [
  { sub: 'samira.de.wit', rol: 'consulent', start: '/vandaag', kop: 'Vandaag' },
  { sub: 'remco.hendriks', rol: 'beslisser', start: '/vandaag', kop: 'Vandaag' },
  { sub: 'anja.prins', rol: 'administratief medewerker', start: '/vandaag', kop: 'Vandaag' },
  { sub: 'petra.kuiper', rol: 'teamleider', start: '/vandaag', kop: 'Vandaag' },
  { sub: 'bas.vermeer', rol: 'debiteurenbeheer', start: '/kredieten', kop: 'Kredieten' },
  { sub: 'lotte.mol', rol: 'contractmanager', start: '/bureaus', kop: 'Bureaus' },
  { sub: 'henk.schipper', rol: 'financieel medewerker', start: '/opgaven', kop: 'Kwartaalopgaven' },
  { sub: 'noor.bakker', rol: 'functioneel beheerder', start: '/beheer', kop: 'Beheer' },
  { sub: 'tom.hoekstra', rol: 'coach', start: '/opdrachten', kop: 'Mijn opdrachten' },
  { sub: 'ilse.veen', rol: 'bureauadministratie', start: '/opdrachten', kop: 'Mijn opdrachten' },
  { sub: 'joris.van.dam', rol: 'adviseur', start: '/opdrachten', kop: 'Mijn opdrachten' },
  { sub: 'kees.bruin', rol: 'contactpersoon', start: '/dit-kwartaal', kop: 'Kwartaal' },
  { sub: 'jan.vos', rol: 'klantmanager', start: '/clienten', kop: 'Mijn cliënten' },
  { sub: 'floor.mooij', rol: 'beleidsmedewerker', start: '/dit-kwartaal', kop: 'Kwartaal' },
  { sub: 'gijs.ooijevaar', rol: 'accountant', start: '/dit-kwartaal', kop: 'Kwartaal' },
] as const
