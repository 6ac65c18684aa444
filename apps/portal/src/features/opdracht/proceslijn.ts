import type { ProcesKnoop } from '../../components/proceslijn.tsx'
import { datumVan } from '../../lib/datum.ts'
import { listHuidige, type Leveringregel, type Opdracht } from './stand.ts'
import type { Opdrachtteksten } from './teksten.ts'

/**
 * The points of an opdracht in the order of their days: the answer, each levering, the toetsmoment of each phase.
 * `naamVan` gives the title of a levering.
 */
export const maakKnopen = (
  opdracht: Opdracht,
  t: Opdrachtteksten,
  naamVan: (levering: Leveringregel) => string,
): readonly ProcesKnoop[] => {
  const huidige = listHuidige(opdracht.leveringen)
  const eerstOpen = huidige.find((l) => l.status === 'verwacht')
  return [
    antwoordKnoop(opdracht, t),
    ...[
      ...huidige.map((levering) => leveringKnoop(levering, levering === eerstOpen, t, naamVan(levering))),
      ...opdracht.fasen.filter((fase) => fase.status !== 'vervallen').map((fase) => faseKnoop(fase, t)),
    ].toSorted((een, ander) => een.datum.localeCompare(ander.datum)),
  ]
}

const antwoordKnoop = (opdracht: Opdracht, t: Opdrachtteksten): ProcesKnoop => {
  const eerste = opdracht.fasen[0]
  const fase = eerste === undefined ? {} : { fase: eerste.naam }
  if (opdracht.beantwoordOp === null) {
    return {
      id: 'antwoord',
      vorm: 'punt',
      stand: opdracht.status === 'aangeboden' ? 'nu' : 'gedaan',
      titel: t.pagina.knoop.antwoord,
      datum: opdracht.accepteerUiterlijk,
      datumsoort: 'uiterlijk',
      ...fase,
    }
  }
  return {
    id: 'antwoord',
    vorm: 'punt',
    stand: 'gedaan',
    titel: opdracht.status === 'geweigerd' ? t.pagina.knoop.geweigerd : t.pagina.knoop.aangenomen,
    datum: datumVan(opdracht.beantwoordOp),
    datumsoort: 'op',
    ...(opdracht.beantwoordDoor !== null && { onder: opdracht.beantwoordDoor }),
    ...fase,
  }
}

const leveringKnoop = (levering: Leveringregel, isNu: boolean, t: Opdrachtteksten, titel: string): ProcesKnoop => {
  const basis = { id: levering.id, vorm: 'punt', titel } as const
  if (levering.status === 'geaccepteerd' && levering.beoordeeldOp !== null) {
    const onder = levering.stilzwijgend ? t.stilzwijgend : t.leveringstatus.geaccepteerd
    return { ...basis, stand: 'gedaan', datum: datumVan(levering.beoordeeldOp), datumsoort: 'op', onder }
  }
  if (levering.status === 'ingediend') {
    const datum = levering.beoordeelUiterlijk ?? levering.uiterlijk
    return { ...basis, stand: 'nu', datum, datumsoort: 'uiterlijk', onder: t.leveringstatus.ingediend }
  }
  return {
    ...basis,
    stand: isNu ? 'nu' : 'straks',
    datum: levering.uiterlijk,
    datumsoort: 'uiterlijk',
    ...(levering.versie > 1 && { onder: t.versie(levering.versie) }),
  }
}

const faseKnoop = (fase: Opdracht['fasen'][number], t: Opdrachtteksten): ProcesKnoop => ({
  id: `fase-${fase.id}`,
  vorm: 'ruit',
  stand:
    fase.status === 'afgerond' || fase.status === 'afgebroken'
      ? 'gedaan'
      : fase.status === 'toetsmoment'
        ? 'nu'
        : 'straks',
  titel: t.pagina.knoop.toets,
  datum: fase.toetsUiterlijk ?? fase.einde,
  datumsoort:
    fase.status === 'toetsmoment'
      ? 'uiterlijk'
      : fase.status === 'gepland' || fase.status === 'loopt'
        ? 'verwacht'
        : 'op',
  onder: fase.naam,
})
