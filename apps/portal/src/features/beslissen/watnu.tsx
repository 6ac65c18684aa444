import { useQuery } from '@tanstack/react-query'
import { KnopLink } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { Skelet } from '../../components/skelet.tsx'
import { isNogNiet } from '../../components/taken.ts'
import { Alinea, Kop, Koppeling } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { naarTaak } from '../../lib/taakbestemming.ts'
import { trpc } from '../../lib/trpc.ts'
import { useGebeurtenissen } from '../../teksten/gebeurtenissen.ts'
import { kleineLetter } from '../../teksten/kleineletter.ts'
import { useTeksten } from '../../teksten/teksten.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { naarDossier, type WatNu as Stand } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'

type Taak = Stand['taken'][number]

/** After a decision, or when there is nothing to decide here: where the traject stands, who must now do what, what is next. */
export const WatNu = ({ dossierId, gedaan }: { dossierId: string; gedaan?: string }) => {
  const t = useBeslisTeksten().algemeen.watNu
  const woorden = useWoorden()
  const { data } = useQuery(trpc.traject.watNu.queryOptions({ dossierId }, { staleTime: 0 }))
  if (data === undefined) return <Skelet regels={5} />
  const { volgende } = data
  return (
    <section className="watnu">
      {gedaan === undefined ? (
        <Kop>{t.zoStaatHet}</Kop>
      ) : (
        <Melding soort="gelukt" titel={t.gedaan}>
          {gedaan}
        </Melding>
      )}
      <Alinea>{t.status(data.naam, woorden.toestand[data.status])}</Alinea>
      <Kop niveau={3}>{t.nuVolgt}</Kop>
      {data.taken.length === 0 ? (
        <Alinea>{t.niets}</Alinea>
      ) : (
        <ul>
          {data.taken.map((taak) => (
            <li key={taak.id}>
              <Taakzin taak={taak} />
            </li>
          ))}
        </ul>
      )}
      {volgende?.dossierId !== dossierId && (
        <>
          <Kop niveau={3}>{t.volgende}</Kop>
          {volgende ? (
            <ul>
              <li>
                <Taakzin taak={volgende} met={`${volgende.naam}, ${volgende.nummer}`} />
              </li>
            </ul>
          ) : (
            <Alinea>{t.geenVolgende}</Alinea>
          )}
        </>
      )}
      <div className="knoppenrij">
        <KnopLink {...naarDossier(dossierId)} soort="rustig">
          {t.naarDossier}
        </KnopLink>
      </div>
    </section>
  )
}

const Taakzin = ({ taak, met }: { taak: Taak; met?: string }) => {
  const t = useBeslisTeksten().algemeen
  const { rollen } = useTeksten()
  const zinnen = useGebeurtenissen()
  const { dag, relatief, vandaag } = useOpmaak()
  if (taak.vanMij && taak.vanaf !== null && isNogNiet(taak, vandaag)) {
    return `${t.watNu.vanaf(dag(taak.vanaf), kleineLetter(zinnen.doe(taak.soort, taak.gegevens)))}.`
  }
  const uiterlijk = taak.uiterlijk && (
    <>
      , {t.lede.uiterlijk} {dag(taak.uiterlijk)} ({relatief(taak.uiterlijk)})
    </>
  )
  if (taak.vanMij) {
    return (
      <>
        {met && <strong>{met}: </strong>}
        <Koppeling {...naarTaak(taak)}>{zinnen.doe(taak.soort, taak.gegevens)}</Koppeling>
        {uiterlijk}.
      </>
    )
  }
  const wie = taak.voor?.naam ?? taak.bureau ?? woordVan(rollen, taak.voorRol ?? '')
  return (
    <>
      {t.watNu.wachtOp} <strong>{wie}</strong>: {zinnen.wacht(taak.soort, taak.gegevens)}
      {uiterlijk}.
    </>
  )
}
