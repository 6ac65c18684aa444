import { ROLNAMEN, type Rol } from '@loket/contracts/waarden'
import { describe, expect, it } from 'vitest'
import { startpaginaVan } from './startpagina.ts'

describe('de startpagina', () => {
  it('is voor elke rol de pagina van haar werk', () => {
    const START: Record<Rol, string> = {
      consulent: '/vandaag',
      administratief_medewerker: '/vandaag',
      beslisser: '/vandaag',
      teamleider: '/vandaag',
      debiteurenbeheer: '/kredieten',
      contractmanager: '/bureaus',
      financieel_medewerker: '/opgaven',
      functioneel_beheerder: '/beheer',
      adviseur: '/opdrachten',
      coach: '/opdrachten',
      bureau_administratie: '/opdrachten',
      contactpersoon: '/dit-kwartaal',
      klantmanager: '/clienten',
      beleidsmedewerker: '/dit-kwartaal',
      accountant: '/dit-kwartaal',
    }
    for (const rol of ROLNAMEN) expect(startpaginaVan([rol]).to).toBe(START[rol])
  })

  it('is bij meer rollen die van het dagelijkse werk', () => {
    expect(startpaginaVan(['functioneel_beheerder', 'consulent']).to).toBe('/vandaag')
    expect(startpaginaVan(['contactpersoon', 'klantmanager']).to).toBe('/clienten')
  })
})
