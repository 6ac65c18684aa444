import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { Knop } from '../../components/knop.tsx'
import { Tag } from '../../components/tag.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { Klapknop } from './klapknop.tsx'
import { Regels } from './regels.tsx'
import { useOpgaveteksten } from './teksten.ts'
import { regelsVan, useOpgavezinnen, type Groep, type Opgave } from './zinnen.ts'

const inGesprek = ({ regels }: Groep): number => regels.filter(({ aanZet }) => aanZet !== null).length

/** Total → product → line → step: each product opens its lines in place. What is being talked about is open at once. */
export const Producten = ({ opgave, betwist }: { opgave: Opgave; betwist: number }) => {
  const { tabel: t, beurt } = useOpgaveteksten()
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(opgave.groepen.filter((groep) => inGesprek(groep) > 0).map(({ code }) => code)),
  )
  const alle = opgave.groepen.filter(({ regels }) => regels.length > 0).map(({ code }) => code)
  useAllesOpPapier(() => setOpen(new Set(alle)))
  const hint = useNaarBetwisten(betwist, () => setOpen(new Set(alle)))
  const wissel = (code: string) =>
    setOpen((nu) => (nu.has(code) ? new Set([...nu].filter((een) => een !== code)) : new Set([...nu, code])))
  const kolommen = useKolommen(opgave, open, wissel)
  const { bedrag } = useOpmaak()
  const naam = useNaam()
  const allesOpen = alle.length > 0 && alle.every((code) => open.has(code))
  return (
    <section className="opgaveproducten">
      <Kop id="regels">{t.titel}</Kop>
      {opgave.groepen.length > 0 && <Alinea gedempt>{t.uitleg}</Alinea>}
      {betwist > 0 && kanBetwisten(opgave) && (
        <p ref={hint} tabIndex={-1} className="opgavehint">
          {beurt.betwisthint}
        </p>
      )}
      <DataTabel
        bijschrift={t.titel}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={opgave.groepen}
        sleutelVan={({ code }) => code}
        onder={(groep) =>
          open.has(groep.code) && groep.regels.length > 0 ? (
            <Regels opgave={opgave} regels={regelsVan(groep)} naam={naam(groep)} />
          ) : null
        }
        voet={{
          product: t.totaal(opgave.regels),
          bedrag: bedrag(opgave.totaalCenten),
          ...(opgave.vorig !== null && { vorig: bedrag(opgave.vorig.totaalCenten) }),
        }}
        gereedschap={
          alle.length > 1 && (
            <Knop
              klein
              soort="subtiel"
              className="niet-afdrukken"
              onClick={() => setOpen(new Set(allesOpen ? [] : alle))}
            >
              {allesOpen ? t.niets : t.alles}
            </Knop>
          )
        }
        leeg={<Alinea gedempt>{opgave.status === 'loopt' ? t.leegLoopt : t.leeg}</Alinea>}
      />
    </section>
  )
}

const kanBetwisten = ({ groepen }: Opgave): boolean =>
  groepen.some(({ regels }) => regels.some(({ mag }) => mag.includes('betwist')))

/** Who asked to dispute a line gets all lines open, and the place where it says how. */
const useNaarBetwisten = (keer: number, klapOpen: () => void) => {
  const hint = useRef<HTMLParagraphElement>(null)
  const gedaan = useRef(0)
  // Only when it is asked (again): whoever closes a product after that keeps it closed.
  useEffect(() => {
    if (keer === gedaan.current) return
    gedaan.current = keer
    klapOpen()
    hint.current?.focus()
    hint.current?.scrollIntoView()
  })
  return hint
}

/** On paper nothing can be opened any more, so everything is. */
const useAllesOpPapier = (klapOpen: () => void): void => {
  useEffect(() => {
    const opAfdrukken = () => flushSync(klapOpen)
    window.addEventListener('beforeprint', opAfdrukken)
    return () => window.removeEventListener('beforeprint', opAfdrukken)
  })
}

const useNaam = () => {
  const t = useOpgaveteksten().tabel
  return ({ soort, naam }: Groep): string => (soort === 'correctie' ? t.correctie : naam)
}

const useKolommen = (
  opgave: Opgave,
  open: ReadonlySet<string>,
  wissel: (code: string) => void,
): readonly Kolom<Groep>[] => {
  const t = useOpgaveteksten().tabel
  const { bedrag, dag } = useOpmaak()
  const { kwartaalVan } = useOpgavezinnen()
  const naam = useNaam()
  const vorig: readonly Kolom<Groep>[] =
    opgave.vorig === null
      ? []
      : [
          {
            sleutel: 'vorig',
            kop:
              opgave.vorig.totEnMet === null
                ? kwartaalVan(opgave.vorig.kwartaal)
                : t.vorigTot(kwartaalVan(opgave.vorig.kwartaal), dag(opgave.vorig.totEnMet)),
            getal: true,
            cel: ({ vorigBedragCenten }) => (vorigBedragCenten === null ? '' : bedrag(vorigBedragCenten)),
          },
        ]
  return [
    {
      sleutel: 'product',
      kop: t.product,
      rijkop: true,
      cel: (groep) => (
        <>
          {groep.regels.length === 0 ? (
            <span className="gedempt">{naam(groep)}</span>
          ) : (
            <Klapknop open={open.has(groep.code)} onWissel={() => wissel(groep.code)}>
              {naam(groep)}
            </Klapknop>
          )}{' '}
          {groep.soort === 'memo' && <Tag>{t.memo}</Tag>}
          {inGesprek(groep) > 0 && <Tag toon="spoedig">{t.betwist(inGesprek(groep))}</Tag>}
        </>
      ),
    },
    { sleutel: 'aantal', kop: t.aantal, getal: true, cel: ({ aantal }) => aantal },
    {
      sleutel: 'tarief',
      kop: t.tarief,
      getal: true,
      cel: ({ tarievenCenten }) =>
        tarievenCenten.map((centen) => (
          <span key={centen} className="onderregel">
            {bedrag(centen)}
          </span>
        )),
    },
    {
      sleutel: 'bedrag',
      kop: t.bedrag,
      getal: true,
      cel: ({ bedragCenten }) => <strong>{bedrag(bedragCenten)}</strong>,
    },
    ...vorig,
    {
      sleutel: 'jaarplan',
      kop: t.jaarplan,
      getal: true,
      cel: ({ jaarplan }) =>
        jaarplan && (
          <>
            {t.jaarplanStand(jaarplan.totNu, jaarplan.gepland)}{' '}
            <span className="gedempt klein">({t.resterend(jaarplan.resterend)})</span>
          </>
        ),
    },
  ]
}
