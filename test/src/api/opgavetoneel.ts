import { maakOpgavewerk, type Opgavewerk, type Proefopgave } from './opgavewerk.ts'
import { maakProefwerk, type Proefdossier, type Proefwerk } from './startpaginas.ts'

/** A loket with opgaven: of Heiloo a final one and one that is looked at, with a betwiste line, and one of Purmerend. */
export type Opgavetoneel = {
  readonly werk: Proefwerk
  readonly geld: Opgavewerk
  readonly heiloo: Proefdossier
  readonly vorig: Proefopgave
  readonly nu: Proefopgave
  readonly vreemd: Proefopgave
  /** The first day of the quarter before the last, of the last, and of the running one. */
  readonly dagen: { readonly vorig: string; readonly nu: string; readonly lopend: string }
}

/** Sets the stage for a file of tests; its `werk` is to be disposed. */
export async function maakOpgavetoneel(): Promise<Opgavetoneel> {
  const werk = await maakProefwerk()
  const geld = await maakOpgavewerk(werk.loket)
  const heiloo = await werk.meldAan('GM0399', { klantmanager: 'mirjam.admiraal' })
  const purmerend = await werk.meldAan('GM0439')
  const dagen = {
    vorig: (await geld.kwartaal(-2)).begin,
    nu: (await geld.kwartaal(-1)).begin,
    lopend: (await geld.kwartaal(0)).begin,
  }
  const fase = (dag: string, aantal: number) => Array.from({ length: aantal }, () => ({ product: 'proef_fase', dag }))
  await werk.loket.super_.query(
    `insert into jaarplanregel (gemeente_id, jaar, product_code, aantal) values ($1, $2, 'proef_fase', 24)`,
    [werk.loket.id('GM0399'), Number(dagen.nu.slice(0, 4))],
  )
  const vorig = await geld.zetOpgave('GM0399', -2, {
    status: 'definitief',
    dossierId: heiloo.dossierId,
    regels: [...fase(dagen.vorig, 5), { product: 'proef_plan', dag: dagen.vorig }],
  })
  const nu = await geld.zetOpgave('GM0399', -1, {
    status: 'ter_beoordeling',
    dossierId: heiloo.dossierId,
    regels: [
      ...fase(dagen.nu, 8),
      { product: 'proef_fase', dag: dagen.nu, teller: 20, noemer: 28, status: 'betwist' },
      { product: 'proef_plan', dag: dagen.nu },
      { product: 'proef_selectie', dag: dagen.vorig, soort: 'terugname', nagekomen: true },
    ],
  })
  const vreemd = await geld.zetOpgave('GM0439', -1, {
    status: 'ter_beoordeling',
    dossierId: purmerend.dossierId,
    regels: fase(dagen.nu, 3),
  })
  await geld.zetOpgave('GM0361', -1, { status: 'geparkeerd', dossierId: heiloo.dossierId, regels: [] })
  await geld.zeg('GM0399', nu.regels[8]?.id ?? '', 'kees.bruin', { soort: 'betwist', tekst: 'Is dit onze regel?' })
  await geld.neemAf('GM0399', heiloo.dossierId, 'proef_fase', dagen.lopend)
  return { werk, geld, heiloo, vorig, nu, vreemd, dagen }
}
