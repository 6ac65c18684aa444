import { useSuspenseQuery } from '@tanstack/react-query'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { KnopHref } from '../../components/knop.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { Melding } from '../../components/melding.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { woordVan } from '../../teksten/woorden.ts'
import { Auditketen } from './keten.tsx'
import { Stilstand } from './stilstand.tsx'
import { useBeheerTeksten } from './teksten.ts'
import { UitgaandeFouten } from './uitgaand.tsx'

type Overzicht = Uitvoer['beheer']['overzicht']

/** The machine is looked at often by who watches it, and nothing about it comes by itself. */
const VERVERS_MS = 15_000

/** How the machine runs: first whether anything asks attention, then each thing with its list. */
export const BeheerPagina = () => {
  const t = useBeheerTeksten()
  const { data } = useSuspenseQuery({ ...trpc.beheer.overzicht.queryOptions(), refetchInterval: VERVERS_MS })
  const { wachtendeCommandos, nietGestart, teLateWekkers, uitgaand, migraties } = data
  const mis =
    wachtendeCommandos.length +
    nietGestart.length +
    teLateWekkers.length +
    uitgaand.filter(({ isOpgegeven }) => isOpgegeven).length +
    migraties.ontbreekt.length
  return (
    <>
      <PaginaKop
        titel={t.titel}
        onder={t.onder}
        acties={<KnopHref href="/temporal/namespaces/loket/workflows">{t.temporal}</KnopHref>}
      />
      <Melding soort={mis === 0 ? 'gelukt' : 'let op'}>{mis === 0 ? t.alles : t.mis(mis)}</Melding>
      <Processen processen={data.processen} />
      <Stilstand kop={t.stil.commandos} wat={t.wat.commando} niets={t.niets.commandos} rijen={wachtendeCommandos} />
      <Stilstand kop={t.stil.nietGestart} wat={t.wat.proces} niets={t.niets.nietGestart} rijen={nietGestart} />
      <Stilstand kop={t.stil.wekkers} wat={t.wat.wekker} niets={t.niets.wekkers} rijen={teLateWekkers} />
      <UitgaandeFouten rijen={uitgaand} />
      <Auditketen />
      <Klok klok={data.klok} />
      <Kop>{t.migraties}</Kop>
      <Alinea>
        {migraties.ontbreekt.length > 0
          ? t.loopAchter(migraties.ontbreekt.join(', '))
          : t.bijgewerkt(migraties.uitgevoerd.length, migraties.uitgevoerd.at(-1)?.naam ?? '')}
      </Alinea>
    </>
  )
}

const STATUSSEN = ['te_starten', 'loopt', 'gesloten'] as const

const Processen = ({ processen }: { processen: Overzicht['processen'] }) => {
  const t = useBeheerTeksten()
  const soorten = [...new Set(processen.map(({ soort }) => soort))]
  const kolommen: readonly Kolom<string>[] = [
    { sleutel: 'soort', kop: t.soort, rijkop: true, cel: (soort) => woordVan(t.processoort, soort) },
    ...STATUSSEN.map((status): Kolom<string> => ({
      sleutel: status,
      kop: t.status[status],
      getal: true,
      cel: (soort) => processen.find((een) => een.soort === soort && een.status === status)?.aantal ?? 0,
    })),
  ]
  return (
    <>
      <Kop>{t.processen}</Kop>
      <DataTabel
        bijschrift={t.processen}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={soorten}
        sleutelVan={(soort) => soort}
        leeg={<LegeStaat titel={t.geenProcessen}>{t.geenProcessenUitleg}</LegeStaat>}
      />
    </>
  )
}

const Klok = ({ klok }: { klok: Overzicht['klok'] }) => {
  const t = useBeheerTeksten()
  const { datum, tijd } = useOpmaak()
  const moment = (op: string): string => `${datum(op)} ${tijd(op)}`
  return (
    <>
      <Kop>{t.klok}</Kop>
      <Alinea>
        {klok.verschuivingMs === 0
          ? t.klokGelijk(moment(klok.echt))
          : t.klokVerschoven(moment(klok.wettelijk), moment(klok.echt))}
      </Alinea>
    </>
  )
}
