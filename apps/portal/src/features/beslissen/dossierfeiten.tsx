import { berekenLeeftijd, naarDatum } from '@loket/domain'
import { Feiten } from '../../components/feiten.tsx'
import { Kop } from '../../components/tekst.tsx'
import { Waarom } from '../../components/waarom.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { lopendeFase, toUitleg, type Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'

/** About whom it goes and where the traject stands: what the decider must know and nothing more. */
export const Dossierfeiten = ({ stukken }: { stukken: Stukken }) => {
  const t = useBeslisTeksten().algemeen.feiten
  const woorden = useWoorden()
  const { dag, datum, bedrag, vandaag } = useOpmaak()
  const { dossier, traject, krediet } = stukken
  const fase = lopendeFase(stukken)
  const geboren = naarDatum(dossier.geboortedatum)
  const maximum = toUitleg(traject.maximumUitleg)
  return (
    <section>
      <Kop>{t.titel}</Kop>
      <Feiten
        feiten={[
          { wat: t.plan, is: dossier.plan },
          ...(traject.begin === null
            ? [
                { wat: t.geboren, is: t.geborenOp(datum(geboren), berekenLeeftijd(geboren, naarDatum(vandaag))) },
                { wat: t.uitkering, is: woordVan(woorden.uitkering, dossier.uitkering) },
                { wat: t.aangemeld, is: dag(dossier.aangemeldOp) },
              ]
            : []),
          ...(dossier.consulent ? [{ wat: t.consulent, is: dossier.consulent.naam }] : []),
          ...(dossier.klantmanager ? [{ wat: t.klantmanager, is: dossier.klantmanager.naam }] : []),
          ...(traject.begin && traject.laatsteDag
            ? [{ wat: t.periode, is: t.periodeVan(dag(traject.begin), dag(traject.laatsteDag)) }]
            : []),
          ...(traject.maximumDag
            ? [
                {
                  wat: t.maximum,
                  is: (
                    <>
                      {dag(traject.maximumDag)} {maximum && <Waarom uitleg={maximum} onderwerp={t.maximumWaarom} />}
                    </>
                  ),
                },
              ]
            : []),
          ...(fase ? [{ wat: t.fase, is: t.faseTot(fase.naam, dag(fase.einde)) }] : []),
          ...(traject.begin ? [{ wat: t.plan_stand, is: woorden.planstand[traject.planStand] }] : []),
          ...(krediet?.verleend.length
            ? [
                {
                  wat: t.krediet,
                  is: krediet.verleend
                    .map(({ bedragCenten, doel, status }) =>
                      t.kredietDoel(bedrag(bedragCenten), doel, woordVan(woorden.krediet, status)),
                    )
                    .join('; '),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}
