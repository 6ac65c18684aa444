import { isBevoegd } from '@loket/contracts/waarden'
import { Feiten } from '../../components/feiten.tsx'
import { Alinea, Kop, Koppeling } from '../../components/tekst.tsx'
import { Waarom } from '../../components/waarom.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { type Dossier, naarBesluit } from './taakroute.ts'
import { useDossierTeksten } from './teksten.ts'

/** The voorbereidingskrediet: granted, the maximum with its source, and what becomes of it. For the loket alone. */
export const Krediet = ({ dossier: { krediet } }: { dossier: Dossier }) => {
  const t = useDossierTeksten().overzicht
  const woorden = useWoorden()
  const { bedrag } = useOpmaak()
  if (krediet === null) return null
  const { verleendCenten, maximumCenten, beleid, verstrekkingen } = krediet
  if (verleendCenten === 0 && maximumCenten === null) return null
  const verstrekt = verleendCenten === 0 ? t.nietVerstrekt : bedrag(verleendCenten)
  return (
    <>
      <Kop>{t.krediet}</Kop>
      <Feiten
        feiten={[
          {
            wat: t.verstrekt,
            is: (
              <>
                {maximumCenten === null ? t.geenMaximum(verstrekt) : t.van(verstrekt, bedrag(maximumCenten))}{' '}
                {beleid !== null && (
                  <Waarom uitleg={{ conclusie: t.kredietBron(beleid), stappen: [] }} onderwerp={t.kredietWaarom} />
                )}
              </>
            ),
          },
          ...verstrekkingen.map(({ doel, bedragCenten, status }) => ({
            wat: doel,
            is: `${bedrag(bedragCenten)}, ${woordVan(woorden.krediet, status)}`,
          })),
          ...(verstrekkingen.some(({ status }) => status === 'verstrekt_renteloos')
            ? [
                { wat: t.bijStart, is: t.bijStartUitleg },
                { wat: t.zonderStart, is: t.zonderStartUitleg },
              ]
            : []),
        ]}
      />
    </>
  )
}

/** The name of a besluit; a link for who may read it. */
const Besluitnaam = ({ id, children }: { id: string; children: string }) => {
  const { rollen } = useSessie()
  return isBevoegd(rollen, 'besluit.lezen') ? <Koppeling {...naarBesluit(id)}>{children}</Koppeling> : children
}

/** The besluiten of the college in this dossier. */
export const Besluiten = ({ dossier: { besluiten } }: { dossier: Dossier }) => {
  const t = useDossierTeksten()
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  if (besluiten.length === 0) return null
  return (
    <>
      <Kop>{t.overzicht.besluiten}</Kop>
      <ul className="dossierlijst">
        {besluiten.map((besluit) => (
          <li key={besluit.id}>
            <Besluitnaam id={besluit.id}>{woordVan(woorden.besluit, besluit.soort)}</Besluitnaam>,{' '}
            {dag(besluit.beslotenOp)}
            <span className="gedempt klein dossierlijst__onder">
              {besluit.bekendgemaaktOp === null
                ? t.overzicht.nietBekend
                : besluit.bezwaarTot === null
                  ? t.proces.bekend(dag(besluit.bekendgemaaktOp))
                  : t.proces.bezwaar(dag(besluit.bezwaarTot))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The opdrachten to bureaus, and where the ondernemingsplan stands. */
export const Opdrachten = ({ dossier: { opdrachten, traject } }: { dossier: Dossier }) => {
  const t = useDossierTeksten().overzicht
  const woorden = useWoorden()
  const { rollen } = useSessie()
  const { dag } = useOpmaak()
  const mag = isBevoegd(rollen, 'opdracht.lezen')
  return (
    <>
      {mag && opdrachten.length > 0 && (
        <>
          <Kop>{t.opdrachten}</Kop>
          <ul className="dossierlijst">
            {opdrachten.map(({ id, nummer, bureau }) => (
              <li key={id}>
                <Koppeling to="/opdrachten/$opdrachtId" params={{ opdrachtId: id }}>
                  {bureau.naam}
                </Koppeling>
                <span className="gedempt klein dossierlijst__onder">{nummer}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {traject.begin !== null && (
        <>
          <Kop>{t.plan}</Kop>
          <p>
            {traject.beeindigdOp !== null && traject.planStand === 'verwacht'
              ? t.planNiet
              : woordVan(woorden.planstand, traject.planStand)}
            {traject.planOp !== null && `, ${dag(traject.planOp)}`}
          </p>
        </>
      )}
    </>
  )
}

/** Earlier dossiers of this client, and what policy says about a second preparation. */
export const Eerder = ({ dossier: { eerdere, tweedePeriode } }: { dossier: Dossier }) => {
  const t = useDossierTeksten().overzicht
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  if (eerdere.length === 0) return null
  return (
    <>
      <Kop>{t.eerder}</Kop>
      <ul className="dossierlijst">
        {eerdere.map(({ dossierId, nummer, toestand, aangemeldOp, uitkomst }) => (
          <li key={dossierId}>
            <Koppeling to="/dossiers/$dossierId" params={{ dossierId }}>
              {t.eerderRegel(
                nummer,
                uitkomst === null ? woordVan(woorden.toestand, toestand) : woordVan(woorden.uitkomst, uitkomst),
                dag(aangemeldOp),
              )}
            </Koppeling>
          </li>
        ))}
      </ul>
      <Alinea gedempt>
        {tweedePeriode === null
          ? t.geenTweede
          : t.tweede(tweedePeriode.waarde.replaceAll('_', ' '), tweedePeriode.bron)}
      </Alinea>
    </>
  )
}
