import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { useConcept } from '../../components/concept.tsx'
import type { Conceptstand } from '../../components/conceptbewaarder.ts'
import type { Serverfout } from '../../components/formulier.tsx'
import { leesFout } from '../../lib/fout.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { serverfoutenVan } from '../../lib/serverfout.ts'
import { apiClient, trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import type { Beslisconcept } from './concept.ts'
import { useBeslisTeksten } from './teksten.ts'

type Antwoord = Uitvoer['commando']['stand']
/** What goes to the API with every decision. */
export type Bezorging<G> = { commandoId: string; onderwerpId: string; gegevens: G }

/** Where a decision stands: being written, sent and waiting for the process, done, or decided by somebody else. */
export type Beslisstand =
  | { soort: 'open'; geweigerd?: readonly string[] }
  | { soort: 'wacht' }
  | { soort: 'klaar' }
  | { soort: 'al_besloten'; gegevens: Readonly<Record<string, string>> }

/** How often we ask how a command stands while nobody answered; live updates ask sooner. */
const VRAAG_NA_MS = 2000

/** All that a page needs to take one decision; see `useBeslissing`. */
export type Beslissing<W extends FieldValues> = {
  stand: Beslisstand
  concept: Conceptstand
  verzend: (waarden: W) => Promise<readonly Serverfout<W>[] | void>
  /** Throws away what was typed, and begins anew with another command id. */
  gooiWeg: () => Promise<void>
}

/**
 * Takes one decision. Keeps the draft with the id of its command, sends it, follows it while no worker answers (also
 * after a refresh), and puts a refusal at its field. A command that was refused gets a new id: it is another decision.
 */
export const useBeslissing = <W extends FieldValues, G>({
  form,
  sleutel,
  onderwerpId,
  begin,
  leeg,
  toGegevens,
  stuur,
  veldVan,
}: {
  form: UseFormReturn<W>
  sleutel: string
  onderwerpId: string
  begin: Beslisconcept<W>
  /** The form as it is when nobody typed anything. */
  leeg: W
  toGegevens: (waarden: W) => G
  stuur: (bezorging: Bezorging<G>) => Promise<Antwoord>
  /** The field to which a code of the API, or a path in its input, belongs. */
  veldVan?: (codeOfPad: string) => FieldPath<W> | undefined
}): Beslissing<W> => {
  const t = useBeslisTeksten().algemeen
  const fouten = useFouten()
  const { datum, tijd } = useOpmaak()
  const queries = useQueryClient()
  const [stand, setStand] = useState<Beslisstand>(begin.verzonden ? { soort: 'wacht' } : { soort: 'open' })
  const commandoId = useRef(begin.commandoId)
  const klaar = useRef(false)
  // A save that was still waiting when the decision was sent may not make the draft look unsent.
  const verzonden = useRef(begin.verzonden)

  const bewaar = async (waarden: W): Promise<string> => {
    // A save that was still waiting may not bring a draft back that was just thrown away.
    if (klaar.current) return new Promise<string>(() => undefined)
    const inhoud = { commandoId: commandoId.current, waarden, verzonden: verzonden.current }
    return (await apiClient.concept.bewaar.mutate({ sleutel, inhoud })).bewaardOp
  }
  const concept = useConcept(form, bewaar)

  const verwerk = async (antwoord: Antwoord): Promise<readonly Serverfout<W>[]> => {
    if (antwoord.status === 'wordt_verwerkt') {
      setStand({ soort: 'wacht' })
      return []
    }
    if (antwoord.status === 'verwerkt') {
      klaar.current = true
      setStand({ soort: 'klaar' })
      // The draft is of no more use; when this fails it is found as sent, and thrown away then.
      await apiClient.concept.verwijder.mutate({ sleutel }).catch(() => undefined)
      await queries.invalidateQueries()
      return []
    }
    const code = antwoord.foutcode ?? 'OnbekendeFout'
    const gegevens = { ...antwoord.gegevens }
    commandoId.current = crypto.randomUUID()
    verzonden.current = false
    await bewaar(form.getValues()).catch(() => undefined)
    await queries.invalidateQueries()
    if (code === 'AlBesloten') {
      if (gegevens['op']) gegevens['op'] = t.opMoment(datum(gegevens['op']), tijd(gegevens['op']))
      setStand({ soort: 'al_besloten', gegevens })
      return []
    }
    setStand({ soort: 'open' })
    const veld = veldVan?.(code)
    const tekst = zinVan(fouten, code, gegevens)
    return [veld === undefined ? { tekst } : { veld, tekst }]
  }

  // Refused after a wait: nobody is sending now, so the page itself says it, on top and at the field.
  const toon = (geweigerd: readonly Serverfout<W>[]): void => {
    if (geweigerd.length === 0) return
    for (const { veld, tekst } of geweigerd)
      if (veld !== undefined) form.setError(veld, { type: 'server', message: tekst })
    setStand({ soort: 'open', geweigerd: geweigerd.map(({ tekst }) => tekst) })
  }

  const gevolgd = useQuery(
    trpc.commando.stand.queryOptions(
      { commandoId: commandoId.current },
      { enabled: stand.soort === 'wacht', refetchInterval: VRAAG_NA_MS, staleTime: 0, gcTime: 0 },
    ),
  )
  const { data, error } = gevolgd
  useEffect(() => {
    if (stand.soort !== 'wacht') return
    if (data !== undefined && data.status !== 'wordt_verwerkt') void verwerk(data).then(toon)
    // Never arrived: the draft was kept as sent, but the command was not. It can be sent again under the same id.
    else if (error !== null && leesFout(error).code === 'NietGevonden') {
      verzonden.current = false
      setStand({ soort: 'open' })
    }
    // What an answer does depends on the answer alone.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [data, error, stand.soort])

  return {
    stand,
    concept,
    verzend: async (waarden) => {
      verzonden.current = true
      await bewaar(waarden).catch(() => undefined)
      try {
        return await verwerk(
          await stuur({ commandoId: commandoId.current, onderwerpId, gegevens: toGegevens(waarden) }),
        )
      } catch (fout) {
        const { code } = leesFout(fout)
        // This id was received before: what happened with it is the answer.
        if (code === 'CommandoAlGebruikt') {
          setStand({ soort: 'wacht' })
          return []
        }
        // Unreachable may mean: received, but the answer was lost. Then the same id asks again.
        if (code !== 'DienstNietBereikbaar') {
          verzonden.current = false
          await bewaar(waarden).catch(() => undefined)
        }
        const naarVeld = (pad: string): FieldPath<W> | undefined => veldVan?.(pad)
        const veld = veldVan?.(code)
        return veld === undefined
          ? serverfoutenVan<W>(fout, fouten, naarVeld)
          : [{ veld, tekst: zinVan(fouten, code, leesFout(fout).gegevens) }]
      }
    },
    gooiWeg: async () => {
      await apiClient.concept.verwijder.mutate({ sleutel })
      commandoId.current = crypto.randomUUID()
      verzonden.current = false
      form.reset(leeg)
      setStand({ soort: 'open' })
    },
  }
}

/**
 * Where a refusal belongs: the field of a code, else the field that the path in the API's input names
 * ("gegevens.motivering"). What belongs to no field stands on top.
 */
export const maakVeldVan =
  <W extends FieldValues>(leeg: W, velden: Readonly<Record<string, FieldPath<W>>> = {}) =>
  (codeOfPad: string): FieldPath<W> | undefined => {
    if (Object.hasOwn(velden, codeOfPad)) return velden[codeOfPad]
    const naam = codeOfPad.replace(/^gegevens\./, '').split('.')[0] ?? ''
    return Object.hasOwn(leeg, naam) ? (naam as FieldPath<W>) : undefined
  }
