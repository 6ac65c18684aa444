import { isBevoegd } from '@loket/contracts/waarden'
import { isDatum } from '@loket/domain'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { DatumVeld } from '../../components/datumveld.tsx'
import { Feiten } from '../../components/feiten.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { KnopLink } from '../../components/knop.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { Waarom } from '../../components/waarom.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useGebeurtenissen } from '../../teksten/gebeurtenissen.ts'
import { kleineLetter } from '../../teksten/kleineletter.ts'
import { useTeksten } from '../../teksten/teksten.ts'
import { woordVan } from '../../teksten/woorden.ts'
import { Afgenomen } from './afgenomen.tsx'
import { DossierKader } from './kader.tsx'
import { hoofdtaak } from './dossierwacht.tsx'
import { Dossierproces } from './proces.tsx'
import { andereCommandos, type Dossier, naarCommando, naarEigenTaak } from './taakroute.ts'
import { Besluiten, Eerder, Krediet, Opdrachten } from './terzijde.tsx'
import { useDossierTeksten } from './teksten.ts'
import { Dossiertijdlijn } from './tijdlijn.tsx'

/** The first part of a dossier: the whole process, what happened, who works on it, and the money. */
export const Overzicht = () => <DossierKader>{(dossier) => <Inhoud dossier={dossier} />}</DossierKader>

const Inhoud = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().overzicht
  const { toon = [] } = useSearch({ from: '/dossiers/$dossierId' })
  const navigeer = useNavigate({ from: '/dossiers/$dossierId' })
  return (
    <>
      <Dossierproces dossier={dossier} />
      {dossier.zicht === 'nummer' ? (
        <>
          <Alinea gedempt>{t.volgen}</Alinea>
          <Periode dossier={dossier} />
          <Afgenomen dossierId={dossier.id} />
        </>
      ) : (
        <div className="naast-elkaar">
          <section aria-labelledby="tijdlijn">
            <AndereTaken dossier={dossier} />
            <Kop id="tijdlijn">{t.tijdlijn}</Kop>
            <Dossiertijdlijn
              dossierId={dossier.id}
              toon={toon}
              onToon={(groepen) =>
                void navigeer({
                  search: groepen.length === 0 ? {} : { toon: [...groepen] },
                  replace: true,
                  resetScroll: false,
                })
              }
            />
            <Afgenomen dossierId={dossier.id} />
          </section>
          <aside>
            <Doen dossier={dossier} />
            <Mensen dossier={dossier} />
            <Periode dossier={dossier} />
            <Krediet dossier={dossier} />
            <Besluiten dossier={dossier} />
            <Opdrachten dossier={dossier} />
            <Eerder dossier={dossier} />
            <Stand dossier={dossier} />
          </aside>
        </div>
      )}
    </>
  )
}

/** What else waits beside the sentence on top. */
const AndereTaken = ({ dossier }: { dossier: Dossier }) => {
  const { overzicht: t, wacht } = useDossierTeksten()
  const { rollen } = useTeksten()
  const kader = useTeksten().wacht
  const zinnen = useGebeurtenissen()
  const { dag, relatief } = useOpmaak()
  const hoofd = hoofdtaak(dossier.taken)
  const anderen = dossier.taken.filter((taak) => taak.id !== hoofd?.id)
  if (anderen.length === 0) return null
  return (
    <>
      <Kop>{t.taken}</Kop>
      <ul className="dossierlijst">
        {anderen.map((taak) => {
          const naar = taak.voorMij ? naarEigenTaak(dossier, taak) : undefined
          const wie =
            taak.bureau ?? taak.persoon ?? (taak.rol === null ? wacht.loket : wacht.rol(woordVan(rollen, taak.rol)))
          return (
            <li key={taak.id} className="dossierregel">
              <span>
                {taak.voorMij ? (
                  zinnen.doe(taak.soort, taak.gegevens)
                ) : (
                  <>
                    {kader.wachtOp} {wie}: {kleineLetter(zinnen.wacht(taak.soort, taak.gegevens))}
                  </>
                )}
                {taak.uiterlijk !== null && (
                  <span className="gedempt klein dossierlijst__onder">
                    {kader.uiterlijk} {dag(taak.uiterlijk)} ({relatief(taak.uiterlijk)}){' '}
                    {taak.uitleg && <Waarom uitleg={taak.uitleg} onderwerp={kader.dezeDatum} />}
                  </span>
                )}
              </span>
              {naar && (
                <KnopLink {...naar} soort="rustig" klein>
                  {zinnen.doe(taak.soort, taak.gegevens)}
                </KnopLink>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

const Doen = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten()
  const commandos = andereCommandos(dossier, hoofdtaak(dossier.taken.filter(({ voorMij }) => voorMij)))
  if (commandos.length === 0) return null
  return (
    <div className="niet-afdrukken">
      <Kop>{t.overzicht.doen}</Kop>
      <ul className="dossierlijst">
        {commandos.map((soort) => (
          <li key={soort}>
            <KnopLink {...naarCommando(dossier.id, soort)} soort="subtiel" klein>
              {t.handelingen[soort]}
            </KnopLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Mensen = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().overzicht
  const bureaus = (nu: boolean) => [
    ...new Set(
      dossier.fasen.flatMap(({ bureau, status }) =>
        bureau && status !== 'vervallen' && isVoorbij(dossier, status) !== nu ? [bureau.naam] : [],
      ),
    ),
  ]
  const [nu, eerder] = [bureaus(true), bureaus(false).filter((naam) => !bureaus(true).includes(naam))]
  return (
    <>
      <Kop>{t.mensen}</Kop>
      <Feiten
        feiten={[
          { wat: t.consulent, is: dossier.consulent?.naam ?? t.nogNiemand },
          ...(nu.length > 0 ? [{ wat: t.begeleiding, is: nu.join(', ') }] : []),
          ...(eerder.length > 0 ? [{ wat: t.begeleidde, is: eerder.join(', ') }] : []),
          {
            wat: t.klantmanager,
            is: dossier.klantmanager === null ? t.nogNiemand : `${dossier.klantmanager.naam}, ${dossier.gemeente.naam}`,
          },
        ]}
      />
    </>
  )
}

/** A phase that is over, or whose traject is: nobody works on it any more. */
const isVoorbij = ({ traject }: Dossier, status: string): boolean =>
  traject.beeindigdOp !== null || status === 'afgerond' || status === 'afgebroken'

const Periode = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten()
  const { datum } = useOpmaak()
  const { begin, laatsteDag, beeindigdOp, maximumUitleg } = dossier.traject
  if (begin === null || laatsteDag === null) return null
  return (
    <>
      <Kop>{t.overzicht.periode}</Kop>
      <p>
        {beeindigdOp === null
          ? t.proces.fase(datum(begin), datum(laatsteDag))
          : t.overzicht.geeindigd(datum(begin), datum(beeindigdOp))}{' '}
        {beeindigdOp === null && maximumUitleg && (
          <Waarom uitleg={maximumUitleg} onderwerp={t.overzicht.waaromMaximum} />
        )}
      </p>
    </>
  )
}

type Standvraag = { op: string }

const Stand = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().overzicht
  const { rollen } = useSessie()
  const { vandaag } = useOpmaak()
  const form = useFormulier<Standvraag>({ op: vandaag })
  const navigeer = useNavigate()
  if (!isBevoegd(rollen, 'dossier.bewerken')) return null
  return (
    <div className="niet-afdrukken">
      <Kop>{t.stand}</Kop>
      <Formulier
        form={form}
        naam={t.stand}
        onVerzend={async ({ op }) => {
          if (!isDatum(op)) return
          await navigeer({ to: '/dossiers/$dossierId/stand', params: { dossierId: dossier.id }, search: { op } })
        }}
        knoppen={
          <VerzendKnop soort="rustig" klein>
            {t.standOpen}
          </VerzendKnop>
        }
      >
        <DatumVeld<Standvraag>
          naam="op"
          label={t.standLabel}
          richting="terug"
          vanaf={dossier.aangemeldOp}
          totEnMet={vandaag}
        />
      </Formulier>
    </div>
  )
}
