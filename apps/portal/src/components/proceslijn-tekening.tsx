import { useTeksten } from '../teksten/teksten.ts'
import type { GetekendeKnoop } from './procesknoop.ts'
import { Merk } from './procesmerk.tsx'
import type { Indeling } from './proceslijn-indeling.ts'

const REGEL = 18
const VANDAAG_HOOGTE = 22
const VANDAAG_BREEDTE = 76

/**
 * The horizontal drawing. Nodes are links to the panel under it, in the order of the process. Each line of text ends in
 * a space, so that what is read out has its words apart.
 */
export const ProceslijnTekening = ({
  breedte,
  indeling,
  knopen,
  open,
  paneelId,
  voorbeeld,
  onOpen,
}: {
  breedte: number
  indeling: Indeling
  knopen: readonly GetekendeKnoop[]
  open: string | undefined
  paneelId: string
  /** A process that nobody is in: no today, and no part of the line is done. */
  voorbeeld: boolean
  onOpen: (id: string) => void
}) => {
  const t = useTeksten().proceslijn
  const lijn = VANDAAG_HOOGTE + 8 + indeling.titelregels * REGEL + 18
  const labels = indeling.onderbrekingen.flatMap(({ label }) => label ?? [])
  const onderkant = lijn + 36 + (indeling.onderregels - 1) * REGEL
  const labelY = onderkant + REGEL + 2
  const hoogte = (labels.length > 0 ? labelY : onderkant) + 10
  const begin = indeling.knopen[0]?.x ?? 0
  const einde = indeling.knopen.at(-1)?.x ?? 0
  const afgelopen = knopen.every(({ stand }) => stand === 'gedaan')
  const tot = afgelopen ? einde : Math.min(Math.max(indeling.vandaag, begin), einde)

  return (
    <svg viewBox={`0 0 ${breedte} ${hoogte}`} width={breedte} height={hoogte} className="proceslijn__svg">
      <line x1={begin} y1={lijn} x2={einde} y2={lijn} className="spoor spoor--straks" />
      {!voorbeeld && <line x1={begin} y1={lijn} x2={tot} y2={lijn} className="spoor spoor--gedaan" />}
      {indeling.onderbrekingen.map(({ van, tot: hervat }, nr) => (
        <g key={nr}>
          <line x1={van} y1={lijn} x2={hervat} y2={lijn} className="spoor spoor--gat" />
          <line x1={van} y1={lijn} x2={hervat} y2={lijn} className="spoor spoor--onderbroken" />
        </g>
      ))}
      {!afgelopen && !voorbeeld && (
        <g>
          <line
            x1={indeling.vandaag}
            y1={indeling.vandaagAchterTitel ? lijn - 16 : VANDAAG_HOOGTE - 2}
            x2={indeling.vandaag}
            y2={lijn + 16}
            className="vandaag__streep"
          />
          <rect
            x={indeling.vandaag - VANDAAG_BREEDTE / 2}
            y="0"
            width={VANDAAG_BREEDTE}
            height={VANDAAG_HOOGTE}
            rx="5"
            className="vandaag__vak"
          />
          <text x={indeling.vandaag} y="16" className="vandaag__tekst">
            {t.vandaag}
          </text>
        </g>
      )}
      {indeling.fasen.map(({ x, tekst }) => (
        <text key={x} x={x} y={lijn + 36} className="onderschrift">
          {tekst}
        </text>
      ))}
      {labels.map(({ x, tekst }) => (
        <text key={x} x={x} y={labelY} className="onderschrift">
          {tekst}
        </text>
      ))}
      {indeling.knopen.map(({ id, x, titel, onderschrift, links, rechts }, nr) => {
        const knoop = knopen[nr]
        if (!knoop) return null
        return (
          <a
            key={id}
            href={`#${paneelId}`}
            className={id === open ? 'knoop knoop--open' : 'knoop'}
            aria-label={[knoop.titel, knoop.datumTekst, knoop.onder, !voorbeeld && t.stand[knoop.stand]]
              .filter(Boolean)
              .join(', ')}
            {...(id === open && { 'aria-current': 'true' as const })}
            onClick={(gebeurtenis) => {
              gebeurtenis.preventDefault()
              onOpen(id)
            }}
          >
            <rect
              x={links}
              y={VANDAAG_HOOGTE + 4}
              width={rechts - links}
              height={lijn + 40 - VANDAAG_HOOGTE + (onderschrift.length - 1) * REGEL}
              rx="6"
              className="knoop__vlak"
            />
            {titel.map((regel, regelnr) => (
              <text key={regelnr} x={x} y={lijn - 20 - (titel.length - 1 - regelnr) * REGEL} className="knoop__titel">
                {`${regel} `}
              </text>
            ))}
            <Merk vorm={knoop.vorm} stand={knoop.stand} x={x} y={lijn} />
            {onderschrift.map((regel, regelnr) => (
              <text key={regelnr} x={x} y={lijn + 36 + regelnr * REGEL} className="onderschrift">
                {`${regel} `}
              </text>
            ))}
          </a>
        )
      })}
    </svg>
  )
}
