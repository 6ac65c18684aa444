import { useTeksten } from '../teksten/teksten.ts'
import type { GetekendeKnoop, GetekendeOnderbreking } from './procesknoop.ts'
import { Merk } from './procesmerk.tsx'

type Regel =
  | { soort: 'knoop'; op: string; knoop: GetekendeKnoop }
  | { soort: 'stil'; op: string; stil: GetekendeOnderbreking }
  | { soort: 'vandaag'; op: string }

/**
 * The order from top to bottom: nodes as given, each interruption before the first node that comes after it, and today
 * before the first thing that is still to come.
 */
export const volgordeVan = (
  knopen: readonly GetekendeKnoop[],
  onderbrekingen: readonly GetekendeOnderbreking[],
  vandaag: string | undefined,
): readonly Regel[] => {
  const regels: Regel[] = knopen.map((knoop) => ({ soort: 'knoop', op: knoop.datum, knoop }))
  const voegIn = (regel: Regel) => {
    const plek = regels.findIndex((een) => een.op > regel.op)
    regels.splice(plek === -1 ? regels.length : plek, 0, regel)
  }
  for (const stil of onderbrekingen) voegIn({ soort: 'stil', op: stil.van, stil })
  if (vandaag !== undefined && knopen.some(({ stand }) => stand !== 'gedaan')) {
    const eerst = regels.findIndex(
      (een) => een.op > vandaag || (een.op === vandaag && een.soort === 'knoop' && een.knoop.stand !== 'gedaan'),
    )
    regels.splice(eerst === -1 ? regels.length : eerst, 0, { soort: 'vandaag', op: vandaag })
  }
  return regels
}

/** The process from top to bottom: what a narrow screen shows, and what stands beside the drawing as text. */
export const ProceslijnLijst = ({
  naam,
  knopen,
  onderbrekingen,
  vandaag,
}: {
  naam: string
  knopen: readonly GetekendeKnoop[]
  onderbrekingen: readonly GetekendeOnderbreking[]
  /** Absent for a process that nobody is in. */
  vandaag: string | undefined
}) => {
  const t = useTeksten().proceslijn
  const regels = volgordeVan(knopen, onderbrekingen, vandaag)
  const nuPlek = regels.findIndex(({ soort }) => soort === 'vandaag')
  return (
    <ol className="proceslijst" aria-label={naam}>
      {regels.map((regel, nr) => {
        const spoor = vandaag !== undefined && (nuPlek === -1 || nr < nuPlek) ? 'gedaan' : 'straks'
        if (regel.soort === 'vandaag') {
          return (
            <li key="vandaag" className="proceslijst__vandaag">
              <span>{t.vandaag}</span>
            </li>
          )
        }
        if (regel.soort === 'stil') {
          return (
            <li key={`stil ${regel.op}`} className="proceslijst__stil">
              <span>
                {regel.stil.tekst}
                {regel.stil.reden && ` (${regel.stil.reden})`}
              </span>
            </li>
          )
        }
        const { knoop } = regel
        const kop = (
          <span className="proceslijst__kop">
            <strong>{knoop.titel}</strong>
            <span>
              {knoop.datumTekst}
              {knoop.onder && `, ${knoop.onder}`}
              {vandaag !== undefined && <span className="alleen-voorlezen">, {t.stand[knoop.stand]}</span>}
            </span>
          </span>
        )
        return (
          <li key={knoop.id} className={`proceslijst__knoop proceslijst__knoop--${spoor}`}>
            <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
              <Merk vorm={knoop.vorm} stand={knoop.stand} x={14} y={14} />
            </svg>
            <div>
              {knoop.detail ? (
                <details>
                  <summary>{kop}</summary>
                  <div className="proceslijst__detail">{knoop.detail}</div>
                </details>
              ) : (
                kop
              )}
              {knoop.fase && <span className="proceslijst__fase">{knoop.fase}</span>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
