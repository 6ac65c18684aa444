import type { ReactNode } from 'react'
import { Kop } from '../../components/tekst.tsx'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { Fase } from './fase.tsx'
import type { Sjabloon, Termijn } from './knopen.ts'
import { useUitlegTeksten } from './teksten.ts'
import { Zin } from './zin.tsx'

/** Every step in the order in which it happens, each with what counts and where that stands. */
export const Stappen = ({ sjabloon, termijnen }: { sjabloon: Sjabloon; termijnen: readonly Termijn[] }) => {
  const t = useUitlegTeksten()
  const metTermijn = (code: Termijn['code'], zeg: (duur: string) => string): ReactNode => {
    const termijn = termijnen.find((een) => een.code === code)
    return termijn && <Zin bron={termijn.bron}>{zeg(t.duur(termijn))}</Zin>
  }
  return (
    <div className="uitleg">
      <Kop>{t.stap.aanmelding}</Kop>
      <ul>
        <Zin>{t.aanmelding}</Zin>
        {metTermijn('werkwijze.aanmelding_oppakken_dagen', t.oppakken)}
      </ul>
      <Kop>{t.stap.voorwaarden}</Kop>
      <ul>
        <Zin>{t.voorwaarden}</Zin>
        <Selectie selectie={sjabloon.selectie} />
      </ul>
      <Kop>{t.stap.toelating}</Kop>
      <ul>
        <Zin>{t.toelating(sjabloon.selectie.beslist === 'klantmanager' ? t.rol.klantmanager : t.rol.beslisser)}</Zin>
        {metTermijn('awb.beslistermijn_toelating', t.beslistermijn)}
        {metTermijn('werkwijze.bekendmaken_dagen', t.bekendmaken)}
        {metTermijn('awb.bezwaartermijn', t.bezwaar)}
        {metTermijn('contract.opdracht_accepteren_dagen', t.accepteren)}
      </ul>
      {sjabloon.fasen.map((fase, nr) => (
        <Fase key={fase.code} fase={fase} nr={nr + 1} />
      ))}
      <Kop>{t.stap.beslissen}</Kop>
      <ul>
        <Zin>{t.beslissen}</Zin>
        {t.keuzes.map((keuze) => (
          <Zin key={keuze}>{keuze}</Zin>
        ))}
        {metTermijn('contract.rapportage_dagen_voor_toets', t.rapportage)}
        {metTermijn('werkwijze.toets_vragen_dagen', t.vragen)}
        {metTermijn('werkwijze.toets_escaleren_dagen', t.escaleren)}
      </ul>
      <Einde sjabloon={sjabloon} metTermijn={metTermijn} />
    </div>
  )
}

const Selectie = ({ selectie }: { selectie: Sjabloon['selectie'] }) => {
  const t = useUitlegTeksten()
  const woorden = useWoorden()
  if (selectie.vorm === null) return <Zin>{t.selectie.open}</Zin>
  if (selectie.vorm === 'geen') return <Zin>{t.selectie.geen}</Zin>
  return (
    <>
      <Zin>{t.selectie.vorm(woordVan(woorden.selectievorm, selectie.vorm))}</Zin>
      {selectie.uitvoerder && <Zin>{t.selectie.door(woordVan(woorden.uitvoerder, selectie.uitvoerder))}</Zin>}
      {selectie.adviseert && <Zin>{t.selectie.adviseert(woordVan(t.rol, selectie.adviseert))}</Zin>}
      {selectie.beslist && <Zin>{t.selectie.beslist(woordVan(t.rol, selectie.beslist))}</Zin>}
      <Zin>{t.selectie.maker}</Zin>
    </>
  )
}

const Einde = ({
  sjabloon,
  metTermijn,
}: {
  sjabloon: Sjabloon
  metTermijn: (code: Termijn['code'], zeg: (duur: string) => string) => ReactNode
}) => {
  const t = useUitlegTeksten()
  const { uitkomst } = useWoorden()
  const bbz = sjabloon.fasen.some(({ rechtsgrond }) => rechtsgrond === 'bbz_2_3')
  return (
    <>
      <Kop>{t.stap.uitkomst}</Kop>
      <ul>
        {sjabloon.maximumMaanden !== null && (
          <Zin bron={sjabloon.bron}>
            {t.eindeBeleid(t.duur({ aantal: sjabloon.maximumMaanden, eenheid: 'maanden' }))}
          </Zin>
        )}
        {sjabloon.totaalduur && <Zin bron={sjabloon.bron}>{t.totaal(t.duur(sjabloon.totaalduur))}</Zin>}
        {bbz && metTermijn('bbz.voorbereiding_maximum_maanden', t.einde)}
        {metTermijn('werkwijze.einde_aankondigen_weken', t.aankondigen)}
        {metTermijn('werkwijze.afronden_dagen', t.afronden)}
        {bbz && <Zin>{t.krediet}</Zin>}
      </ul>
      <Kop niveau={3}>{t.uitkomsten}</Kop>
      <ul>
        {Object.entries(uitkomst).map(([code, naam]) => (
          <Zin key={code}>{naam}</Zin>
        ))}
      </ul>
      {sjabloon.opmerkingen.length > 0 && (
        <>
          <Kop niveau={3}>{t.open}</Kop>
          <ul>
            {sjabloon.opmerkingen.map((opmerking) => (
              <Zin key={opmerking} nederlands>
                {opmerking}
              </Zin>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
