import type { Reis } from './opstelling.ts'
import { zetProefopgave } from './proefopgave.ts'

/** A page as somebody opens it: the route of the portal, who goes there, and the path with its ids filled in. */
export type Bezoek = { readonly route: string; readonly sub: string; readonly pad: string }

const CONSULENT = 'samira.de.wit'
const BESLISSER = 'remco.hendriks'
const COACH = 'tom.hoekstra'

/** Pages without an id: the route is the path. */
const VAST: readonly (readonly [sub: string, route: string])[] = [
  [CONSULENT, '/vandaag'],
  [CONSULENT, '/dossiers'],
  [CONSULENT, '/dossiers/nieuw'],
  [CONSULENT, '/besluiten'],
  [CONSULENT, '/opdrachten'],
  [COACH, '/opdrachten'],
  [CONSULENT, '/zo-loopt-het'],
  [CONSULENT, '/waarneming'],
  ['kees.bruin', '/waarneming'],
  [CONSULENT, '/beleid'],
  [CONSULENT, '/zoeken'],
  ['petra.kuiper', '/team'],
  ['lotte.mol', '/bureaus'],
  ['henk.schipper', '/kredieten'],
  ['noor.bakker', '/beheer'],
  ['noor.bakker', '/tijd-vooruit'],
  ['kees.bruin', '/dit-kwartaal'],
  ['kees.bruin', '/resultaten'],
  ['kees.bruin', '/productenboek'],
  ['henk.schipper', '/opgaven'],
  ['kees.bruin', '/trajecten'],
  ['jan.vos', '/clienten'],
  ['jan.vos', '/meldingen'],
]

/** The pages of an act, with the state in which the traject must be for its form to show. */
const HANDELINGEN: readonly (readonly [sub: string, handeling: string, toestand: string])[] = [
  [CONSULENT, 'leg-voorwaarden-vast', 'aangemeld'],
  [CONSULENT, 'trek-aanmelding-in', 'aangemeld'],
  [CONSULENT, 'plan-selectie', 'voorwaarden_getoetst'],
  [CONSULENT, 'leg-selectie-vast', 'selectie_gepland'],
  [BESLISSER, 'beslis-toelating', 'selectie_uitgevoerd'],
  ['esther.blom', 'beslis-toetsmoment', 'toetsmoment'],
  [CONSULENT, 'onderbreek', 'toetsmoment'],
  [CONSULENT, 'hervat', 'onderbroken'],
  [BESLISSER, 'wijzig-periode', 'toetsmoment'],
  [BESLISSER, 'verleen-krediet', 'toetsmoment'],
  [BESLISSER, 'beeindig-voortijdig', 'toetsmoment'],
  [CONSULENT, 'rond-af', 'afronding'],
  // No example has a krediet, so this one says why it cannot be done now.
  [BESLISSER, 'zet-krediet-om', 'toetsmoment'],
  [CONSULENT, 'leg-plan-vast', 'toetsmoment'],
]

const DELEN = ['', '/gegevens', '/documenten', '/contact', '/belemmeringen', '/stand'] as const

/** Every page of the portal that somebody can open, with the example dossiers in the state that shows most of it. */
export async function listBezoeken(reis: Reis): Promise<readonly Bezoek[]> {
  const trajecten = await reis.vraag<{ toestand: string; dossier_id: string }>(
    'select distinct on (status) status as toestand, dossier_id from traject order by status, id',
  )
  const dossier = (toestand: string): string => {
    const gevonden = trajecten.find((traject) => traject.toestand === toestand)
    if (gevonden === undefined) throw new Error(`Geen voorbeelddossier staat op ${toestand}`)
    return `/dossiers/${gevonden.dossier_id}`
  }
  return [
    ...VAST.map(([sub, route]) => ({ sub, route, pad: route })),
    ...HANDELINGEN.map(([sub, handeling, toestand]) => ({
      sub,
      route: `/dossiers/$dossierId/beslissen/${handeling}`,
      pad: `${dossier(toestand)}/beslissen/${handeling}`,
    })),
    ...DELEN.map((deel) => ({
      sub: CONSULENT,
      route: `/dossiers/$dossierId${deel}`,
      pad: `${dossier('toetsmoment')}${deel}`,
    })),
    { sub: CONSULENT, route: '/dossiers/$dossierId/nodig-uit', pad: `${await findUitTeNodigen(reis)}/nodig-uit` },
    { sub: 'kees.bruin', route: '/dossiers/$dossierId', pad: await findDossierVan(reis, 'GM0399') },
    ...(await listOpgaven(reis)),
    ...(await listStukken(reis)),
  ]
}

async function findUitTeNodigen(reis: Reis): Promise<string> {
  const [taak] = await reis.vraag<{ dossier_id: string }>(
    `select dossier_id from taak where soort = 'neem_aanvraag_in' and status = 'open' limit 1`,
  )
  if (taak === undefined) throw new Error('Niemand hoeft te worden uitgenodigd voor een aanvraag')
  return `/dossiers/${taak.dossier_id}`
}

async function findDossierVan(reis: Reis, cbsCode: string): Promise<string> {
  const [rij] = await reis.vraag<{ id: string }>(
    'select d.id from dossier d join gemeente g on g.id = d.gemeente_id where g.cbs_code = $1 limit 1',
    cbsCode,
  )
  if (rij === undefined) throw new Error(`${cbsCode} heeft geen voorbeelddossier`)
  return `/dossiers/${rij.id}`
}

/** An opgave for the loket, and the running quarter of a gemeente. */
async function listOpgaven(reis: Reis): Promise<readonly Bezoek[]> {
  const [opgave] = await reis.vraag<{ id: string }>(
    `select o.id from kwartaalopgave o left join opgaveregel r on r.opgave_id = o.id group by o.id order by count(r.id) desc, o.id limit 1`,
  )
  const [loopt] = await reis.vraag<{ sleutel: string }>(
    'select sleutel from app.te_sluiten_kwartalen() order by begin desc limit 1',
  )
  if (loopt === undefined) throw new Error('Er loopt geen kwartaal')
  const id = opgave?.id ?? (await zetProefopgave(reis))
  return [
    { sub: 'henk.schipper', route: '/opgaven/$opgaveId', pad: `/opgaven/${id}` },
    { sub: 'kees.bruin', route: '/opgaven/loopt', pad: `/opgaven/loopt?kwartaal=${loopt.sleutel}` },
  ]
}

/** A besluit, an opdracht for both sides, and a levering in each state that has a screen of its own. */
async function listStukken(reis: Reis): Promise<readonly Bezoek[]> {
  const [besluit] = await reis.vraag<{ id: string }>('select id from besluit order by id limit 1')
  const leveringen = await reis.vraag<{ id: string; opdracht_id: string; status: string }>(
    `select distinct on (l.status) l.id, l.opdracht_id, l.status from levering l
       join opdracht o on o.id = l.opdracht_id and o.status = 'lopend' order by l.status, l.id`,
  )
  const levering = (status: string): string => {
    const gevonden = leveringen.find((een) => een.status === status)
    if (gevonden === undefined) throw new Error(`Geen voorbeeldlevering staat op ${status}`)
    return `/opdrachten/${gevonden.opdracht_id}/stukken/${gevonden.id}`
  }
  const stuk = '/opdrachten/$opdrachtId/stukken/$leveringId'
  const opdracht = levering('verwacht').replace(/\/stukken\/.*/, '')
  return [
    { sub: CONSULENT, route: '/besluiten/$id', pad: `/besluiten/${besluit?.id ?? ''}` },
    { sub: COACH, route: '/opdrachten/$opdrachtId', pad: opdracht },
    { sub: CONSULENT, route: '/opdrachten/$opdrachtId', pad: opdracht },
    { sub: COACH, route: stuk, pad: levering('verwacht') },
    { sub: CONSULENT, route: stuk, pad: levering('ingediend') },
    { sub: COACH, route: stuk, pad: levering('geaccepteerd') },
  ]
}
