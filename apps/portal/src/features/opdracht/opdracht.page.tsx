import { isBevoegd } from '@loket/contracts/waarden'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Feiten } from '../../components/feiten.tsx'
import { KnopLink } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Proceslijn } from '../../components/proceslijn.tsx'
import { Kop } from '../../components/tekst.tsx'
import { Tijdlijn } from '../../components/tijdlijn.tsx'
import { zonderSchijntijd } from '../../lib/datum.ts'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import { useWerktVoor } from '../../lib/werktvoor.ts'
import { tijdlijngroepVan, useGebeurtenissen } from '../../teksten/gebeurtenissen.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { AnderBureau } from './ander-bureau.tsx'
import { Antwoord } from './antwoord.tsx'
import { Belemmeringen } from './belemmeringen.tsx'
import { Contact } from './contact.tsx'
import { Klantfeiten } from './klantfeiten.tsx'
import { Leveringen } from './leveringen.tsx'
import './opdracht.css'
import { Opdrachtwacht } from './opdrachtwacht.tsx'
import { maakKnopen } from './proceslijn.ts'
import type { Opdracht } from './stand.ts'
import { useStuknaam } from './stuknaam.ts'
import { useOpdrachtteksten } from './teksten.ts'

/** One opdracht, for its bureau and for the loket: what it waits for, where it is, what is delivered, who the client is. */
export const OpdrachtPagina = () => {
  const t = useOpdrachtteksten()
  const { opdrachtId } = useParams({ from: '/opdrachten/$opdrachtId' })
  const { data: opdracht } = useSuspenseQuery(trpc.opdracht.haal.queryOptions({ opdrachtId }))
  const { rolsoort, rollen } = useSessie()
  const { titel } = useStuknaam()
  const { dag } = useOpmaak()
  useWerktVoor({ naam: opdracht.gemeente.naam, code: opdracht.gemeente.code })
  const vanBureau = rolsoort === 'bureau'
  return (
    <>
      <PaginaKop
        titel={
          opdracht.clientnaam === null
            ? t.pagina.titelZonderKlant(opdracht.nummer)
            : t.pagina.titel(opdracht.clientnaam)
        }
        lede={t.pagina.lede(opdracht.nummer, opdracht.dossiernummer, opdracht.gemeente.naam)}
        onder={opdracht.bureau.naam}
        acties={
          isBevoegd(rollen, 'dossier.volgen') && (
            <KnopLink soort="rustig" to="/dossiers/$dossierId" params={{ dossierId: opdracht.dossierId }}>
              {t.pagina.naarDossier}
            </KnopLink>
          )
        }
      />
      <Opdrachtwacht opdracht={opdracht} />
      {opdracht.aangehouden && (
        <Melding
          soort="let op"
          titel={t.pagina.aangehouden(opdracht.aangehouden.fase, dag(opdracht.aangehouden.uiterlijk))}
        >
          {t.pagina.ontbreekt(opdracht.aangehouden.ontbrekend)}
        </Melding>
      )}
      {opdracht.onderbroken && <Melding titel={t.pagina.onderbroken}>{t.pagina.onderbrokenUitleg}</Melding>}
      <Proceslijn naam={t.pagina.proces(opdracht.nummer)} knopen={maakKnopen(opdracht, t, titel)} />
      <div className="naast-elkaar">
        <div>
          {opdracht.status === 'aangeboden' && isBevoegd(rollen, 'opdracht.beantwoorden') && (
            <Antwoord opdracht={opdracht} />
          )}
          {opdracht.andereBureaus.length > 0 && isBevoegd(rollen, 'traject.begeleiden') && (
            <AnderBureau opdracht={opdracht} />
          )}
          <Leveringen opdracht={opdracht} />
          <Contact opdracht={opdracht} />
          <Kop>{t.pagina.tijdlijn}</Kop>
          <Gebeurd opdracht={opdracht} />
        </div>
        <aside>
          <Kop>{t.pagina.klant}</Kop>
          {opdracht.client === null ? (
            <p className="gedempt">{t.pagina.klantWeg}</p>
          ) : (
            <Klantfeiten client={opdracht.client} naAannemen={vanBureau && opdracht.status === 'aangeboden'} />
          )}
          {vanBureau && opdracht.magBelemmeringenZien && isBevoegd(rollen, 'belemmeringen.inzien') && (
            <Belemmeringen opdrachtId={opdracht.id} />
          )}
          <Kop>{t.pagina.opdracht}</Kop>
          <Opdrachtfeiten opdracht={opdracht} />
        </aside>
      </div>
    </>
  )
}

const Opdrachtfeiten = ({ opdracht }: { opdracht: Opdracht }) => {
  const t = useOpdrachtteksten()
  const woorden = useWoorden()
  const { dagKort, dag, tijd, bedrag } = useOpmaak()
  return (
    <Feiten
      feiten={[
        { wat: t.pagina.vraag, is: <span className="stuk__tekst">{opdracht.vraag}</span> },
        {
          wat: t.lijst.vergoeding,
          is: opdracht.vergoedingCenten === null ? t.lijst.geenVergoeding : bedrag(opdracht.vergoedingCenten),
        },
        {
          wat: t.pagina.fasen,
          is: opdracht.fasen.map(({ id, naam, begin, einde }) => (
            <div key={id}>{t.pagina.fase(naam, dagKort(begin), dagKort(einde))}</div>
          )),
        },
        { wat: t.pagina.bureau, is: opdracht.bureau.naam },
        { wat: t.pagina.consulent, is: opdracht.consulent ?? t.pagina.onbekend },
        ...(opdracht.reden === null ? [] : [{ wat: t.pagina.reden, is: opdracht.reden }]),
        ...(opdracht.afspraken.length === 0
          ? []
          : [
              {
                wat: t.pagina.afspraken,
                is: opdracht.afspraken.map(({ id, soort, begintOp, plaats }) => (
                  <div key={id}>
                    {woordVan(woorden.afspraak, soort)}, {dag(begintOp)} {tijd(begintOp)}, {plaats}
                  </div>
                )),
              },
            ]),
      ]}
    />
  )
}

const Gebeurd = ({ opdracht }: { opdracht: Opdracht }) => {
  const zinnen = useGebeurtenissen()
  const [gekozen, setGekozen] = useState<readonly string[]>([])
  // The newest fact first, as on the dossier: what was typed for a day comes after what has a time on it.
  const feiten = opdracht.tijdlijn.toSorted((een, ander) => ander.feitOp.localeCompare(een.feitOp))
  return (
    <Tijdlijn
      gebeurtenissen={feiten.map((feit) => ({
        id: feit.id,
        soort: tijdlijngroepVan(feit.soort),
        op: zonderSchijntijd(feit.feitOp),
        geregistreerd: feit.geregistreerdOp,
        wat: zinnen.tijdlijn(feit.soort, feit.gegevens),
        toelichting: [feit.door, feit.tekst].filter((deel) => deel !== null && deel !== '').join(': '),
      }))}
      soorten={Object.entries(zinnen.groepen).map(([sleutel, naam]) => ({ sleutel, naam }))}
      gekozen={gekozen}
      onKies={setGekozen}
    />
  )
}
