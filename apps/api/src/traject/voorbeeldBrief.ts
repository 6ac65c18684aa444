import { type VoorbeeldBriefInvoer, voorbeeldBriefInvoer, voorbeeldBriefVeld, WeigeringError } from '@loket/contracts'
import { findMandaat, heeftAdres, listBureaus, listOpenKredieten, makeBesluitbrief } from '@loket/db'
import { type Besluitinhoud, naarDatum } from '@loket/domain'
import { bevoegdProcedure } from '../trpc.ts'
import { type Beslisomgeving, openBeslisomgeving } from './beslisomgeving.ts'
import { type Plankeuze, planVan } from './voorbeeldPlan.ts'

type Besluit = VoorbeeldBriefInvoer['besluit']

/**
 * The letter as it will be sent if this person decides so today: composed by the function with which the worker composes
 * the letter of the besluit. Refuses with GeenMandaat: who may not decide has no letter.
 */
export const voorbeeldBrief = bevoegdProcedure('besluit.lezen')
  .input(voorbeeldBriefInvoer)
  .output(voorbeeldBriefVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const o = await openBeslisomgeving(trx, input.dossierId, ctx.wie)
      const { persoonId, vandaag, regels } = o
      const gemeenteId = o.dossier.gemeente.id
      const mandaat = await findMandaat(trx, { gemeenteId, persoonId, vandaag }, input.besluit.soort)
      if (mandaat === undefined) throw new WeigeringError('GeenMandaat', { besluit: input.besluit.soort })
      const { namens, brief } = await makeBesluitbrief(trx, await toInhoud(o, input.besluit), {
        gemeenteId,
        dossierId: o.dossier.id,
        persoonId,
        vandaag,
        regels,
        motivering: input.motivering,
        mandaatBron: mandaat.bron,
      })
      return {
        namens,
        adresBekend: heeftAdres(brief),
        brief: brief.map((b) => ('regels' in b ? { ...b, regels: [...b.regels] } : b)),
      }
    }),
  )

async function toInhoud(o: Beslisomgeving, besluit: Besluit): Promise<Besluitinhoud> {
  switch (besluit.soort) {
    case 'toelating':
      return await toToelating(o, besluit)
    case 'afwijzing':
      return { soort: 'afwijzing' }
    case 'wijziging_periode': {
      if (o.record.laatsteDag === null) throw new WeigeringError('StandVeranderd')
      const oudeLaatsteDag = naarDatum(o.record.laatsteDag)
      return { soort: 'wijziging_periode', oudeLaatsteDag, laatsteDag: naarDatum(besluit.laatsteDag) }
    }
    case 'voortijdige_beeindiging':
      return { soort: 'voortijdige_beeindiging', per: o.vandaag, uitkomst: besluit.uitkomst }
    case 'krediet':
      return { ...besluit }
    case 'omzetting': {
      const bedragCenten = listOpenKredieten(o.record).reduce((som, k) => som + k.bedragCenten, 0)
      return { soort: 'omzetting', naar: besluit.naar, bedragCenten }
    }
  }
}

async function toToelating(o: Beslisomgeving, keuze: Plankeuze): Promise<Besluitinhoud> {
  const plan = await planVan(o, keuze)
  if ('ontbrekendeDuren' in plan) throw new WeigeringError('FaseduurNodig')
  const namen = new Map((await listBureaus(o.trx)).map((b) => [b.id, b.naam]))
  // One opdracht per bureau, in the order of its first phase that takes place.
  const gevraagd = plan.plan.fasen.flatMap((f) => {
    const bureauId = keuze.fasen.find((k) => k.code === f.code)?.bureauId
    return bureauId === undefined ? [] : [{ bureauId, fase: f.naam }]
  })
  const begeleiding = [...Map.groupBy(gevraagd, (g) => g.bureauId)].map(([id, delen]) => ({
    naam: namen.get(id) ?? '',
    fasen: delen.map((d) => d.fase),
  }))
  return {
    soort: 'toelating',
    begin: naarDatum(keuze.begin),
    laatsteDag: plan.laatsteDag,
    fasen: plan.plan.fasen,
    begeleiding,
  }
}
