import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useOpmaak } from '../lib/opmaak.ts'
import { useTeksten } from '../teksten/teksten.ts'
import { Knop } from './knop.tsx'
import { ProceslijnLijst } from './proceslijn-lijst.tsx'
import { ProceslijnTekening } from './proceslijn-tekening.tsx'
import { deelIn, type Meet } from './proceslijn-indeling.ts'
import type { GetekendeKnoop, GetekendeOnderbreking, ProcesKnoop, ProcesOnderbreking } from './procesknoop.ts'
import './proceslijn.css'

export type { ProcesKnoop, ProcesOnderbreking } from './procesknoop.ts'

const SMALST = 620

const maakMeet = (element: HTMLElement): Meet => {
  const pen = document.createElement('canvas').getContext('2d')
  const letter = getComputedStyle(element).fontFamily
  return (tekst, vet) => {
    if (!pen) return tekst.length * 8
    pen.font = `${vet ? '600 15px' : '400 14px'} ${letter}`
    return pen.measureText(tekst).width
  }
}

/** "5 – 19 okt", or both in full when the months differ. */
const vanTot = (van: string, tot: string, dagKort: (op: string) => string): string =>
  `${van.slice(0, 7) === tot.slice(0, 7) ? Number(van.slice(8)) : dagKort(van)} – ${dagKort(tot)}`

/**
 * The whole process as one line: horizontal where it fits, otherwise a vertical list; the same list stands under the
 * drawing for who reads rather than looks. Each node opens what happened there.
 */
export const Proceslijn = ({
  naam,
  knopen,
  onderbrekingen = [],
  voorbeeld = false,
}: {
  /** What this is: "Het traject van M. El Amrani". */
  naam: string
  knopen: readonly ProcesKnoop[]
  onderbrekingen?: readonly ProcesOnderbreking[]
  /** How it goes for everybody: nobody is in it, so there is no today and nothing is done or still to come. */
  voorbeeld?: boolean
}) => {
  const t = useTeksten().proceslijn
  const { dagKort, vandaag } = useOpmaak()
  const vak = useRef<HTMLElement>(null)
  const [maat, setMaat] = useState<{ breedte: number; meet: Meet } | undefined>()
  const [open, setOpen] = useState<string | undefined>()
  const id = useId()

  useLayoutEffect(() => {
    const element = vak.current
    if (!element) return
    const meet = maakMeet(element)
    const kijker = new ResizeObserver(([regel]) => {
      if (regel) setMaat({ breedte: Math.floor(regel.contentRect.width), meet })
    })
    setMaat({ breedte: Math.floor(element.getBoundingClientRect().width), meet })
    kijker.observe(element)
    return () => kijker.disconnect()
  }, [])

  const getekend: readonly GetekendeKnoop[] = knopen.map((knoop) => ({
    ...knoop,
    datumTekst: knoop.datumTekst ?? t.datum[knoop.datumsoort](dagKort(knoop.datum)),
  }))
  const stil: readonly GetekendeOnderbreking[] = onderbrekingen.map((een) => ({
    ...een,
    tekst: een.tot ? t.onderbroken(vanTot(een.van, een.tot, dagKort)) : t.onderbrokenSinds(dagKort(een.van)),
  }))
  const indeling =
    maat && maat.breedte >= SMALST
      ? deelIn({ knopen: getekend, onderbrekingen: stil, vandaag, breedte: maat.breedte, meet: maat.meet })
      : undefined
  const lijst = (
    <ProceslijnLijst naam={naam} knopen={getekend} onderbrekingen={stil} vandaag={voorbeeld ? undefined : vandaag} />
  )
  const gekozen = getekend.find((knoop) => knoop.id === open)

  return (
    <figure ref={vak} className="proceslijn" aria-label={naam}>
      {maat && indeling && (
        <>
          <ProceslijnTekening
            breedte={maat.breedte}
            indeling={indeling}
            knopen={getekend}
            open={open}
            paneelId={id}
            voorbeeld={voorbeeld}
            onOpen={(knoop) => setOpen(open === knoop ? undefined : knoop)}
          />
          <div id={id} className="proceslijn__detail" aria-live="polite">
            {gekozen && (
              <div className="proceslijn__paneel">
                <div>
                  <strong>{gekozen.titel}</strong>, {gekozen.datumTekst}
                  {!voorbeeld && ` (${t.stand[gekozen.stand]})`}
                  {gekozen.detail}
                </div>
                <Knop soort="subtiel" klein onClick={() => setOpen(undefined)}>
                  {t.sluit}
                </Knop>
              </div>
            )}
          </div>
          <details className="proceslijn__als-lijst niet-afdrukken">
            <summary>{t.alsLijst}</summary>
            {lijst}
          </details>
        </>
      )}
      {maat && !indeling && lijst}
    </figure>
  )
}
