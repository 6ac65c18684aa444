import { listLeveringvelden } from '@loket/contracts/waarden'
import type { ReactNode } from 'react'
import type { Tagtoon } from '../../components/tag.tsx'
import { Href } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'

type Levering = Stukken['bewijs']['leveringen'][number]
type Document = Stukken['bewijs']['documenten'][number]

/** A piece of evidence as one line, whatever kind it is. */
export type Bewijsstuk = {
  /** As the form keeps it: "levering:<id>". */
  sleutel: string
  soort: 'levering' | 'document' | 'afspraak' | 'notitie'
  id: string
  naam: string
  onder: string
  doorId: string | undefined
  door: string | undefined
  stand: { toon: Tagtoon; tekst: string } | undefined
  /** A file opens beside the page; everything else in place. */
  href: string | undefined
  inhoud: ReactNode
  gelezen: boolean
  /** What is not there yet, or did not take place, is no evidence. */
  kiesbaar: boolean
}

const TOON: Readonly<Record<string, Tagtoon>> = {
  geaccepteerd: 'goed',
  ingediend: 'spoedig',
  teruggestuurd: 'laat',
  verwacht: 'gewoon',
  geweest: 'goed',
  niet_verschenen: 'laat',
}

/** A field of the form back into what the API wants. */
export const leesSleutel = (sleutel: string): { soort: Bewijsstuk['soort']; id: string } => {
  const [soort = '', id = ''] = sleutel.split(':')
  return { soort: soort as Bewijsstuk['soort'], id }
}

/** Everything that lies in the dossier as lines: reports first, then files, meetings and notes. */
export const useBewijsstukken = ({ bewijs, fasen }: Stukken): readonly Bewijsstuk[] => {
  const t = useBeslisTeksten().algemeen
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  const faseVan = (id: string | null) => fasen.find((fase) => fase.id === id)?.naam

  const vanDocument = (d: Document): Bewijsstuk => ({
    sleutel: `document:${d.id}`,
    soort: 'document',
    id: d.id,
    naam: d.naam,
    onder: `${d.door.naam}, ${dag(d.op)}`,
    doorId: d.door.id,
    door: d.door.naam,
    stand: d.scan === 'quarantaine' ? { toon: 'laat', tekst: t.bewijs.quarantaine } : undefined,
    href: d.scan === 'quarantaine' ? undefined : `/bestanden/${d.id}`,
    inhoud: undefined,
    gelezen: d.gelezen,
    kiesbaar: d.scan !== 'quarantaine',
  })
  const vanLevering = (l: Levering): Bewijsstuk => {
    const binnen = l.ingediendOp !== null
    const nr = l.soort === 'voortgangsrapportage' ? ` ${l.nr}` : ''
    const wie = [l.door?.naam, l.bureau, faseVan(l.faseId)].filter(Boolean).join(', ')
    return {
      sleutel: `levering:${l.id}`,
      soort: 'levering',
      id: l.id,
      naam: `${hoofdletter(woordVan(woorden.levering, l.soort))}${nr}`,
      onder: l.ingediendOp
        ? `${wie}, ${dag(l.ingediendOp)}, ${t.bewijs.versie(l.versie)}`
        : `${wie}: ${t.bewijs.wacht(dag(l.uiterlijk))}`,
      doorId: l.door?.id,
      door: l.door?.naam,
      stand: {
        toon: TOON[l.status] ?? 'gewoon',
        tekst: l.stilzwijgend ? t.bewijs.stilzwijgend : t.bewijs.status[l.status],
      },
      href: undefined,
      inhoud: binnen ? <Antwoorden levering={l} /> : undefined,
      gelezen: l.gelezen,
      kiesbaar: binnen,
    }
  }
  return [
    ...bewijs.leveringen.map(vanLevering),
    ...bewijs.documenten.map(vanDocument),
    ...bewijs.afspraken.map((a): Bewijsstuk => ({
      sleutel: `afspraak:${a.id}`,
      soort: 'afspraak',
      id: a.id,
      naam: hoofdletter(woordVan(woorden.afspraak, a.soort)),
      onder: `${dag(a.begintOp)}, ${a.plaats}`,
      doorId: a.door.id,
      door: a.door.naam,
      stand: { toon: TOON[a.status] ?? 'gewoon', tekst: woordVan(t.bewijs.afspraak, a.status) },
      href: undefined,
      inhoud: <p className="bewijs__tekst">{a.verslag ?? t.bewijs.geenVerslag}</p>,
      gelezen: a.gelezen,
      kiesbaar: a.status === 'geweest' || a.status === 'niet_verschenen',
    })),
    ...bewijs.notities.map((n): Bewijsstuk => ({
      sleutel: `notitie:${n.id}`,
      soort: 'notitie',
      id: n.id,
      naam: hoofdletter(woordVan(woorden.contact, n.soort)),
      onder: `${n.door.naam}, ${dag(n.feitOp)}`,
      doorId: n.door.id,
      door: n.door.naam,
      stand: undefined,
      href: undefined,
      inhoud: <p className="bewijs__tekst">{n.tekst}</p>,
      gelezen: n.gelezen,
      kiesbaar: true,
    })),
  ]
}

const Antwoorden = ({ levering }: { levering: Levering }) => {
  const t = useBeslisTeksten().algemeen
  const velden = listLeveringvelden(levering.soort as Parameters<typeof listLeveringvelden>[0])
  return (
    <dl className="bewijs__antwoorden">
      {velden.map(({ code }) => (
        <div key={code}>
          <dt>{t.vragen[code] ?? code}</dt>
          <dd>{antwoord(levering.inhoud[code], t.bewijs)}</dd>
        </div>
      ))}
      {levering.documenten.map((d) => (
        <div key={d.id}>
          <dt>{d.naam}</dt>
          <dd>
            <Href href={`/bestanden/${d.id}`} target="_blank" rel="noreferrer">
              {t.bewijs.open}
              <span className="alleen-voorlezen"> {d.naam}</span>
            </Href>
          </dd>
        </div>
      ))}
      {levering.opmerking && (
        <div>
          <dt>{t.bewijs.opmerking}</dt>
          <dd>{levering.opmerking}</dd>
        </div>
      )}
    </dl>
  )
}

const antwoord = (waarde: string | undefined, t: { ja: string; nee: string }): string =>
  waarde === 'ja' ? t.ja : waarde === 'nee' ? t.nee : (waarde ?? '')

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)
