import { Fragment } from 'react'
import { Koppeling } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import type { Uitvoer } from '../../lib/trpc.ts'
import { useVandaagTeksten } from './teksten.ts'

type Sinds = Uitvoer['vandaag']['sinds']

/** One line about what others did since the last visit; what happened in one dossier leads there. */
export const SindsVorigeKeer = ({ sinds, feiten }: Pick<Sinds, 'sinds' | 'feiten'>) => {
  const t = useVandaagTeksten()
  const { dag, tijd } = useOpmaak()
  if (sinds === null) return t.eersteBezoek
  if (feiten.length === 0) return t.nietsNieuws(dag(sinds), tijd(sinds))
  return (
    <>
      {t.sinds(dag(sinds), tijd(sinds))}{' '}
      {feiten.map((feit, nr) => {
        const kaal = { ...feit, gemeenten: feit.gemeenten.map((naam) => naam.replace(/^Gemeente /, '')) }
        const zin = t.feiten[feit.soort](kaal)
        return (
          <Fragment key={feit.soort}>
            {feit.dossierId === null ? (
              zin
            ) : (
              <Koppeling to="/dossiers/$dossierId" params={{ dossierId: feit.dossierId }}>
                {zin}
              </Koppeling>
            )}
            {nr < feiten.length - 1 ? '; ' : '.'}
          </Fragment>
        )
      })}
    </>
  )
}
