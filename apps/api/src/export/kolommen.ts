import { EXPORTKOLOMMEN } from '@loket/contracts'
import type { Dossierregel } from '@loket/db'
import type { Toestand, Uitkomst } from '@loket/domain'

type Kolom = (typeof EXPORTKOLOMMEN)[number]

const TOESTAND: Readonly<Record<Toestand, string>> = {
  aangemeld: 'aangemeld',
  voorwaarden_getoetst: 'voorwaarden getoetst',
  selectie_gepland: 'selectie gepland',
  selectie_uitgevoerd: 'wacht op toelating',
  toegelaten: 'toegelaten',
  fase_loopt: 'loopt',
  toetsmoment: 'toetsmoment',
  aangehouden: 'aangehouden',
  onderbroken: 'onderbroken',
  afronding: 'wordt afgerond',
  afgesloten: 'afgesloten',
  afgewezen: 'afgewezen',
  doorgestuurd: 'naar aanvraag',
  ingetrokken: 'ingetrokken',
}
const UITKOMST: Readonly<Record<Uitkomst, string>> = {
  geen_ondernemer_blijft_bijstand: 'geen ondernemer, blijft in de bijstand',
  startklaar_maar_niet_direct: 'klaar om te starten, maar niet direct',
  start_met_bbz: 'start met Bbz',
  start_zonder_bbz: 'start zonder Bbz',
  loondienst: 'werk in loondienst',
  deeltijd_binnen_participatiewet: 'onderneemt in deeltijd binnen de Participatiewet',
}

/** The columns of the export, in Dutch, each with what it shows of a row. A day is 'JJJJ-MM-DD', so that it sorts. */
export const KOLOMMEN: Readonly<Record<Kolom, { kop: string; breedte: number; cel: (r: Dossierregel) => string }>> = {
  nummer: { kop: 'Dossier', breedte: 16, cel: (r) => r.nummer },
  naam: { kop: 'Cliënt', breedte: 26, cel: (r) => r.naam ?? '' },
  onderneming: { kop: 'Onderneming', breedte: 26, cel: (r) => r.onderneming ?? '' },
  gemeente: { kop: 'Gemeente', breedte: 24, cel: (r) => r.gemeente },
  toestand: { kop: 'Stand', breedte: 20, cel: (r) => TOESTAND[r.toestand as Toestand] },
  fase: { kop: 'Fase', breedte: 20, cel: (r) => r.fase?.naam ?? '' },
  bureau: { kop: 'Bureau', breedte: 22, cel: (r) => r.bureau ?? '' },
  consulent: { kop: 'Consulent', breedte: 20, cel: (r) => r.consulent ?? '' },
  wacht: { kop: 'Wacht op', breedte: 22, cel: wachtOp },
  uiterlijk: { kop: 'Uiterlijk', breedte: 12, cel: (r) => r.wacht?.uiterlijk ?? '' },
  aangemeldOp: { kop: 'Aangemeld op', breedte: 13, cel: (r) => r.aangemeldOp },
  laatsteDag: { kop: 'Laatste dag', breedte: 12, cel: (r) => r.beeindigdOp ?? r.laatsteDag ?? '' },
  uitkomst: { kop: 'Uitkomst', breedte: 34, cel: (r) => (r.uitkomst === null ? '' : UITKOMST[r.uitkomst as Uitkomst]) },
}

/** The table of an export: headings first. */
export function toTabel(regels: readonly Dossierregel[]): string[][] {
  return [
    EXPORTKOLOMMEN.map((k) => KOLOMMEN[k].kop),
    ...regels.map((r) => EXPORTKOLOMMEN.map((k) => KOLOMMEN[k].cel(r))),
  ]
}

function wachtOp({ wacht }: Dossierregel): string {
  if (wacht === null) return ''
  return wacht.bureau ?? wacht.persoon ?? wacht.rol?.replaceAll('_', ' ') ?? ''
}
