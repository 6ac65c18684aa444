import { isBevoegd } from '@loket/contracts/waarden'
import type { ReactNode } from 'react'
import { Proceslijn } from '../../components/proceslijn.tsx'
import { Koppeling } from '../../components/tekst.tsx'
import { Waarom } from '../../components/waarom.tsx'
import { datumVan } from '../../lib/datum.ts'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { naamVan } from './kader.tsx'
import { type Knoopdeel, maakKnopen } from './knopen.ts'
import { type Dossier, naarBesluit } from './taakroute.ts'
import { useDossierTeksten } from './teksten.ts'

/** The whole traject as a line with the record on it; each point opens who decided, on what, under which rule. */
export const Dossierproces = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().proces
  const woorden = useWoorden()
  const { uitkomst } = dossier.traject
  const knopen = maakKnopen(dossier, t, uitkomst === null ? undefined : woordVan(woorden.uitkomst, uitkomst))
  return (
    <Proceslijn
      naam={t.naam(naamVan(dossier))}
      knopen={knopen.map(({ deel, ...knoop }) => ({
        ...knoop,
        ...(deel && { detail: <Detail dossier={dossier} deel={deel} /> }),
      }))}
      onderbrekingen={dossier.onderbrekingen.map(({ van, tot, grond }) => ({
        van,
        ...(tot !== null && { tot }),
        ...(grond !== null && { reden: woordVan(woorden.grond, grond) }),
      }))}
    />
  )
}

const Detail = ({ dossier, deel }: { dossier: Dossier; deel: Knoopdeel }) =>
  deel.wat === 'fase' ? (
    <Fasedetail dossier={dossier} faseId={deel.faseId} />
  ) : deel.wat === 'toelating' ? (
    <Besluitdetail dossier={dossier} besluitId={deel.besluitId} />
  ) : (
    <Einddetail dossier={dossier} />
  )

const Zinnen = ({ zinnen }: { zinnen: readonly (ReactNode | false | undefined)[] }) => (
  <>
    {zinnen
      .filter((zin) => zin !== undefined && zin !== false && zin !== null)
      .map((zin, nr) => (
        <span key={nr} className="dossierlijst__onder">
          {zin}
        </span>
      ))}
  </>
)

const Fasedetail = ({ dossier, faseId }: { dossier: Dossier; faseId: string }) => {
  const t = useDossierTeksten().proces
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  const fase = dossier.fasen.find(({ id }) => id === faseId)
  if (fase === undefined) return null
  const toetsen = dossier.toetsmomenten.filter((toets) => toets.faseId === faseId)
  return (
    <Zinnen
      zinnen={[
        <>
          {fase.naam}: {t.fase(dag(fase.begin), dag(fase.einde))}{' '}
          {fase.uitleg && <Waarom uitleg={fase.uitleg} onderwerp={fase.naam} />}
        </>,
        fase.oorspronkelijkEinde !== fase.einde && t.geschoven(dag(fase.oorspronkelijkEinde)),
        t.uitvoerder(fase.bureau?.naam ?? woordVan(woorden.uitvoerder, fase.uitvoerder)),
        ...toetsen.flatMap((toets) => [
          toets.besluit === 'aanhouden' && t.uitgesteldTot(dag(volgendeDatum(toetsen, toets.ronde) ?? fase.einde)),
          toets.door !== null && toets.op !== null && t.besloten(toets.door, dag(datumVan(toets.op))),
          toets.reden !== null && t.reden(toets.reden),
          toets.bewijs.length > 0 && t.bewijs(toets.bewijs.map(({ titel }) => titel).join(', ')),
        ]),
      ]}
    />
  )
}

const volgendeDatum = (toetsen: Dossier['toetsmomenten'], ronde: number): string | undefined =>
  toetsen.find((toets) => toets.ronde === ronde + 1)?.uiterlijk

const Besluitdetail = ({ dossier, besluitId }: { dossier: Dossier; besluitId: string }) => {
  const t = useDossierTeksten().proces
  const { rollen } = useSessie()
  const { dag } = useOpmaak()
  const besluit = dossier.besluiten.find(({ id }) => id === besluitId)
  if (besluit === undefined) return null
  return (
    <Zinnen
      zinnen={[
        t.besloten(besluit.door, dag(besluit.beslotenOp)),
        t.namens(besluit.namens),
        besluit.bekendgemaaktOp !== null && t.bekend(dag(besluit.bekendgemaaktOp)),
        besluit.bezwaarTot !== null && (
          <>
            {t.bezwaar(dag(besluit.bezwaarTot))} {besluit.bezwaarUitleg && <Waarom uitleg={besluit.bezwaarUitleg} />}
          </>
        ),
        isBevoegd(rollen, 'besluit.lezen') && (
          <Koppeling key="besluit" {...naarBesluit(besluit.id)}>
            {t.besluit}
          </Koppeling>
        ),
      ]}
    />
  )
}

const Einddetail = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().proces
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  const { traject } = dossier
  return (
    <Zinnen
      zinnen={[
        traject.eindreden !== null && woordVan(woorden.eindreden, traject.eindreden),
        traject.maximumDag !== null && (
          <>
            {t.maximum(dag(traject.maximumDag))} {traject.maximumUitleg && <Waarom uitleg={traject.maximumUitleg} />}
          </>
        ),
      ]}
    />
  )
}
