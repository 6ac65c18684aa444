import type { Opmaak } from '../../lib/opmaak.ts'
import { woordVan, type Woorden } from '../../teksten/woorden.ts'
import type { BeleidTeksten } from './teksten.ts'

type Naam = Readonly<Record<string, string>>

/** What is needed to say a value in words: texts, names of codes, names of templates, and how amounts and dates are written. */
export type Waardewoorden = {
  t: BeleidTeksten
  woorden: Woorden
  sjablonen: Naam
  bedrag: Opmaak['bedrag']
  datum: Opmaak['datum']
}

const isVoorwerp = (waarde: unknown): waarde is Readonly<Record<string, unknown>> =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)

/** A day as the record keeps it. */
const DAG = /^\d{4}-\d{2}-\d{2}$/

const tekst = (waarde: unknown): string => (typeof waarde === 'string' ? waarde : '')

const duur = (aantal: number, eenheid: string, t: BeleidTeksten): string =>
  eenheid === 'maanden' ? t.maanden(aantal) : eenheid === 'weken' ? t.weken(aantal) : t.dagen(aantal)

const getal = (code: string, aantal: number, t: BeleidTeksten): string => {
  const eenheid = ['maanden', 'weken', 'dagen'].find((een) => code.includes(`_${een}`))
  return eenheid === undefined ? String(aantal) : duur(aantal, eenheid, t)
}

const uitVoorwerp = (waarde: Readonly<Record<string, unknown>>, w: Waardewoorden): string => {
  const { t, woorden, bedrag } = w
  const rol = (naam: unknown): string => (tekst(naam) === '' ? '' : woordVan(t.rol, tekst(naam)))
  if (typeof waarde['aantal'] === 'number') return duur(waarde['aantal'], tekst(waarde['eenheid']), t)
  if (typeof waarde['naDagen'] === 'number') return t.stil(t.dagen(waarde['naDagen']))
  if ('maximumCenten' in waarde || 'doelen' in waarde) {
    const doelen = Array.isArray(waarde['doelen']) ? waarde['doelen'].map(tekst) : []
    return t.krediet({
      maximum: typeof waarde['maximumCenten'] === 'number' ? bedrag(waarde['maximumCenten']) : '',
      doelen: doelen.map((doel) => doel.toLowerCase()).join(', '),
      bijUitsluiting: waarde['bijUitsluiting'] === 'rentedragend' ? t.rentedragend : '',
    })
  }
  if ('vorm' in waarde) {
    return t.selectie({
      vorm: woordVan(woorden.selectievorm, tekst(waarde['vorm'])),
      door: tekst(waarde['uitvoerder']) === '' ? '' : woordVan(woorden.uitvoerder, tekst(waarde['uitvoerder'])),
      adviseert: rol(waarde['adviseert']),
      beslist: rol(waarde['beslist']),
    })
  }
  return JSON.stringify(waarde)
}

/** The value of a rule in words; one of a form that we do not know is shown as it is kept. */
export const zegWaarde = (code: string, waarde: unknown, w: Waardewoorden): string => {
  if (typeof waarde === 'number') return code.endsWith('_centen') ? w.bedrag(waarde) : getal(code, waarde, w.t)
  if (typeof waarde === 'boolean') return waarde ? w.t.ja : w.t.nee
  if (typeof waarde === 'string' && DAG.test(waarde)) return w.datum(waarde)
  if (typeof waarde === 'string') return woordVan({ ...w.sjablonen, ...w.t.tweede, ...w.t.rol }, waarde)
  if (Array.isArray(waarde)) return waarde.map((een) => (isVoorwerp(een) ? tekst(een['tekst']) : tekst(een))).join(' ')
  return isVoorwerp(waarde) ? uitVoorwerp(waarde, w) : JSON.stringify(waarde)
}
