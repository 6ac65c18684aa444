import { Feiten } from '../../components/feiten.tsx'
import { Alinea, Koppeling, Kop } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { Klantfeiten } from './klantfeiten.tsx'
import type { Leveringstuk } from './stand.ts'
import { useOpdrachtteksten } from './teksten.ts'

/** Beside a report: what is known already and need not be written again, and the other versions. */
export const Weetjes = ({ stuk }: { stuk: Leveringstuk }) => {
  const t = useOpdrachtteksten()
  const { dagKort } = useOpmaak()
  const { trajectplan, client, opdracht, levering, versies } = stuk
  const fase = opdracht.fasen.find(({ id }) => id === levering.faseId)
  const feiten = [
    ...(trajectplan?.['doel']
      ? [{ wat: t.stuk.doelUitPlan, is: <span className="stuk__tekst">{trajectplan['doel']}</span> }]
      : []),
    ...(trajectplan?.['planning']
      ? [{ wat: t.stuk.planningUitPlan, is: <span className="stuk__tekst">{trajectplan['planning']}</span> }]
      : []),
    { wat: t.pagina.vraag, is: <span className="stuk__tekst">{opdracht.vraag}</span> },
    ...(fase === undefined
      ? []
      : [{ wat: t.pagina.fasen, is: t.pagina.fase(fase.naam, dagKort(fase.begin), dagKort(fase.einde)) }]),
  ]
  return (
    <aside>
      <Kop>{t.stuk.bekend}</Kop>
      <Alinea gedempt>{t.stuk.bekendUitleg}</Alinea>
      <Feiten feiten={feiten} />
      {client !== null && (
        <>
          <Kop>{t.pagina.klant}</Kop>
          <Klantfeiten client={client} />
        </>
      )}
      {versies.length > 1 && (
        <>
          <Kop>{t.stuk.versies}</Kop>
          <ul className="stuk__versies">
            {versies.map(({ id, versie, status, stilzwijgend }) => (
              <li key={id}>
                {id === levering.id ? (
                  <strong>{t.versie(versie)}</strong>
                ) : (
                  <Koppeling
                    to="/opdrachten/$opdrachtId/stukken/$leveringId"
                    params={{ opdrachtId: opdracht.id, leveringId: id }}
                  >
                    {t.versie(versie)}
                  </Koppeling>
                )}
                , {stilzwijgend ? t.stilzwijgend : t.leveringstatus[status]}
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}
