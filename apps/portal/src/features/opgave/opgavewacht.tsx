import type { ReactNode } from 'react'
import { Begrip } from '../../components/begrip.tsx'
import { Knop, KnopHref } from '../../components/knop.tsx'
import { WachtRegel } from '../../components/wachtregel.tsx'
import { ankerVan } from '../../lib/opgaveregel.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { listVoorLezer } from './beurt.ts'
import { type Opgaveteksten, useOpgaveteksten } from './teksten.ts'
import { listGesprekken, type Opgave } from './zinnen.ts'

type Wachtvraag = { opgave: Opgave; onAkkoord: () => void; onBetwist: () => void }

/** The sentence at the top of an opgave: for whom it waits, until when, and what happens when nobody does anything. */
export const Opgavewacht = (vraag: Wachtvraag) => (
  <>
    <MijnRegels opgave={vraag.opgave} />
    <HeleOpgave {...vraag} />
  </>
)

/** Lines that wait for the reader: what to do, by when, and the way to the first of them. Nothing when there are none. */
const MijnRegels = ({ opgave }: { opgave: Opgave }) => {
  const t = useOpgaveteksten().beurt
  const { bedrag } = useOpmaak()
  const mijn = listVoorLezer(listGesprekken(opgave))
  const eerste = mijn[0]
  if (!eerste?.aanZet || eerste.id === null) return null
  const { partij, uiterlijk, uitleg } = eerste.aanZet
  const centen = mijn.reduce((som, { bedragCenten }) => som + bedragCenten, 0)
  return (
    <WachtRegel
      wachtOp="jou"
      titel={t.mijn[partij](mijn.length, bedrag(centen))}
      uiterlijk={uiterlijk}
      gevolg={t.daarna[partij]}
      waarom={uitleg === null ? [] : [uitleg]}
      actie={
        <KnopHref soort="primair" href={`#${ankerVan(eerste.id)}`}>
          {t.naarRegel[partij]}
        </KnopHref>
      }
    />
  )
}

const HeleOpgave = ({ opgave, onAkkoord, onBetwist }: Wachtvraag) => {
  const t = useOpgaveteksten()
  const { dag } = useOpmaak()
  const { aanZet, mag } = opgave
  if (opgave.status === 'loopt') {
    return (
      <WachtRegel
        wachtOp="niemand"
        titel={t.wacht.loopt(dag(opgave.einde))}
        gevolg={[...zegSluiting(opgave, t, dag), t.wacht.looptDaarna].join(' ')}
      />
    )
  }
  if (opgave.status === 'geparkeerd') return <Geparkeerd reden={opgave.parkeerreden} />
  if (aanZet === null) return <Definitief opgave={opgave} />
  const open = opgave.regels - tel(opgave)
  const voorMij = mag.includes('keur_goed')
  return (
    <WachtRegel
      wachtOp={voorMij ? 'jou' : { naam: `Gemeente ${opgave.gemeente.naam}` }}
      titel={voorMij ? t.wacht.jou : t.wacht.gemeente(aanZet.namen.join(', '))}
      uiterlijk={aanZet.uiterlijk}
      gevolg={
        <>
          {t.wacht.daarna} <Begrip begrippen={t.begrippen} naam="stilzwijgend akkoord" />. {t.wacht.daarnaFout}
        </>
      }
      waarom={aanZet.uitleg === null ? [] : [aanZet.uitleg]}
      {...(voorMij && {
        actie: (
          <>
            <Knop soort="primair" onClick={onAkkoord}>
              {t.akkoord.knop(open)}
            </Knop>
            {open > 0 && <Knop onClick={onBetwist}>{t.akkoord.betwistNaar}</Knop>}
          </>
        ),
      })}
    />
  )
}

/** When a running quarter is expected to close, and until when the gemeente then looks at it. */
const zegSluiting = ({ sluit }: Opgave, { beurt }: Opgaveteksten, dag: (op: string) => string): string[] => {
  if (sluit === null) return []
  return [
    beurt.sluit.op(dag(sluit.op)),
    ...(sluit.beoordelenTot === null ? [] : [beurt.sluit.beoordelen(dag(sluit.beoordelenTot))]),
  ]
}

/** How many lines that still stand on it are being talked about: they do not become final with the rest. */
export const tel = ({ groepen }: Opgave): number =>
  groepen.flatMap(({ regels }) => regels).filter(({ aanZet }) => aanZet !== null).length

const Geparkeerd = ({ reden }: { reden: Opgave['parkeerreden'] }) => {
  const t = useOpgaveteksten().wacht
  const waardoor = reden === null ? '' : `: ${t.parkeerreden[reden]}`
  return <WachtRegel wachtOp={{ naam: t.loket }} titel={`${t.geparkeerd}${waardoor}`} />
}

/** The sentence gets its full stop where it is shown. */
const zonderPunt = (zin: string): string => zin.replace(/\.$/, '')

const Definitief = ({ opgave }: { opgave: Opgave }): ReactNode => {
  const { wacht: t, beurt } = useOpgaveteksten()
  const { dag, bedrag } = useOpmaak()
  const gesprekken = listGesprekken(opgave)
  const mijn = listVoorLezer(gesprekken)
  const op = opgave.definitiefOp === null ? '' : dag(opgave.definitiefOp)
  const zinnen = [
    t.definitief(opgave.nummer ?? ''),
    opgave.akkoord === 'stilzwijgend' ? t.stilzwijgend(op) : t.akkoordDoor(opgave.akkoordDoor ?? '', op),
    ...(gesprekken.length > 0 ? [t.inGesprek(gesprekken.length, bedrag(opgave.betwistCenten))] : []),
    // What waits for the reader has a sentence of its own, above this one.
    ...opgave.wachtOp.flatMap(({ partij, uiterlijk }) =>
      uiterlijk === null || mijn.some(({ aanZet }) => aanZet?.partij === partij)
        ? []
        : [beurt.ander[partij](dag(uiterlijk))],
    ),
  ]
  return (
    <WachtRegel
      wachtOp="niemand"
      titel={zonderPunt(zinnen.join(' '))}
      {...(gesprekken.length > 0 && { actie: <KnopHref href="#ernaast">{t.naarGesprek}</KnopHref> })}
    />
  )
}
