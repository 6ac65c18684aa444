import { useWatch } from 'react-hook-form'
import { BedragVeld } from '../../components/bedragveld.tsx'
import { useFormulier } from '../../components/formulier.tsx'
import { Alinea } from '../../components/tekst.tsx'
import { KeuzeVeld, TekstVeld, TekstvlakVeld } from '../../components/velden.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { Beslispagina, type Beslisdeel } from './beslispagina.tsx'
import { Beslisvak } from './beslisvak.tsx'
import { Briefvoorbeeld } from './briefvoorbeeld.tsx'
import { useBeslisTeksten } from './teksten.ts'
import { maakVeldVan, useBeslissing } from './useBeslissing.ts'

type Waarden = {
  doel: string
  bedragCenten: number | string
  motivering: string
  nogmaalsCenten: number | string
  waarom: string
}
const LEEG: Waarden = { doel: '', bedragCenten: '', motivering: '', nogmaalsCenten: '', waarom: '' }

/** A voorbereidingskrediet for named costs, within what policy leaves. */
export const VerleenKredietPagina = () => {
  const t = useBeslisTeksten().paginas.krediet
  return (
    <Beslispagina<Waarden> soort="verleen_krediet" titel={t.titel} leeg={() => LEEG}>
      {(deel) => <Verlenen {...deel} />}
    </Beslispagina>
  )
}

const Verlenen = ({ stukken, begin, sleutel }: Beslisdeel<Waarden>) => {
  const t = useBeslisTeksten().paginas.krediet
  const { motivering: m } = useBeslisTeksten().algemeen
  const { bedrag } = useOpmaak()
  const { vrijCenten = null } = stukken.krediet ?? {}
  const vraagtBevestiging = (centen: number | string | undefined): boolean =>
    vrijCenten !== null && typeof centen === 'number' && centen > vrijCenten
  const form = useFormulier<Waarden>({ ...LEEG, ...begin.waarden })
  const beslissing = useBeslissing({
    form,
    sleutel,
    onderwerpId: stukken.traject.id,
    begin,
    leeg: LEEG,
    toGegevens: ({ bedragCenten, nogmaalsCenten, waarom, ...rest }) => ({
      ...rest,
      bedragCenten: Number(bedragCenten),
      ...(vraagtBevestiging(bedragCenten) && { bevestiging: { bedragCenten: Number(nogmaalsCenten), waarom } }),
    }),
    stuur: (bezorging) => apiClient.traject.verleenKrediet.mutate(bezorging),
    veldVan: maakVeldVan(LEEG, {
      KredietBovenMaximum: 'bedragCenten',
      BedragOngeldig: 'bedragCenten',
      KredietBovenGrens: 'bedragCenten',
      KredietBevestigingNodig: 'nogmaalsCenten',
      'gegevens.bevestiging.bedragCenten': 'nogmaalsCenten',
      'gegevens.bevestiging.waarom': 'waarom',
      KredietdoelNietToegestaan: 'doel',
    }),
  })
  const { doel = '', bedragCenten, motivering = '' } = useWatch({ control: form.control })
  const {
    ruimteCenten = null,
    maximumCenten = null,
    grensCenten = null,
    doelen = null,
    rechtsgrond,
  } = stukken.krediet ?? {}
  const centen = typeof bedragCenten === 'number' && bedragCenten > 0 ? bedragCenten : undefined
  const compleet = centen !== undefined && doel.trim() !== ''
  return (
    <Beslisvak
      stukken={stukken}
      form={form}
      beslissing={beslissing}
      gedaan={t.gedaan}
      knop={t.knop}
      gevolgen={[
        t.gevolg.verleend(centen === undefined ? '…' : bedrag(centen), doel.trim() === '' ? '…' : doel),
        ...(ruimteCenten !== null && centen !== undefined && centen <= ruimteCenten
          ? [t.ruimteNa(bedrag(ruimteCenten - centen))]
          : []),
        t.gevolg.omzetting,
        t.gevolg.bekend,
      ]}
      getypt={(waarden) => [waarden.doel, waarden.motivering].filter(Boolean).join('\n')}
      brief={
        <Briefvoorbeeld
          dossierId={stukken.dossier.id}
          motivering={motivering}
          besluit={compleet ? { soort: 'krediet', doel, bedragCenten: centen } : undefined}
        />
      }
    >
      {rechtsgrond === 'participatiewet' && <Alinea>{t.nietBbz}</Alinea>}
      {doelen === null ? (
        <TekstVeld<Waarden> naam="doel" label={t.doel} hulp={t.doelHulp} />
      ) : (
        <KeuzeVeld<Waarden>
          naam="doel"
          label={t.doel}
          hulp={t.doelHulp}
          opties={doelen.map((naam) => ({ waarde: naam, naam }))}
        />
      )}
      <Alinea>
        {ruimteCenten === null || maximumCenten === null
          ? t.geenMaximum
          : t.ruimte(bedrag(ruimteCenten), bedrag(maximumCenten))}
      </Alinea>
      <BedragVeld<Waarden>
        naam="bedragCenten"
        label={t.bedrag}
        minCenten={1}
        {...(grensCenten !== null && { maxCenten: grensCenten })}
        {...(ruimteCenten !== null && {
          controleer: (waarde: number) => waarde <= ruimteCenten || t.boven(bedrag(ruimteCenten)),
        })}
      />
      {vraagtBevestiging(bedragCenten) && (
        <>
          <Alinea>{t.bevestig(bedrag(vrijCenten ?? 0))}</Alinea>
          <BedragVeld<Waarden>
            naam="nogmaalsCenten"
            label={t.nogmaals}
            minCenten={1}
            controleer={(waarde: number) => waarde === bedragCenten || t.nogmaalsAnders}
          />
          <TekstvlakVeld<Waarden> naam="waarom" label={t.waarom} maxLengte={1000} />
        </>
      )}
      <TekstvlakVeld<Waarden> naam="motivering" label={m.label} hulp={m.hulpBrief} />
    </Beslisvak>
  )
}
