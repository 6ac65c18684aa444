import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Stukkenlijst } from '../../components/blad.tsx'
import { DatumVeld } from '../../components/datumveld.tsx'
import { Dialoog } from '../../components/dialoog.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { Knop } from '../../components/knop.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Tag } from '../../components/tag.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { KeuzeVeld } from '../../components/velden.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { serverfoutenVan } from '../../lib/serverfout.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useFouten } from '../../teksten/fouten.ts'
import { useWaarnemingTeksten } from './teksten.ts'

type Waarneming = Uitvoer['waarneming']['lijst']['waarnemingen'][number]
type Waarden = { waarnemerId: string; van: string; tot: string }

/** Who takes over from me and from whom I take over, and a form to record an absence. */
export const WaarnemingPagina = () => {
  const t = useWaarnemingTeksten()
  const { dag, vandaag } = useOpmaak()
  const { data } = useSuspenseQuery(trpc.waarneming.lijst.queryOptions())
  const ververs = useVerversen()
  const [weg, setWeg] = useState<Waarneming | undefined>()
  const trekIn = useMutation(
    trpc.waarneming.trekIn.mutationOptions({
      onSettled: async () => {
        await ververs()
        setWeg(undefined)
      },
    }),
  )
  return (
    <>
      <PaginaKop titel={t.titel} onder={t.onder} />
      {data.waarnemingen.length === 0 ? (
        <LegeStaat titel={t.leeg}>{t.leegUitleg}</LegeStaat>
      ) : (
        <Stukkenlijst
          stukken={data.waarnemingen.map((een) => ({
            id: een.id,
            wat: een.isVanMij ? t.vanMij(een.waarnemer) : t.vanAnder(een.persoon),
            onder: (
              <>
                {t.periode(dag(een.van), dag(een.tot))} {een.van <= vandaag && <Tag>{t.nu}</Tag>}
              </>
            ),
            stand: een.isVanMij && (
              <Knop klein onClick={() => setWeg(een)}>
                {t.trekIn}
              </Knop>
            ),
          }))}
        />
      )}
      <Kop>{t.nieuw}</Kop>
      {data.collegas.length === 0 ? (
        <Alinea>{t.geenCollega}</Alinea>
      ) : (
        <Afwezigheid collegas={data.collegas} onKlaar={ververs} />
      )}
      <Dialoog
        open={weg !== undefined}
        vraag={weg ? t.trekInVraag(weg.waarnemer) : ''}
        ja={t.trekInJa}
        bezig={trekIn.isPending}
        onJa={() => weg && trekIn.mutate({ id: weg.id })}
        onNee={() => setWeg(undefined)}
      />
    </>
  )
}

const Afwezigheid = ({
  collegas,
  onKlaar,
}: {
  collegas: readonly { id: string; naam: string }[]
  onKlaar: () => Promise<unknown>
}) => {
  const t = useWaarnemingTeksten()
  const fouten = useFouten()
  const { vandaag } = useOpmaak()
  const form = useFormulier<Waarden>({ waarnemerId: '', van: '', tot: '' })
  const zet = useMutation(trpc.waarneming.zet.mutationOptions())
  return (
    <Formulier
      form={form}
      onVerzend={async (waarden) => {
        try {
          await zet.mutateAsync(waarden)
        } catch (fout) {
          return serverfoutenVan<Waarden>(fout, fouten)
        }
        form.reset()
        await onKlaar()
        return undefined
      }}
      knoppen={<VerzendKnop>{t.legVast}</VerzendKnop>}
    >
      <KeuzeVeld<Waarden>
        naam="waarnemerId"
        label={t.wie}
        hulp={t.wieHulp}
        opties={collegas.map(({ id, naam }) => ({ waarde: id, naam }))}
      />
      <DatumVeld<Waarden> naam="van" label={t.van} vanaf={vandaag} />
      <DatumVeld<Waarden>
        naam="tot"
        label={t.tot}
        vanaf={vandaag}
        controleer={(tot, { van }) => (String(tot) < van ? t.totVoorVan : true)}
      />
    </Formulier>
  )
}

const useVerversen = (): (() => Promise<unknown>) => {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: trpc.waarneming.pathKey() }),
      client.invalidateQueries({ queryKey: trpc.vandaag.pathKey() }),
    ])
}
