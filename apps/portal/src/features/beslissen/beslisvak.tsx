import type { ReactNode } from 'react'
import { FormProvider, type FieldValues, type UseFormReturn } from 'react-hook-form'
import { Bevestig } from '../../components/bevestig.tsx'
import { Blad } from '../../components/blad.tsx'
import { Formulier } from '../../components/formulier.tsx'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { Beleid } from './beleid.tsx'
import { Bewijs } from './bewijs.tsx'
import { Dossierfeiten } from './dossierfeiten.tsx'
import { Eerder } from './eerder.tsx'
import { InBeeld } from './inbeeld.tsx'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import type { Beslissing } from './useBeslissing.ts'
import { WatNu } from './watnu.tsx'
import './beslissen.css'

/**
 * Evidence at the left, decision at the right, with the letter above the button that sends it. Says instead why this
 * person cannot decide, that the decision is being processed, that another was first, or what happens now; what was
 * typed stays readable.
 */
export const Beslisvak = <W extends FieldValues>({
  stukken,
  form,
  beslissing,
  knop,
  gedaan,
  gevaar,
  gevolgen,
  getypt,
  links,
  brief,
  children,
}: {
  stukken: Stukken
  form: UseFormReturn<W>
  beslissing: Beslissing<W>
  /** What the button does, in words. */
  knop: string
  /** That it was done, in a sentence. */
  gedaan: string
  gevaar?: boolean
  gevolgen: readonly ReactNode[]
  /** What a person typed that may not be lost, when the form itself can no longer be shown. */
  getypt: (waarden: W) => string
  /** The left column; without it facts, policy, evidence and what was decided before. */
  links?: ReactNode
  /** The letter: read before it is confirmed. */
  brief?: ReactNode
  children: ReactNode
}) => {
  const t = useBeslisTeksten().algemeen
  const { stand, concept, verzend } = beslissing
  const kolom = links ?? <Beslisblad stukken={stukken} />

  if (stand.soort === 'klaar') {
    return (
      <InBeeld>
        <WatNu dossierId={stukken.dossier.id} gedaan={gedaan} />
      </InBeeld>
    )
  }
  if (stand.soort === 'al_besloten') {
    return (
      <AlBesloten
        stukken={stukken}
        beslissing={beslissing}
        tekst={getypt(form.getValues())}
        gegevens={stand.gegevens}
      />
    )
  }
  const wacht = stand.soort === 'wacht'
  if (!stukken.mag.mag && !wacht) {
    return (
      <FormProvider {...form}>
        <div className="twee-helften">
          <Blad>{kolom}</Blad>
          <div>
            <NietJij stukken={stukken} />
            {stand.geweigerd && <Geweigerd zinnen={stand.geweigerd} />}
            <Getypt tekst={getypt(form.getValues())} beslissing={beslissing} />
            <WatNu dossierId={stukken.dossier.id} />
          </div>
        </div>
      </FormProvider>
    )
  }
  const mandaat = stukken.mandaten.find(({ bron }) => bron !== null)?.bron
  return (
    <FormProvider {...form}>
      <a href="#beslissing" className="nl-link naar-beslissing niet-afdrukken">
        {t.naarBeslissing}
      </a>
      <div className="twee-helften">
        <Blad>
          <fieldset className="beslisvak" disabled={wacht}>
            {kolom}
          </fieldset>
        </Blad>
        <div id="beslissing">
          {wacht && (
            <InBeeld>
              <Melding titel={t.wacht.titel}>{t.wacht.uitleg}</Melding>
            </InBeeld>
          )}
          {stand.soort === 'open' && stand.geweigerd && <Geweigerd zinnen={stand.geweigerd} />}
          <Formulier
            form={form}
            onVerzend={verzend}
            {...(!wacht && { concept })}
            knoppen={(bezig) => (
              <Knop type="submit" soort="primair" bezig={bezig || wacht} {...(gevaar && { gevaar })}>
                {knop}
              </Knop>
            )}
          >
            <fieldset className="beslisvak" disabled={wacht}>
              {children}
            </fieldset>
            {brief}
            <Bevestig gevolgen={gevolgen} />
            {mandaat && stukken.soort !== 'beslis_toetsmoment' && (
              <p className="gedempt klein">{t.mandaat.hebJe(stukken.orgaan, mandaat)}</p>
            )}
          </Formulier>
        </div>
      </div>
    </FormProvider>
  )
}

/** The left column of most pages. */
export const Beslisblad = ({ stukken, boven }: { stukken: Stukken; boven?: ReactNode }) => (
  <div className="beslisblad">
    {boven}
    <Dossierfeiten stukken={stukken} />
    <Beleid stukken={stukken} />
    <Bewijs stukken={stukken} />
    <Eerder stukken={stukken} />
  </div>
)

const NietJij = ({ stukken }: { stukken: Stukken }) => {
  const t = useBeslisTeksten().algemeen.nietJij
  const fouten = useFouten()
  const woorden = useWoorden()
  const zin = (code: string, gegevens: Readonly<Record<string, string>>): string => {
    if (code === 'StandVeranderd') return t.stand(woordVan(woorden.toestand, stukken.traject.status))
    if (code === 'RapporteurBeslistNietAlleen' && stukken.soort === 'beslis_toelating') return t.advies
    return code === 'ProcesGesloten' ? t.gesloten : zinVan(fouten, code, gegevens)
  }
  return (
    <Melding soort="let op" titel={t.titel}>
      {stukken.mag.redenen.map(({ code, gegevens }) => (
        <p key={code}>{zin(code, gegevens)}</p>
      ))}
    </Melding>
  )
}

const Geweigerd = ({ zinnen }: { zinnen: readonly string[] }) => {
  const t = useBeslisTeksten().algemeen
  return (
    <InBeeld>
      <Melding soort="fout" titel={t.geweigerd}>
        {zinnen.map((zin) => (
          <p key={zin}>{zin}</p>
        ))}
      </Melding>
    </InBeeld>
  )
}

const AlBesloten = <W extends FieldValues>({
  stukken,
  beslissing,
  tekst,
  gegevens,
}: {
  stukken: Stukken
  beslissing: Beslissing<W>
  tekst: string
  gegevens: Readonly<Record<string, string>>
}) => {
  const t = useBeslisTeksten().algemeen.alBesloten
  const woorden = useWoorden()
  const { door = '', op = '', besluit = '' } = gegevens
  return (
    <>
      <InBeeld>
        <Melding soort="let op" titel={t.titel}>
          {t.zin(door, op, woordVan(woorden.toetsbesluit, besluit))}
        </Melding>
      </InBeeld>
      <Getypt tekst={tekst} beslissing={beslissing} />
      <WatNu dossierId={stukken.dossier.id} />
    </>
  )
}

const Getypt = <W extends FieldValues>({ tekst, beslissing }: { tekst: string; beslissing: Beslissing<W> }) => {
  const t = useBeslisTeksten().algemeen.alBesloten
  if (tekst.trim() === '') return null
  return (
    <section>
      <p>{t.bewaard}</p>
      <p className="getypt">{tekst}</p>
      <div className="knoppenrij">
        <Knop soort="rustig" klein onClick={() => void beslissing.gooiWeg()}>
          {t.gooiWeg}
        </Knop>
      </div>
    </section>
  )
}
