import { PROCESSTAND } from '@loket/domain'
import { KnopLink } from '../../components/knop.tsx'
import type { WaaromUitleg } from '../../components/waarom.tsx'
import { isNogNiet } from '../../components/taken.ts'
import { WachtRegel } from '../../components/wachtregel.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useGebeurtenissen } from '../../teksten/gebeurtenissen.ts'
import { kleineLetter } from '../../teksten/kleineletter.ts'
import { useTeksten } from '../../teksten/teksten.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { type Dossier, type Dossiertaak, naarEigenTaak } from './taakroute.ts'
import { useDossierTeksten } from './teksten.ts'

/** The task that the sentence is about: the reader's own that is due first, and else what is due first. */
export const hoofdtaak = (taken: readonly Dossiertaak[]): Dossiertaak | undefined =>
  taken.find(({ voorMij }) => voorMij) ?? taken[0]

/** The sentence at the top of a dossier: for whom it waits, what, until when, and what happens then. */
export const Dossierwacht = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().wacht
  const woorden = useWoorden()
  const { rollen } = useTeksten()
  const zinnen = useGebeurtenissen()
  const daarna = useDaarna()
  const { dag, vandaag } = useOpmaak()
  const { traject } = dossier
  const taak = hoofdtaak(dossier.taken)

  if (taak === undefined && traject.toestand === 'aangehouden') return <Aangehouden dossier={dossier} />
  if (taak === undefined && dossier.zicht !== 'volledig' && PROCESSTAND[traject.toestand] !== 'gesloten') {
    return <Volgend dossier={dossier} />
  }
  if (taak === undefined) {
    const gesloten = PROCESSTAND[traject.toestand] === 'gesloten'
    return (
      <WachtRegel
        wachtOp="niemand"
        titel={
          gesloten
            ? traject.uitkomst === null
              ? t.gesloten(woorden.toestand[traject.toestand])
              : t.afgesloten(woordVan(woorden.uitkomst, traject.uitkomst))
            : traject.procesStart
              ? t.start
              : t.niemand(standzin(dossier, t.stand))
        }
        {...(!gesloten && { daarna: daarna(dossier.volgende), waarom: uitlegVan(dossier.volgendeUitleg) })}
      />
    )
  }
  if (taak.voorMij && taak.vanaf !== null && isNogNiet(taak, vandaag)) {
    return (
      <WachtRegel
        wachtOp="niemand"
        titel={t.nogNiet(kleineLetter(zinnen.doe(taak.soort, taak.gegevens)), dag(taak.vanaf))}
        daarna={daarna(taak.daarna)}
        waarom={uitlegVan(taak.uitleg, taak.daarnaUitleg)}
      />
    )
  }
  const naar = taak.voorMij ? naarEigenTaak(dossier, taak) : undefined
  const wie = taak.bureau ?? taak.persoon ?? (taak.rol === null ? t.loket : t.rol(woordVan(rollen, taak.rol)))
  const zin = taak.voorMij
    ? kleineLetter(zinnen.doe(taak.soort, taak.gegevens))
    : zinnen.wacht(taak.soort, taak.gegevens)
  return (
    <WachtRegel
      wachtOp={taak.voorMij ? 'jou' : { naam: wie }}
      titel={zin}
      {...(taak.uiterlijk !== null && { uiterlijk: taak.uiterlijk })}
      daarna={daarna(taak.daarna)}
      waarom={uitlegVan(taak.uitleg, taak.daarnaUitleg)}
      {...(naar && {
        actie: (
          <KnopLink {...naar} soort="primair">
            {zinnen.doe(taak.soort, taak.gegevens)}
          </KnopLink>
        ),
      })}
    />
  )
}

/** A decision that was put off: what the loket waits for, and by when it decides all the same. */
const Aangehouden = ({ dossier: { fasen, toetsmomenten, volgende, volgendeUitleg } }: { dossier: Dossier }) => {
  const t = useDossierTeksten().wacht
  const daarna = useDaarna()
  const open = toetsmomenten.find(({ status }) => status === 'open')
  const fase = fasen.find(({ id }) => id === open?.faseId)
  const eerder = toetsmomenten.findLast(({ faseId, besluit }) => faseId === open?.faseId && besluit === 'aanhouden')
  return (
    <WachtRegel
      wachtOp="niemand"
      titel={t.aangehouden(eerder?.ontbrekend ?? '', fase?.naam ?? '')}
      {...(open && { uiterlijk: open.uiterlijk })}
      daarna={daarna(volgende)}
      waarom={uitlegVan(open?.uitleg, volgendeUitleg)}
    />
  )
}

const uitlegVan = (...delen: readonly (Dossier['volgendeUitleg'] | undefined)[]): readonly WaaromUitleg[] =>
  delen.filter((deel) => deel !== null && deel !== undefined)

/** For who follows a traject without seeing the tasks of the loket: what its state says, and until when. */
const Volgend = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().wacht
  const { dag } = useOpmaak()
  const { fasen, toetsmomenten, volgende, volgendeUitleg, traject, toelatingBeslist, klantmanager } = dossier
  const fase = fasen.find(({ status }) => status === 'loopt' || status === 'toetsmoment')
  const stand = PROCESSTAND[traject.toestand]
  const uiterlijk = (op: string | undefined) => (op === undefined ? {} : { uiterlijk: op })
  if (stand === 'selectie') {
    const termijn = volgende.find(({ soort }) => soort === 'beslistermijn_verstreken')?.dag
    const wie = toelatingBeslist === 'loket' ? t.loket : t.volgend.klantmanager(klantmanager?.naam)
    // Until the selection is done the loket is busy with it, whoever decides then.
    if (toelatingBeslist === 'klantmanager' && traject.toestand !== 'selectie_uitgevoerd') {
      return (
        <WachtRegel
          wachtOp={{ naam: t.loket }}
          titel={t.volgend.selectie}
          gevolg={t.volgend.beslistDaarna(wie, termijn && dag(termijn))}
          waarom={uitlegVan(volgendeUitleg)}
        />
      )
    }
    return (
      <WachtRegel
        wachtOp={{ naam: wie }}
        titel={t.volgend.toelating}
        {...uiterlijk(termijn)}
        waarom={uitlegVan(volgendeUitleg)}
      />
    )
  }
  if (stand === 'afronding') return <WachtRegel wachtOp={{ naam: t.loket }} titel={t.volgend.afronding} />
  if (stand === 'toetsmoment' && fase) {
    const op = toetsmomenten.find(({ status }) => status === 'open')?.uiterlijk ?? fase.einde
    return <WachtRegel wachtOp={{ naam: t.loket }} titel={t.volgend.toetsmoment(fase.naam)} uiterlijk={op} />
  }
  if (traject.toestand === 'fase_loopt' && fase) {
    return <WachtRegel wachtOp="niemand" titel={t.volgend.loopt(fase.naam, fase.bureau?.naam)} uiterlijk={fase.einde} />
  }
  return <WachtRegel wachtOp="niemand" titel={t.niemand(standzin(dossier, t.stand))} />
}

/** "na di 24 november een herinnering; na vr 27 november gaat het naar de teamleider. De periode eindigt hoe dan ook…" */
const useDaarna = () => {
  const t = useDossierTeksten().wacht
  const zinnen = useGebeurtenissen()
  const { dag } = useOpmaak()
  return (wekkers: Dossier['volgende']): string | undefined => {
    const einde = wekkers.find(({ soort }) => soort === 'einde_periode')
    const overige = wekkers.filter(({ soort }) => soort !== 'einde_periode').map((wekker) => zinnen.wekker(wekker))
    const delen = [
      ...(overige.length > 0 ? [`${overige.join('; ')}.`] : []),
      ...(einde ? [t.uiterlijkEinde(dag(einde.dag))] : []),
    ]
    return delen.length > 0 ? delen.join(' ') : undefined
  }
}

const standzin = (
  { traject, fasen }: Dossier,
  t: { toegelaten: string; loopt: (fase: string) => string; onderbroken: string; bezig: string },
): string => {
  const fase = fasen.find(({ status }) => status === 'loopt' || status === 'toetsmoment')
  if (traject.toestand === 'onderbroken') return t.onderbroken
  if (fase) return t.loopt(fase.naam)
  return traject.toestand === 'toegelaten' ? t.toegelaten : t.bezig
}
