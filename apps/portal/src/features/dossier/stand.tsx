import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Feiten } from '../../components/feiten.tsx'
import { KnopLink } from '../../components/knop.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { Melding } from '../../components/melding.tsx'
import { Kop } from '../../components/tekst.tsx'
import { Tijdlijn } from '../../components/tijdlijn.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import { useGebeurtenissen } from '../../teksten/gebeurtenissen.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import { DossierKader } from './kader.tsx'
import { Besluiten } from './terzijde.tsx'
import type { Dossier } from './taakroute.ts'
import { useDossierTeksten } from './teksten.ts'
import { useToGebeurtenis } from './tijdlijn.tsx'

/** The dossier as the record knew it at the end of a day: its state, its besluiten and what had been registered. */
export const StandPer = () => <DossierKader>{(dossier) => <Inhoud dossier={dossier} />}</DossierKader>

const Inhoud = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().stand
  const woorden = useWoorden()
  const zinnen = useGebeurtenissen()
  const { datum, vandaag } = useOpmaak()
  const { op = vandaag } = useSearch({ from: '/dossiers/$dossierId/stand' })
  const { data } = useSuspenseQuery(trpc.dossier.standPer.queryOptions({ dossierId: dossier.id, op }))
  const [gekozen, setGekozen] = useState<readonly string[]>([])
  const toGebeurtenis = useToGebeurtenis()
  return (
    <>
      <Melding
        titel={t.titel(datum(op))}
        acties={
          <KnopLink to="/dossiers/$dossierId" params={{ dossierId: dossier.id }} soort="rustig" klein>
            {t.terug}
          </KnopLink>
        }
      >
        {t.uitleg}
      </Melding>
      {data.toestand === null ? (
        <LegeStaat titel={t.bestondNiet} />
      ) : (
        <div className="naast-elkaar">
          <section>
            <Kop>{t.tijdlijn}</Kop>
            <Tijdlijn
              gebeurtenissen={data.feiten.map(toGebeurtenis)}
              soorten={Object.entries(zinnen.groepen).map(([sleutel, naam]) => ({ sleutel, naam }))}
              gekozen={gekozen}
              onKies={setGekozen}
            />
          </section>
          <aside>
            <Kop>{t.stand}</Kop>
            <Feiten
              feiten={[
                { wat: t.stand, is: woorden.toestand[data.toestand] },
                { wat: t.fase, is: data.fase ?? t.geenFase },
                ...(data.besluiten.length === 0 ? [{ wat: t.besluiten, is: t.geenBesluiten }] : []),
              ]}
            />
            <Besluiten dossier={{ ...dossier, besluiten: data.besluiten }} />
          </aside>
        </div>
      )}
    </>
  )
}
