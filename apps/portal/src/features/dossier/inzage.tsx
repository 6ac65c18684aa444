import { useMutation } from '@tanstack/react-query'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { Knop } from '../../components/knop.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { KeuzeVeld, TekstvlakVeld } from '../../components/velden.tsx'
import { datumVan } from '../../lib/datum.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import type { Dossier } from './taakroute.ts'
import { useDossierTeksten } from './teksten.ts'
import { useVerzend } from './useVerzend.ts'

/** To whom the belemmeringen of this dossier are open, by whose decision; opening and closing them. */
export const Inzage = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().belemmeringen
  const { dag } = useOpmaak()
  const trekIn = useMutation(trpc.inzage.trekIn.mutationOptions())
  const verzend = useVerzend()
  return (
    <section className="dossierdeel" aria-labelledby="inzage">
      <Kop id="inzage">{t.inzage}</Kop>
      {dossier.inzage.length === 0 ? (
        <p>{t.geenInzage}</p>
      ) : (
        <ul className="dossierlijst">
          {dossier.inzage.map(({ id, bureau, door, op, reden, ingetrokkenOp }) => (
            <li key={id}>
              <div className="dossierregel">
                <span>{t.regel(bureau.naam, door, dag(datumVan(op)))}</span>
                {ingetrokkenOp !== null ? (
                  <span className="gedempt">{t.ingetrokken(dag(datumVan(ingetrokkenOp)))}</span>
                ) : (
                  dossier.mag.inzage && (
                    <Knop
                      klein
                      bezig={trekIn.isPending}
                      onClick={() => void verzend(() => trekIn.mutateAsync({ dossierId: dossier.id, inzageId: id }))}
                    >
                      {t.trekIn}
                      <span className="alleen-voorlezen"> {bureau.naam}</span>
                    </Knop>
                  )
                )}
              </div>
              <span className="gedempt klein dossierlijst__onder">“{reden}”</span>
            </li>
          ))}
        </ul>
      )}
      {dossier.mag.inzage && <Geef dossier={dossier} />}
    </section>
  )
}

type Waarden = { bureauId: string; reden: string }

const Geef = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten()
  const form = useFormulier<Waarden>({ bureauId: '', reden: '' })
  const geef = useMutation(trpc.inzage.geef.mutationOptions())
  const verzend = useVerzend()
  const bureaus = new Map(
    dossier.fasen
      .filter(({ status }) => status === 'gepland' || status === 'loopt' || status === 'toetsmoment')
      .flatMap(({ bureau }) => (bureau ? [[bureau.id, bureau.naam] as const] : [])),
  )
  const open = new Set(
    dossier.inzage.filter(({ ingetrokkenOp }) => ingetrokkenOp === null).map(({ bureau }) => bureau.id),
  )
  const keuzes = [...bureaus].filter(([id]) => !open.has(id))
  if (keuzes.length === 0) return open.size === 0 ? <Alinea gedempt>{t.belemmeringen.geenBureau}</Alinea> : null
  return (
    <>
      <Kop niveau={3}>{t.belemmeringen.geefInzage}</Kop>
      <Alinea gedempt>{t.belemmeringen.inzageUitleg}</Alinea>
      <Formulier
        form={form}
        naam={t.belemmeringen.geefInzage}
        onVerzend={async (waarden) => {
          const fouten = await verzend<Waarden>(() => geef.mutateAsync({ dossierId: dossier.id, ...waarden }))
          if (fouten.length === 0) form.reset()
          return fouten
        }}
        knoppen={<VerzendKnop soort="rustig">{t.belemmeringen.geefInzageKnop}</VerzendKnop>}
      >
        <KeuzeVeld<Waarden>
          naam="bureauId"
          label={t.velden.bureau}
          opties={keuzes.map(([id, naam]) => ({ waarde: id, naam }))}
        />
        <TekstvlakVeld<Waarden> naam="reden" label={t.velden.reden} maxLengte={1000} regels={3} />
      </Formulier>
    </>
  )
}
