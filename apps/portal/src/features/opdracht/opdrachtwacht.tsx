import { isBevoegd } from '@loket/contracts/waarden'
import type { ReactNode } from 'react'
import { KnopHref, KnopLink } from '../../components/knop.tsx'
import { WachtRegel } from '../../components/wachtregel.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import type { Opdracht } from './stand.ts'
import { useStuknaam } from './stuknaam.ts'
import { useOpdrachtteksten } from './teksten.ts'

type Wacht = Opdracht['wacht'][number]

/** The sentence at the top of an opdracht: for whom it waits, for what, until when, and what happens then. */
export const Opdrachtwacht = ({ opdracht }: { opdracht: Opdracht }) => {
  const t = useOpdrachtteksten().pagina.wacht
  const { dag } = useOpmaak()
  const { rolsoort, rollen } = useSessie()
  const { naam } = useStuknaam()
  const vanBureau = rolsoort === 'bureau'
  const isVoorMij = ({ op }: Wacht): boolean =>
    op === 'bureau' ? vanBureau : !vanBureau && isBevoegd(rollen, 'levering.beoordelen')
  const wacht = opdracht.wacht.find(isVoorMij) ?? opdracht.wacht[0]
  if (wacht === undefined) return <WachtRegel wachtOp="niemand" titel={<Stilstand opdracht={opdracht} />} />

  const jij = isVoorMij(wacht)
  const stuk = wacht.levering === null ? '' : naam(wacht.levering)
  const titel = {
    antwoord: jij ? t.antwoordJou : t.antwoord,
    levering: jij ? t.leveringJou(stuk) : t.levering(stuk),
    beoordeling: jij ? t.beoordelingJou(stuk) : t.beoordeling(stuk),
  }[wacht.wat]
  const daarna = wacht.daarna.flatMap(({ soort, op }) => t.daarna[soort]?.(dag(op)) ?? [])
  return (
    <WachtRegel
      wachtOp={jij ? 'jou' : { naam: wacht.op === 'bureau' ? opdracht.bureau.naam : t.loket }}
      titel={titel}
      uiterlijk={wacht.uiterlijk}
      {...(daarna.length > 0 && { daarna: `${daarna.join('; ')}.` })}
      waarom={[wacht.uitleg]}
      {...(jij && { actie: <Actie opdracht={opdracht} wacht={wacht} /> })}
    />
  )
}

const Actie = ({ opdracht, wacht }: { opdracht: Opdracht; wacht: Wacht }): ReactNode => {
  const t = useOpdrachtteksten()
  const { naam } = useStuknaam()
  if (wacht.levering === null) {
    return (
      <KnopHref soort="primair" href="#antwoord">
        {t.antwoord.naar}
      </KnopHref>
    )
  }
  const stuk = naam(wacht.levering)
  return (
    <KnopLink
      soort="primair"
      to="/opdrachten/$opdrachtId/stukken/$leveringId"
      params={{ opdrachtId: opdracht.id, leveringId: wacht.levering.id }}
    >
      {wacht.wat === 'beoordeling'
        ? `${t.pagina.beoordeel} ${stuk}`
        : `${wacht.levering.versie > 1 ? t.pagina.verbeter : t.pagina.schrijf} ${stuk}`}
    </KnopLink>
  )
}

const Stilstand = ({ opdracht }: { opdracht: Opdracht }): ReactNode => {
  const t = useOpdrachtteksten().pagina.wacht
  const { dag } = useOpmaak()
  const op = opdracht.beeindigdOp ?? opdracht.einde
  switch (opdracht.status) {
    case 'afgerond':
      return t.afgerond(dag(op))
    case 'ingetrokken':
      return t.ingetrokken(dag(op))
    case 'geweigerd':
      return t.geweigerd(opdracht.bureau.naam, dag(opdracht.beantwoordOp ?? op))
    default:
      return opdracht.aangehouden === null ? t.niets : t.nietsAangehouden(dag(opdracht.aangehouden.uiterlijk))
  }
}
