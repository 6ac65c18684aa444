import { type Besluitinhoud, type Briefblok, naarDatum, stelBriefOp } from '@loket/domain'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { readBeleid, readDuur, type Regels } from '../regels/lees.ts'

/** All that makes the letter of a besluit beside what it decides. `vandaag` is the day of the besluit. */
export type Briefvraag = {
  readonly gemeenteId: string
  readonly dossierId: string
  readonly persoonId: string
  readonly vandaag: string
  readonly regels: Regels
  readonly motivering: string
  readonly mandaatBron: string
}

type Adres = Readonly<Record<'straat' | 'huisnummer' | 'postcode' | 'woonplaats', string | null>>

/** A letter, and in whose name it speaks. */
export type Besluitbrief = { readonly namens: string; readonly brief: readonly Briefblok[] }

/** What decides where others have the college: at some executing bodies the dagelijks bestuur (bbz.md §3.1b); policy says so. */
export function readBestuursorgaan(regels: Pick<Regels, 'beleid'>): string | undefined {
  return readBeleid<string>(regels, 'besluit.orgaan')?.waarde
}

/**
 * Composes the letter of a besluit from the record. The preview that somebody reads before deciding and the letter that
 * is kept with the besluit both come from here, so that they cannot differ.
 */
export async function makeBesluitbrief(
  trx: GemeenteTransactie,
  inhoud: Besluitinhoud,
  vraag: Briefvraag,
): Promise<Besluitbrief> {
  const gemeente = await readGemeentenaam(trx, vraag.gemeenteId)
  const namens = readBestuursorgaan(vraag.regels) ?? `het college van burgemeester en wethouders van ${gemeente}`
  const klant = await trx
    .selectFrom('dossier')
    .innerJoin('belanghebbende', 'belanghebbende.dossier_id', 'dossier.id')
    .select(['nummer', 'voornaam', 'achternaam', 'straat', 'huisnummer', 'postcode', 'woonplaats'])
    .where('dossier.id', '=', vraag.dossierId)
    .executeTakeFirstOrThrow()
  const ondertekenaar = await trx
    .selectFrom('persoon')
    .select('naam')
    .where('id', '=', vraag.persoonId)
    .executeTakeFirstOrThrow()
  const { duur, bron } = readDuur(vraag.regels, 'awb.bezwaartermijn')
  const brief = stelBriefOp(inhoud, {
    namens,
    gemeente,
    naam: `${klant.voornaam} ${klant.achternaam}`,
    adres: toAdres(klant),
    dossiernummer: klant.nummer,
    datum: naarDatum(vraag.vandaag),
    motivering: vraag.motivering,
    mandaat: vraag.mandaatBron,
    ondertekenaar: ondertekenaar.naam,
    bezwaartermijn: duur,
    bezwaarBron: bron,
    bezwaaradres: readBeleid<string>(vraag.regels, 'besluit.bezwaaradres')?.waarde ?? null,
    contact: readBeleid<string>(vraag.regels, 'besluit.contact')?.waarde ?? null,
  })
  return { namens, brief }
}

/** The lines of an address to which a letter can be sent; null while a part of it is not known. */
function toAdres({ straat, huisnummer, postcode, woonplaats }: Adres): readonly string[] | null {
  if (straat === null || huisnummer === null || postcode === null || woonplaats === null) return null
  return [`${straat} ${huisnummer}`, `${postcode}  ${woonplaats}`]
}

/** Whether a letter says where the client lives: one line more than the name. A letter of before that block has none. */
export function heeftAdres(brief: readonly Briefblok[]): boolean {
  return brief.some((blok) => blok.soort === 'adres' && blok.regels.length > 1)
}

async function readGemeentenaam(trx: GemeenteTransactie, gemeenteId: string): Promise<string> {
  const { naam } = await trx
    .selectFrom('organisatie')
    .select('naam')
    .where('id', '=', gemeenteId)
    .executeTakeFirstOrThrow()
  return naam.replace(/^Gemeente /, '')
}
