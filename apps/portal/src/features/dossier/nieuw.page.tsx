import { KANALEN, UITKERINGEN } from '@loket/contracts/waarden'
import { leesBsn } from '@loket/domain'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { DatumVeld } from '../../components/datumveld.tsx'
import { Formulier, type Serverfout, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { KnopLink } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { KeuzeVeld, TekstVeld, TekstvlakVeld } from '../../components/velden.tsx'
import { leesFout } from '../../lib/fout.ts'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import { useWerktVoor } from '../../lib/werktvoor.ts'
import { useFouten } from '../../teksten/fouten.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import './dossier.css'
import { Contactvelden, LEGE_PERSOON, Ondernemingsvelden, type Persoonswaarden } from './persoonsvelden.tsx'
import { useDossierTeksten } from './teksten.ts'
import { useVerzend, zonderLegeTekst } from './useVerzend.ts'

type Waarden = Persoonswaarden & {
  gemeenteId: string
  kanaal: string
  aangemeldOp: string
  geboortedatum: string
  bsn: string
  consulentId: string
  klantmanagerId: string
  tochAanmelden: string
}

type Bestaand = {
  /** Whose BSN in which gemeente: of another client this says nothing. */
  voor: string
  code: 'ClientHeeftAlDossier' | 'TweedeVoorbereidingGeweigerd'
  gegevens: Readonly<Record<string, string>>
}

/** Registers a client. A klantmanager does so for the own gemeente; the loket for any, and can name who handles it. */
export const NieuwPagina = () => {
  const t = useDossierTeksten()
  const { gemeenten, rolsoort } = useSessie()
  const { vandaag } = useOpmaak()
  const navigeer = useNavigate()
  const vanLid = rolsoort === 'lid'
  const form = useFormulier<Waarden>({
    ...LEGE_PERSOON,
    gemeenteId: gemeenten.length === 1 ? (gemeenten[0]?.id ?? '') : '',
    kanaal: vanLid ? 'klantmanager' : '',
    aangemeldOp: vandaag,
    geboortedatum: '',
    bsn: '',
    consulentId: '',
    klantmanagerId: '',
    tochAanmelden: '',
  })
  const [gemeenteId, bsn] = useWatch({ control: form.control, name: ['gemeenteId', 'bsn'] })
  const gemeente = gemeenten.find(({ id }) => id === gemeenteId)
  useWerktVoor(gemeente && { naam: gemeente.naam, code: gemeente.code })
  const [eerder, setEerder] = useState<Bestaand | undefined>()
  const bestaand = eerder?.voor === `${gemeenteId} ${bsn}` ? eerder : undefined
  const aanmelden = useMutation(trpc.dossier.aanmelden.mutationOptions())
  const verzend = useVerzend()

  const verstuur = async (waarden: Waarden): Promise<readonly Serverfout<Waarden>[]> => {
    const reden = bestaand === undefined ? '' : waarden.tochAanmelden
    let nieuw: string | undefined
    let code: Bestaand['code'] | undefined
    let teJong = false
    const fouten = await verzend<Waarden>(async () => {
      try {
        const invoer = zonderLegeTekst({ ...waarden, tochAanmelden: reden })
        nieuw = (await aanmelden.mutateAsync(invoer as never)).dossierId
      } catch (fout) {
        const weigering = leesFout(fout)
        teJong = weigering.code === 'ClientTeJong'
        if (weigering.code === 'ClientHeeftAlDossier' || weigering.code === 'TweedeVoorbereidingGeweigerd') {
          code = weigering.code
          setEerder({ voor: `${waarden.gemeenteId} ${waarden.bsn}`, code, gegevens: weigering.gegevens })
        }
        throw fout
      }
    })
    if (nieuw !== undefined) await navigeer({ to: '/dossiers/$dossierId', params: { dossierId: nieuw } })
    if (teJong) return fouten.map(({ tekst }) => ({ veld: 'geboortedatum', tekst }))
    // What is asked now is the reason to go on; its field has just come into the form.
    return code === undefined ? fouten : [{ veld: 'tochAanmelden', tekst: t.nieuw.bestaat[code] }]
  }

  return (
    <>
      <PaginaKop titel={t.nieuw.titel} onder={vanLid ? t.nieuw.jijWordtKlantmanager : t.nieuw.uitleg} />
      <Formulier
        form={form}
        naam={t.nieuw.titel}
        onVerzend={verstuur}
        knoppen={<VerzendKnop>{bestaand ? t.nieuw.toch : t.nieuw.verzend}</VerzendKnop>}
      >
        <Wie />
        <Kop>{t.nieuw.contact}</Kop>
        <Contactvelden<Waarden> />
        <Kop>{t.nieuw.plan}</Kop>
        <TekstvlakVeld<Waarden> naam="plan" label={t.velden.plan} hulp={t.nieuw.planHulp} regels={3} />
        <Ondernemingsvelden<Waarden> />
        <Kop>{t.nieuw.behandeling}</Kop>
        <Behandeling vanLid={vanLid} gemeenteId={gemeenteId} />
        {bestaand && <Bestaat bestaand={bestaand} />}
      </Formulier>
    </>
  )
}

const Wie = () => {
  const t = useDossierTeksten()
  const woorden = useWoorden()
  const fouten = useFouten()
  const { gemeenten } = useSessie()
  const { vandaag } = useOpmaak()
  return (
    <>
      <Kop>{t.nieuw.wie}</Kop>
      {gemeenten.length > 1 && (
        <KeuzeVeld<Waarden>
          naam="gemeenteId"
          label={t.velden.gemeente}
          hulp={t.nieuw.gemeenteHulp}
          opties={gemeenten.map(({ id, naam }) => ({ waarde: id, naam: naam.replace(/^Gemeente /, '') }))}
        />
      )}
      <div className="dossiervelden">
        <TekstVeld<Waarden> naam="voornaam" label={t.velden.voornaam} maxLengte={100} />
        <TekstVeld<Waarden> naam="achternaam" label={t.velden.achternaam} maxLengte={100} />
      </div>
      <DatumVeld<Waarden>
        naam="geboortedatum"
        label={t.velden.geboortedatum}
        hulp={t.velden.geboortedatumHulp}
        richting="terug"
        totEnMet={vandaag}
      />
      <TekstVeld<Waarden>
        naam="bsn"
        label={t.velden.bsn}
        hulp={t.nieuw.bsnHulp}
        breedte="kort"
        maxLengte={15}
        autoComplete="off"
        controleer={(waarde: string) => leesBsn(waarde).ok || String(fouten.BsnOngeldig)}
      />
      <KeuzeVeld<Waarden>
        naam="uitkering"
        label={t.velden.uitkering}
        opties={UITKERINGEN.map((soort) => ({ waarde: soort, naam: woorden.uitkering[soort] }))}
      />
    </>
  )
}

const Behandeling = ({ vanLid, gemeenteId }: { vanLid: boolean; gemeenteId: string }) => {
  const t = useDossierTeksten()
  const woorden = useWoorden()
  const { vandaag } = useOpmaak()
  const { data: mensen } = useQuery({
    ...trpc.dossier.mensen.queryOptions({ gemeenteId }),
    enabled: !vanLid && gemeenteId !== '',
  })
  const opties = (wie: readonly { id: string; naam: string }[] = []) =>
    wie.map(({ id, naam }) => ({ waarde: id, naam }))
  return (
    <>
      <DatumVeld<Waarden>
        naam="aangemeldOp"
        label={t.velden.aangemeldOp}
        hulp={t.nieuw.aangemeldHulp}
        richting="terug"
        totEnMet={vandaag}
      />
      {!vanLid && (
        <>
          <KeuzeVeld<Waarden>
            naam="kanaal"
            label={t.velden.kanaal}
            opties={KANALEN.map((kanaal) => ({ waarde: kanaal, naam: woorden.kanaal[kanaal] }))}
          />
          {mensen && (
            <div className="dossiervelden">
              <KeuzeVeld<Waarden>
                naam="klantmanagerId"
                label={t.velden.klantmanager}
                optioneel
                opties={opties(mensen.klantmanagers)}
              />
              <KeuzeVeld<Waarden>
                naam="consulentId"
                label={t.velden.consulent}
                optioneel
                opties={opties(mensen.consulenten)}
              />
            </div>
          )}
        </>
      )}
    </>
  )
}

/** There is an earlier dossier: which, what policy says, and the reason to go on all the same. */
const Bestaat = ({ bestaand: { code, gegevens } }: { bestaand: Bestaand }) => {
  const t = useDossierTeksten().nieuw
  const { rolsoort } = useSessie()
  const { nummer = '', dossierId, beleid } = gegevens
  return (
    <>
      <Melding
        soort="let op"
        titel={t.bestaat[code]}
        acties={
          // A klantmanager may not see a colleague's client.
          rolsoort === 'centraal' &&
          dossierId && (
            <KnopLink to="/dossiers/$dossierId" params={{ dossierId }} soort="rustig" klein>
              {t.openBestaand}
            </KnopLink>
          )
        }
      >
        {t.bestaatUitleg(nummer)} {beleid && <Alinea>{t.beleid(beleid)}</Alinea>}
      </Melding>
      <TekstvlakVeld<Waarden> naam="tochAanmelden" label={t.reden} hulp={t.redenHulp} maxLengte={1000} regels={3} />
    </>
  )
}
