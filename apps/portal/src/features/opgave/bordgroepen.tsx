import { Koppeling } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import type { Uitvoer } from '../../lib/trpc.ts'
import { useOpgaveteksten } from './teksten.ts'
import { OPGAVEGROEPEN, type Bordzoek } from './zoek.ts'

type Bord = Uitvoer['opgave']['bord']

/** How much waits for whom, over all quarters; each number opens its list, and says when the first is due. */
export const Bordgroepen = ({ data, zoek }: { data: Bord; zoek: Bordzoek }) => {
  const t = useOpgaveteksten().bord
  const { dag, relatief, toon } = useOpmaak()
  const zonderTarief = data.zonderTarief.reduce((totaal, { aantal }) => totaal + aantal, 0)
  return (
    <ul className="opgavegroepen">
      {OPGAVEGROEPEN.map((groep) => {
        const wachtend = data.wachtend.filter(({ lijst }) => lijst === groep)
        const eerste = wachtend.find(({ uiterlijk }) => uiterlijk !== null)?.uiterlijk
        return (
          <li key={groep}>
            <Getal aantal={wachtend.length} naam={t.groepen[groep]} zoek={{ ...zoek, lijst: groep }} />
            <span className="klein gedempt">{t.groepUitleg[groep]}</span>
            {eerste && (
              <span className="klein">
                {t.eerste(dag(eerste))} <span className={`toon toon--${toon(eerste)}`}>({relatief(eerste)})</span>
              </span>
            )}
          </li>
        )
      })}
      <li>
        <Getal aantal={zonderTarief} naam={t.zonderTarief} zoek={{ ...zoek, lijst: 'zonder_tarief' }} />
        <span className="klein gedempt">{t.zonderTariefUitleg}</span>
      </li>
    </ul>
  )
}

const Getal = ({ aantal, naam, zoek }: { aantal: number; naam: string; zoek: Bordzoek }) =>
  aantal === 0 ? (
    <span className="gedempt">
      <strong>0</strong> {naam}
    </span>
  ) : (
    <Koppeling to="/opgaven" search={zoek} resetScroll={false}>
      <strong>{aantal}</strong> {naam}
    </Koppeling>
  )
