import type { DossierRij } from '@loket/contracts'
import type { Dossierregel } from '@loket/db'

/** A row of the record as the API gives it. */
export function toRij(r: Dossierregel): DossierRij {
  return {
    id: r.id,
    nummer: r.nummer,
    naam: r.naam,
    onderneming: r.onderneming,
    gemeente: { id: r.gemeenteId, naam: r.gemeente, code: r.gemeentecode },
    toestand: r.toestand as DossierRij['toestand'],
    fase: r.fase,
    bureau: r.bureau,
    consulent: r.consulent,
    uitkomst: r.uitkomst as DossierRij['uitkomst'],
    eindreden: r.eindreden,
    aangemeldOp: r.aangemeldOp,
    laatsteDag: r.laatsteDag,
    beeindigdOp: r.beeindigdOp,
    wacht: r.wacht === null ? null : { ...r.wacht, gegevens: toGegevens(r.wacht.gegevens) },
  }
}

/** The facts of a row as an object; anything else is empty. */
export function toGegevens(waarde: unknown): Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) ? { ...waarde } : {}
}
