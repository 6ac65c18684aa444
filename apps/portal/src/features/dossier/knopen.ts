import type { ProcesKnoop } from '../../components/procesknoop.ts'
import type { Dossier } from './taakroute.ts'
import type { DossierTeksten } from './teksten.ts'

type Fase = Dossier['fasen'][number]
type Tekst = DossierTeksten['proces']

/** What a node opens, by the part of the record that it stands for; the page makes it. */
export type Knoopdeel =
  | { readonly wat: 'toelating'; readonly besluitId: string }
  | { readonly wat: 'fase'; readonly faseId: string }
  | { readonly wat: 'einde' }

export type Dossierknoop = Omit<ProcesKnoop, 'detail'> & { readonly deel?: Knoopdeel }

const DICHT_VOOR_TOELATING: Readonly<Record<string, 'afgewezen' | 'doorgestuurd' | 'ingetrokken'>> = {
  afgewezen: 'afgewezen',
  doorgestuurd: 'doorgestuurd',
  ingetrokken: 'ingetrokken',
}

/**
 * The points of a traject with the record on them: aanmelding, toelating, each phase with its toetsmoment, the end. Pure:
 * dates come from the record, words from `t`; `uitkomst` is the outcome in words.
 */
export const maakKnopen = (dossier: Dossier, t: Tekst, uitkomst: string | undefined): readonly Dossierknoop[] => {
  const fasen = dossier.fasen.filter(({ status }) => status !== 'vervallen')
  return [
    {
      id: 'aanmelding',
      vorm: 'punt',
      stand: 'gedaan',
      titel: t.aanmelding,
      datum: dossier.aangemeldOp,
      datumsoort: 'op',
    },
    ...toelatingsknoop(dossier, fasen[0], t),
    ...fasen.map((fase, plaats) => faseknoop(dossier, fase, fasen[plaats + 1], t)),
    ...eindknoop(dossier, t, uitkomst),
  ]
}

const toelatingsknoop = (dossier: Dossier, eerste: Fase | undefined, t: Tekst): Dossierknoop[] => {
  const { traject, besluiten, taken, volgende } = dossier
  const dicht = DICHT_VOOR_TOELATING[traject.toestand]
  const besluit = besluiten.find(({ soort }) => soort === (dicht === 'afgewezen' ? 'afwijzing' : 'toelating'))
  const deel = besluit && { deel: { wat: 'toelating', besluitId: besluit.id } as const }
  const basis = { id: 'toelating', vorm: 'punt' } as const
  if (dicht !== undefined) {
    const datum = besluit?.beslotenOp ?? traject.beeindigdOp ?? dossier.aangemeldOp
    return [{ ...basis, stand: 'gedaan', titel: t[dicht], datum, datumsoort: 'op', ...deel }]
  }
  if (eerste !== undefined || traject.begin !== null) {
    const datum = besluit?.beslotenOp ?? traject.begin ?? dossier.aangemeldOp
    return [
      {
        ...basis,
        stand: 'gedaan',
        titel: t.toegelaten,
        datum,
        datumsoort: 'op',
        ...(eerste && { fase: eerste.naam }),
        ...deel,
      },
    ]
  }
  // The besluit on toelating has a last day by law from the first day on.
  const uiterlijk =
    taken.find(({ soort }) => soort === 'beslis_toelating')?.uiterlijk ??
    volgende.find(({ soort }) => soort === 'beslistermijn_verstreken')?.dag
  return uiterlijk === null || uiterlijk === undefined
    ? []
    : [{ ...basis, vorm: 'ruit', stand: 'nu', titel: t.toelating, datum: uiterlijk, datumsoort: 'uiterlijk' }]
}

const faseknoop = (dossier: Dossier, fase: Fase, volgende: Fase | undefined, t: Tekst): Dossierknoop => {
  const basis = {
    id: `fase-${fase.id}`,
    vorm: 'ruit',
    deel: { wat: 'fase', faseId: fase.id },
    ...(volgende && { fase: volgende.naam }),
    ...(fase.ingekort && { onder: t.ingekort }),
  } as const
  if (fase.status === 'afgebroken') {
    return { ...basis, stand: 'gedaan', titel: t.afgebroken, datum: fase.afgeslotenOp ?? fase.einde, datumsoort: 'op' }
  }
  if (fase.status === 'afgerond') {
    const titel = fase.uitslag === 'no_go' ? t.noGo : t.go
    return { ...basis, stand: 'gedaan', titel, datum: fase.afgeslotenOp ?? fase.einde, datumsoort: 'op' }
  }
  if (fase.status === 'gepland') {
    return { ...basis, stand: 'straks', titel: t.goOfNoGo, datum: fase.einde, datumsoort: 'verwacht' }
  }
  const open = dossier.toetsmomenten.find((toets) => toets.faseId === fase.id && toets.status === 'open')
  return { ...basis, stand: 'nu', titel: t.goOfNoGo, datum: open?.uiterlijk ?? fase.einde, datumsoort: 'uiterlijk' }
}

const eindknoop = ({ traject }: Dossier, t: Tekst, uitkomst: string | undefined): Dossierknoop[] => {
  if (DICHT_VOOR_TOELATING[traject.toestand] !== undefined || traject.begin === null) return []
  const basis = { id: 'einde', vorm: 'punt', deel: { wat: 'einde' } } as const
  if (traject.beeindigdOp !== null) {
    const klaar = traject.toestand === 'afgesloten'
    return [
      {
        ...basis,
        stand: klaar ? 'gedaan' : 'nu',
        titel: klaar ? t.uitkomst : t.einde,
        datum: traject.beeindigdOp,
        datumsoort: 'op',
        ...(uitkomst !== undefined && { onder: uitkomst }),
      },
    ]
  }
  if (traject.laatsteDag === null) return []
  return [{ ...basis, stand: 'straks', titel: t.einde, datum: traject.laatsteDag, datumsoort: 'uiterlijk' }]
}
