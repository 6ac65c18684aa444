import { useOpmaak } from '../../lib/opmaak.ts'
import type { Keuze } from '../../components/keuzekaart.tsx'
import { lopendeFase, mandaatVoor, type Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'

/** What a person has chosen so far at a toetsmoment. */
export type Gekozen = { besluit: string | undefined; nieuweDatum: string | undefined; beeindigt: boolean }

/** The three choices, each with what follows from it, and everything that a confirmation will do. */
export const useToetskeuzes = (
  stukken: Stukken,
  { besluit, nieuweDatum, beeindigt }: Gekozen,
): { keuzes: readonly Keuze[]; gevolgen: readonly string[]; knop: string } => {
  const t = useBeslisTeksten().paginas.toets
  const { dag, bedrag, vandaag } = useOpmaak()
  const { traject, krediet, dossier, toets } = stukken
  const fase = lopendeFase(stukken)
  const volgende = toets?.naGo?.fasen[0]
  const bureauNa = stukken.fasen.find(({ nr }) => nr === volgende?.nr)?.bureau
  const vervallen = stukken.fasen.filter(({ code }) => toets?.naGo?.vervallen.includes(code)).map(({ naam }) => naam)
  const open = krediet?.openCenten ?? 0
  const metMandaat = mandaatVoor(stukken, 'voortijdige_beeindiging') !== null

  const naGo = volgende
    ? [
        t.goGevolg(volgende.naam, dag(volgende.begin), dag(volgende.einde)),
        ...(bureauNa ? [t.goBureau(bureauNa)] : []),
        ...(vervallen.length > 0 ? [t.goVervalt(vervallen.join(', '))] : []),
      ]
    : [...(vervallen.length > 0 ? [t.goVervalt(vervallen.join(', '))] : []), t.goLaatsteGevolg]
  const naNoGo = [
    metMandaat ? t.noGoMetMandaat(stukken.orgaan) : t.noGoZonderMandaat,
    ...(open > 0 ? [t.noGoKrediet(bedrag(open))] : []),
  ]
  const alle = [
    { waarde: 'go', titel: volgende ? t.go(volgende.naam) : t.goLaatste, gevolg: naGo.join(' ') },
    { waarde: 'no_go', titel: t.noGo, gevolg: naNoGo.join(' ') },
    {
      waarde: 'aanhouden',
      titel: t.aanhouden,
      gevolg: traject.laatsteDag ? t.aanhoudenGevolg(dag(traject.laatsteDag)) : t.aanhoudenZonder,
    },
  ]
  const keuzes = toets?.alleenAanhouden ? alle.filter(({ waarde }) => waarde === 'aanhouden') : alle

  const naam = fase?.naam ?? ''
  const bericht = [fase?.bureau, dossier.klantmanager && t.gevolg.klantmanager].filter(Boolean)
  const berichtzin =
    fase?.bureau && dossier.klantmanager
      ? [t.gevolg.bureauEnKlantmanager(fase.bureau)]
      : bericht.length > 0
        ? [t.gevolg.bericht(String(bericht[0]))]
        : []
  switch (besluit) {
    case 'go':
      return {
        keuzes,
        knop: volgende ? t.knop.go(volgende.naam) : t.knop.goLaatste,
        gevolgen: [
          t.gevolg.fase(naam, 'go', dag(vandaag)),
          volgende ? t.gevolg.begint(volgende.naam, dag(volgende.begin)) : t.gevolg.uitkomst,
          ...berichtzin,
        ],
      }
    case 'no_go':
      return {
        keuzes,
        knop: t.knop.no_go,
        gevolgen: [
          t.gevolg.fase(naam, 'no-go', dag(vandaag)),
          ...berichtzin,
          beeindigt ? t.gevolg.besluit : t.gevolg.beeindiging,
          ...(open > 0 ? [t.gevolg.omzetting(bedrag(open))] : []),
        ],
      }
    case 'aanhouden':
      return {
        keuzes,
        knop: t.knop.aanhouden,
        gevolgen: [
          ...(nieuweDatum ? [t.gevolg.aangehouden(dag(nieuweDatum))] : []),
          ...(fase?.bureau ? [t.gevolg.bericht(fase.bureau)] : []),
        ],
      }
    default:
      return { keuzes, knop: t.knop.kies, gevolgen: [] }
  }
}
