import type { Opgavestatus } from './facturatie.ts'
import type { Opgaveregel, Regelstatus } from './opgaveregel.ts'

// What a state or step of an opgave is called in Dutch; the portal and the file that one downloads say it in the same words.

export const OPGAVESTATUSWOORDEN = {
  loopt: 'loopt nog',
  ter_beoordeling: 'te beoordelen',
  definitief: 'definitief',
  geparkeerd: 'nog niet gemaakt',
} as const satisfies Record<Opgavestatus, string>

export const REGELSTATUSWOORDEN = {
  open: 'nog niet akkoord',
  betwist: 'betwist',
  beantwoord: 'beantwoord',
  volgehouden: 'bij de contractmanager',
  doorgeschoven: 'naar de volgende opgave',
  definitief: 'akkoord',
  vervallen: 'vervallen',
} as const satisfies Record<Regelstatus, string>

export const STAPWOORDEN = {
  selectie: 'selectie uitgevoerd',
  start: 'traject begonnen',
  fase: 'fase afgerond',
  plan: 'ondernemingsplan toetsbaar',
  krediet: 'krediet verleend',
} as const satisfies Record<Opgaveregel['stap'], string>

/** "Kwartaal 4 van 2026", of a quarter as it is written ('2026-K4'). */
export function noemKwartaal(kwartaal: string): string {
  const [jaar, nr] = kwartaal.split('-K')
  return `Kwartaal ${nr} van ${jaar}`
}
