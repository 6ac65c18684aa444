import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Knop } from '../../components/knop.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Tag } from '../../components/tag.tsx'
import { Alinea, Koppeling } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { bestemmingVanMelding } from '../../lib/taakbestemming.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useGebeurtenissen } from '../../teksten/gebeurtenissen.ts'
import { useMeldingTeksten } from './teksten.ts'
import './meldingen.css'

type Bericht = Uitvoer['melding']['lijst'][number]

/** From here on older ones are left out by the API. */
const VOL = 200

/** Everything that happened in the dossiers and opdrachten of the reader, newest first. */
export const MeldingenPagina = () => {
  const t = useMeldingTeksten()
  const client = useQueryClient()
  const { data: berichten } = useSuspenseQuery(trpc.melding.lijst.queryOptions())
  const markeer = useMutation(
    trpc.melding.markeerGelezen.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.melding.pathKey() }),
    }),
  )
  const nieuw = berichten.some(({ isGelezen }) => !isGelezen)
  return (
    <>
      <PaginaKop
        titel={t.titel}
        onder={t.onder}
        acties={
          nieuw && (
            <Knop bezig={markeer.isPending} onClick={() => markeer.mutate({})}>
              {t.alles}
            </Knop>
          )
        }
      />
      {berichten.length === 0 ? (
        <LegeStaat titel={t.leeg}>{t.leegUitleg}</LegeStaat>
      ) : (
        <ul className="meldingen">
          {berichten.map((bericht) => (
            <Berichtregel
              key={bericht.id}
              bericht={bericht}
              onGelezen={() => bericht.isGelezen || markeer.mutate({ ids: [bericht.id] })}
            />
          ))}
        </ul>
      )}
      {berichten.length >= VOL && <Alinea gedempt>{t.laatste(VOL)}</Alinea>}
    </>
  )
}

const Berichtregel = ({ bericht, onGelezen }: { bericht: Bericht; onGelezen: () => void }) => {
  const t = useMeldingTeksten()
  const { dag, tijd } = useOpmaak()
  const zin = useGebeurtenissen().melding(bericht.soort, bericht.gegevens)
  const naar = bestemmingVanMelding(bericht)
  const wie = [bericht.client, bericht.dossiernummer, bericht.gemeente].filter(Boolean).join(' · ')
  return (
    <li className={bericht.isGelezen ? '' : 'meldingen__nieuw'}>
      <div>
        {naar === null ? (
          <span>{zin}</span>
        ) : (
          <Koppeling {...naar} onClick={onGelezen}>
            {zin}
          </Koppeling>
        )}
        <span className="meldingen__onder">{naar === null ? t.nietMeerOpen : wie}</span>
      </div>
      <span className="meldingen__wanneer">
        {!bericht.isGelezen && <Tag>{t.nieuw}</Tag>}
        {dag(bericht.op)} {tijd(bericht.op)}
      </span>
    </li>
  )
}
