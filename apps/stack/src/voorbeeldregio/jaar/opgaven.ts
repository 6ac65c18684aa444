import { telOpenRegels } from '@loket/db'
import { datumVan, naarDatum, plusDagen } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import type { Commandosoort } from '@loket/contracts'
import { CENTRALE_GEMEENTE } from '../organisaties.ts'
import { als, geefAan, readVandaag, toUuid, type Verteller } from '../verteller.ts'
import { aantalDagen, kans } from './kans.ts'
import { findVanGemeente } from './mensen.ts'

const FINANCIEN = 'henk.schipper'
const CONTRACTEN = 'lotte.mol'

/** What somebody does today about the quarter's bill of a gemeente; `n` is what the dice fall on. */
type Opgavedaad = {
  readonly n: number
  readonly opgaveId: string
  readonly gemeenteId: string
  readonly wie: string
  readonly soort: Commandosoort
  readonly gegevens: { readonly regelId?: string } & Readonly<Record<string, string>>
}

/**
 * Lets the people of the members and the loket do today what they do about the opgaven that are looked at: most are
 * approved, some are left to silence, of a few a line is betwist and talked about. Out: what was refused, which is nothing.
 */
export async function behandelOpgaven(v: Verteller): Promise<readonly string[]> {
  const ongepast: string[] = []
  for (const daad of await listOpgavedaden(v)) {
    const { n, gemeenteId, opgaveId, soort, gegevens } = daad
    const commando = {
      id: toUuid(`${opgaveId}:${soort}:${gegevens.regelId ?? ''}`),
      dossierId: null,
      workflowId: toWorkflowId('gemeentefactuur', opgaveId),
      soort,
      gegevens: soort === 'keur_opgave_goed' ? await readGezien(v, opgaveId) : gegevens,
    }
    try {
      await geefAan(v, { gemeenteId, n }, daad.wie, commando)
    } catch (fout) {
      ongepast.push(fout instanceof Error ? fout.message : String(fout))
    }
  }
  return ongepast
}

/** What becomes final as whoever agrees sees it, in the form of its command. */
async function readGezien(v: Verteller, opgaveId: string): Promise<{ regels: number; totaalCenten: number }> {
  const { aantal, totaalCenten } = await als(v, FINANCIEN, v.id(CENTRALE_GEMEENTE), (trx) =>
    telOpenRegels(trx, opgaveId),
  )
  return { regels: aantal, totaalCenten }
}

async function listOpgavedaden(v: Verteller): Promise<readonly Opgavedaad[]> {
  const vandaag = await readVandaag(v.db)
  const { opgaven, regels } = await readOpgaven(v)
  const daden: Opgavedaad[] = []
  for (const opgave of opgaven) {
    const n = toGetal(`${opgave.code}:${opgave.kwartaal}`)
    const plek = { n, opgaveId: opgave.id, gemeenteId: opgave.gemeenteId }
    const contactpersoon = findVanGemeente(opgave.code, 'contactpersoon')
    const kijktOp = plusDagen(datumVan(opgave.bevrorenOp), aantalDagen(n, 'kijkt naar opgave', [3, 12]))
    if (opgave.status === 'ter_beoordeling' && vandaag >= kijktOp && kans(n, 'zwijgt') >= 0.25) {
      const betwistbaar = regels.find((r) => r.opgaveId === opgave.id && r.status === 'open' && r.bedragCenten > 0)
      if (kans(n, 'betwist') < 0.25 && betwistbaar !== undefined) {
        const gegevens = {
          regelId: betwistbaar.id,
          reden: 'Deze cliënt is begin dit kwartaal verhuisd. Is dit onze regel?',
        }
        daden.push({ ...plek, wie: contactpersoon, soort: 'betwist_regel', gegevens })
      }
      daden.push({ ...plek, wie: contactpersoon, soort: 'keur_opgave_goed', gegevens: {} })
    }
    for (const regel of regels.filter((r) => r.eersteOpgaveId === opgave.id)) {
      const daad = toGesprek(regel, n, contactpersoon)
      if (daad !== undefined && vandaag >= plusDagen(naarDatum(regel.uiterlijk ?? vandaag), -4))
        daden.push({ ...plek, ...daad })
    }
  }
  return daden
}

type Regel = { readonly id: string; readonly status: string; readonly uiterlijk: string | null }

/** What whoever is at turn says about a betwiste line. */
function toGesprek(
  { id: regelId, status }: Regel,
  n: number,
  contactpersoon: string,
): Pick<Opgavedaad, 'wie' | 'soort' | 'gegevens'> | undefined {
  switch (status) {
    case 'betwist': {
      const vervalt = kans(n, 'geeft toe') < 0.35
      const tekst = vervalt
        ? 'Dat klopt: de verhuizing ging voor de stap. De regel vervalt.'
        : 'De stap was voor de verhuizing; toen woonde de cliënt nog bij u.'
      return {
        wie: FINANCIEN,
        soort: 'beantwoord_regel',
        gegevens: { regelId, oordeel: vervalt ? 'vervalt' : 'blijft', tekst },
      }
    }
    case 'beantwoord':
      return kans(n, 'houdt vol') < 0.5
        ? {
            wie: contactpersoon,
            soort: 'houd_betwisting_vol',
            gegevens: { regelId, reden: 'Volgens onze administratie niet.' },
          }
        : { wie: contactpersoon, soort: 'aanvaard_antwoord', gegevens: { regelId } }
    case 'volgehouden':
      return {
        wie: CONTRACTEN,
        soort: 'beslis_regel',
        gegevens: { regelId, oordeel: 'blijft', tekst: 'De datum van verhuizing in de BRP is na de stap.' },
      }
    default:
      return undefined
  }
}

async function readOpgaven(v: Verteller) {
  return await als(v, FINANCIEN, v.id(CENTRALE_GEMEENTE), async (trx) => ({
    opgaven: await trx
      .selectFrom('kwartaalopgave')
      .innerJoin('organisatie', 'organisatie.id', 'kwartaalopgave.gemeente_id')
      .select([
        'kwartaalopgave.id',
        'gemeente_id as gemeenteId',
        'kwartaal',
        'status',
        'bevroren_op as bevrorenOp',
        'organisatie.code',
      ])
      .orderBy('kwartaal')
      .orderBy('organisatie.code')
      .execute(),
    regels: await trx
      .selectFrom('opgaveregel')
      .select([
        'id',
        'status',
        'uiterlijk',
        'opgave_id as opgaveId',
        'eerste_opgave_id as eersteOpgaveId',
        'bedrag_centen as bedragCenten',
      ])
      .where('status', 'in', ['open', 'betwist', 'beantwoord', 'volgehouden'])
      .where('is_beslecht', '=', false)
      .orderBy('prestatiedatum')
      .orderBy('id')
      .execute(),
  }))
}

/** A number that follows from a text, for the dice. */
function toGetal(tekst: string): number {
  return Array.from(tekst).reduce((som, teken) => (som * 31 + (teken.codePointAt(0) ?? 0)) % 1_000_003, 7)
}
