import type { ReactNode } from 'react'
import { Begrip } from '../../components/begrip.tsx'
import { Knop, KnopHref } from '../../components/knop.tsx'
import { WachtRegel } from '../../components/wachtregel.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useOpgaveteksten } from './teksten.ts'
import { listGesprekken, type Opgave } from './zinnen.ts'

/** The sentence at the top of an opgave: for whom it waits, until when, and what happens when nobody does anything. */
export const Opgavewacht = ({ opgave, onAkkoord }: { opgave: Opgave; onAkkoord: () => void }) => {
  const t = useOpgaveteksten()
  const { dag } = useOpmaak()
  const { aanZet, mag } = opgave
  if (opgave.status === 'loopt') {
    return <WachtRegel wachtOp="niemand" titel={t.wacht.loopt(dag(opgave.einde))} daarna={t.wacht.looptDaarna} />
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
      daarna={
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
            {open > 0 && <KnopHref href="#regels">{t.akkoord.betwistNaar}</KnopHref>}
          </>
        ),
      })}
    />
  )
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
  const t = useOpgaveteksten().wacht
  const { dag, bedrag } = useOpmaak()
  const gesprekken = listGesprekken(opgave)
  const op = opgave.definitiefOp === null ? '' : dag(opgave.definitiefOp)
  const zinnen = [
    t.definitief(opgave.nummer ?? ''),
    opgave.akkoord === 'stilzwijgend' ? t.stilzwijgend(op) : t.akkoordDoor(opgave.akkoordDoor ?? '', op),
    ...(gesprekken.length > 0 ? [t.inGesprek(gesprekken.length, bedrag(opgave.betwistCenten))] : []),
  ]
  return (
    <WachtRegel
      wachtOp="niemand"
      titel={zonderPunt(zinnen.join(' '))}
      {...(gesprekken.length > 0 && { actie: <KnopHref href="#ernaast">{t.naarGesprek}</KnopHref> })}
    />
  )
}
