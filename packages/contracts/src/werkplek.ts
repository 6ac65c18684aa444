import { z } from 'zod'
import { WEERGAVEPAGINAS } from './dossierwaarden.ts'
import { idVeld, momentVeld, regelVeld, ruweTekstVeld, vrijVeld } from './velden.ts'

const MAX_CONCEPT = 100_000

/** The name of a draft: what it is a draft of, as 'beslis_toetsmoment/<id>'. */
export const conceptSleutel = z.string().regex(/^[a-z0-9_./-]{1,200}$/)
/** A draft: the values of a form, as they are. */
export const conceptInhoud = vrijVeld.pipe(
  z
    .record(z.string(), z.unknown())
    .refine((inhoud) => JSON.stringify(inhoud).length <= MAX_CONCEPT, { message: 'TekstTeLang' }),
)
export const conceptHaalInvoer = z.strictObject({ sleutel: conceptSleutel })
export const conceptBewaarInvoer = z.strictObject({ sleutel: conceptSleutel, inhoud: conceptInhoud })
export const conceptVeld = z.object({ inhoud: z.record(z.string(), z.unknown()), bewaardOp: momentVeld })

/** A filter that a person kept under a name; `zoek` is the query of the page. */
export const weergavePagina = z.enum(WEERGAVEPAGINAS)
export const weergaveVeld = z.object({ id: idVeld, naam: z.string(), zoek: z.string() })
export const weergaveInvoer = z.strictObject({
  pagina: weergavePagina,
  naam: regelVeld(60),
  zoek: ruweTekstVeld(2000),
})
