import { getRouteApi } from '@tanstack/react-router'
import { KnopHref } from '../../components/knop.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { TaalKeuze } from '../../components/taalkeuze.tsx'
import { Alinea } from '../../components/tekst.tsx'
import { inlogadres } from '../../lib/sessie.ts'
import { useTeksten } from '../../teksten/teksten.ts'
import './inloggen.css'

const route = getRouteApi('/inloggen')

/** One button: the browser goes to the login page of the organisation and comes back where it was. */
export const InloggenPagina = () => {
  const t = useTeksten().pagina
  const { terug } = route.useSearch()
  return (
    <main className="inloggen">
      <PaginaKop lede="Zelfstandigenloket" titel={t.inloggen} />
      <Alinea>{t.inloggenUitleg}</Alinea>
      <div className="knoppenrij">
        <KnopHref soort="primair" href={inlogadres(terug)}>
          {t.inloggen}
        </KnopHref>
      </div>
      <TaalKeuze />
    </main>
  )
}
