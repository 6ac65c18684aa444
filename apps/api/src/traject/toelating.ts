import type { Beslisstukken } from '@loket/contracts'
import {
  findPersoonsnaam,
  type JsonWaarde,
  listBureaus,
  listTrajectsjablonen,
  readBeleid,
  readGetal,
  type Sjabloonversie,
} from '@loket/db'
import { fasenZonderDuur, TOELATINGSVOORWAARDEN } from '@loket/domain'
import type { Beslisomgeving } from './beslisomgeving.ts'

type Toelating = NonNullable<Beslisstukken['toelating']>
type Voorbereiding = NonNullable<Beslisstukken['voorbereiding']>

/** The choices at toelating: templates, bureaus, the months of policy and law. */
export async function findToelating(o: Beslisomgeving): Promise<Toelating> {
  const sjablonen = await listTrajectsjablonen(o.trx, o.vandaag)
  const code = readBeleid<string>(o.regels, 'voorbereiding.sjabloon')?.waarde
  return {
    sjablonen: sjablonen.map(toSjabloon),
    beleidSjabloonId: sjablonen.find((s) => s.code === code)?.id ?? null,
    bureaus: (await listBureaus(o.trx)).map((b) => ({ ...b })),
    beleidMaanden: readBeleid<number>(o.regels, 'voorbereiding.maximum_maanden')?.waarde ?? null,
    wettelijkMaanden: readGetal(o.regels, 'bbz.voorbereiding_maximum_maanden'),
    kanToelaten: o.record.status === 'voorwaarden_getoetst' || o.record.status === 'selectie_uitgevoerd',
    kanDoorsturen: o.record.status === 'voorwaarden_getoetst' || o.record.status === 'selectie_uitgevoerd',
  }
}

function toSjabloon({ id, code, naam, versie, inhoud }: Sjabloonversie): Toelating['sjablonen'][number] {
  const zonderDuur = fasenZonderDuur(inhoud)
  return {
    id,
    code,
    naam,
    versie,
    bron: inhoud.bron,
    opmerkingen: [...inhoud.opmerkingen],
    maximumMaanden: inhoud.maximumMaanden ?? null,
    fasen: inhoud.fasen.map((f) => ({
      code: f.code,
      naam: f.naam,
      duur: f.duur ?? null,
      rechtsgrond: f.rechtsgrond,
      uitvoerder: f.uitvoerder ?? null,
      contacturen: f.contacturen ?? null,
      duurNodig: zonderDuur.includes(f.code),
    })),
  }
}

/** The conditions to look at, with how they were found, and the selection as planned and carried out. */
export async function findVoorbereiding(o: Beslisomgeving): Promise<Voorbereiding> {
  const { toelating } = o.record
  const extra = readBeleid<readonly { code: string; tekst: string }[]>(o.regels, 'voorbereiding.voorwaarden')
  return {
    voorwaarden: [
      ...TOELATINGSVOORWAARDEN.map((v) => ({ code: v.code, tekst: v.tekst, bron: 'bron' in v ? v.bron : null })),
      ...(extra?.waarde ?? []).map(({ code, tekst }) => ({ code, tekst, bron: extra?.bron ?? null })),
    ],
    oordelen: (toelating.voorwaarden ?? []) as unknown as Voorbereiding['oordelen'],
    getoetstDoor: await findPersoonsnaam(o.trx, toelating.voorwaardenDoor),
    selectie: toSelectie(toelating.selectie, await findPersoonsnaam(o.trx, toelating.selectieDoor)),
  }
}

// Written by plan_selectie and leg_selectie_vast, whose schemas were checked.
function toSelectie(waarde: JsonWaarde | null, door: string | null): Voorbereiding['selectie'] {
  if (waarde === null) return null
  const { vorm, uitvoerder, datum, tijd, plaats, uitslag } = waarde as unknown as Omit<
    NonNullable<Voorbereiding['selectie']>,
    'door'
  >
  return { vorm, uitvoerder, datum, tijd, plaats, uitslag: uitslag ?? null, door }
}
