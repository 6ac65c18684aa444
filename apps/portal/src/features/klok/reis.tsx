import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { leesFout } from '../../lib/fout.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { Momenten } from './momenten.tsx'
import { useKlokTeksten } from './teksten.ts'

type Reis = NonNullable<Uitvoer['klok']['stand']['reis']>

/** A journey that is under way: how far it is, what happened so far, and a button that ends it early. */
export const Onderweg = ({ reis, nu }: { reis: Reis; nu: string }) => {
  const t = useKlokTeksten()
  const fouten = useFouten()
  const { datum } = useOpmaak()
  const client = useQueryClient()
  const stop = useMutation(
    trpc.klok.stop.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.klok.pathKey() }),
    }),
  )
  const fout = stop.error && leesFout(stop.error)
  const heel = Date.parse(reis.doel) - Date.parse(reis.van)
  const deel = Math.min(1, Math.max(0, (Date.parse(reis.bereikt) - Date.parse(reis.van)) / heel))
  return (
    <section className="klok__onderweg">
      <Kop>{t.onderweg}</Kop>
      <Alinea>{t.doel(datum(reis.doel))}</Alinea>
      <progress value={deel} aria-label={t.voortgang} /> <span>{t.onderwegNaar(datum(nu))}</span>
      {reis.gebeurd.length > 0 && <Momenten momenten={reis.gebeurd} />}
      {fout && <Melding soort="let op">{zinVan(fouten, fout.code, fout.gegevens)}</Melding>}
      <div className="knoppenrij">
        {reis.isStopGevraagd ? (
          <p role="status">{t.stopt}</p>
        ) : (
          <Knop bezig={stop.isPending} onClick={() => stop.mutate({ id: reis.id })}>
            {t.stop}
          </Knop>
        )}
      </div>
    </section>
  )
}

/** What the last journey brought. */
export const Uitkomst = ({ reis }: { reis: Reis }) => {
  const t = useKlokTeksten()
  const { datum } = useOpmaak()
  const titel = { klaar: t.klaar, gestopt: t.gestopt, mislukt: t.mislukt, loopt: t.klaar }[reis.status]
  const bijStatus = { klaar: 'gelukt', gestopt: 'info', mislukt: 'let op', loopt: 'info' } as const
  const toon = reis.blijftLiggen.length > 0 ? 'let op' : bijStatus[reis.status]
  return (
    <>
      <Melding soort={toon} titel={titel(datum(reis.bereikt))}>
        {reis.gebeurd.length === 0 ? t.nietsGebeurd : t.gebeurd}
        {reis.gebeurd.length > 0 && <Momenten momenten={reis.gebeurd} />}
        {reis.blijftLiggen.length > 0 && (
          <>
            <p>{t.bleefLiggen(reis.blijftLiggen.length)}</p>
            <ul>
              {reis.blijftLiggen.map(({ soort, wat, sinds }, nr) => (
                <li key={`${nr} ${soort} ${wat} ${sinds}`}>{t.liggend(wat, soort)}</li>
              ))}
            </ul>
            <p>{t.kijkBijBeheer}</p>
          </>
        )}
      </Melding>
    </>
  )
}
