import type { ErrorComponentProps } from '@tanstack/react-router'
import { Knop, KnopLink } from '../components/knop.tsx'
import { LegeStaat } from '../components/legestaat.tsx'
import { PaginaKop } from '../components/paginakop.tsx'
import { Skelet } from '../components/skelet.tsx'
import { leesFout } from '../lib/fout.ts'
import { useFouten, zinVan } from '../teksten/fouten.ts'
import { useTeksten } from '../teksten/teksten.ts'

/** For an address that does not exist and for one that the reader may not see alike: nobody learns which. */
export const NietGevonden = () => {
  const t = useTeksten().pagina
  return (
    <>
      <PaginaKop titel={t.nietGevonden} />
      <LegeStaat
        titel={t.nietGevondenUitleg}
        actie={
          <KnopLink to="/" soort="primair">
            {t.naarBegin}
          </KnopLink>
        }
      />
    </>
  )
}

/** When a page could not be shown: a sentence, and a button that tries again. Never a stack trace. */
export const Foutpagina = ({ error, reset }: ErrorComponentProps) => {
  const t = useTeksten().pagina
  const fouten = useFouten()
  const { code, gegevens } = leesFout(error)
  if (code === 'NietGevonden') return <NietGevonden />
  return (
    <>
      <PaginaKop titel={t.fout} />
      <LegeStaat
        titel={zinVan(fouten, code, gegevens)}
        actie={
          <Knop soort="primair" onClick={reset}>
            {t.opnieuw}
          </Knop>
        }
      >
        {t.foutUitleg}
      </LegeStaat>
    </>
  )
}

/** While a page is being fetched. */
export const Laden = () => <Skelet regels={6} />
