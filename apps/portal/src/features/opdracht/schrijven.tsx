import { DOCUMENTENVELD, isBevoegd, listLeveringvelden, listOpenVelden, MAX_ANTWOORD } from '@loket/contracts/waarden'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { Bevestig } from '../../components/bevestig.tsx'
import { BestandVeld } from '../../components/bestandveld.tsx'
import { useConcept } from '../../components/concept.tsx'
import { Formulier, useFormulier, VerzendKnop } from '../../components/formulier.tsx'
import { KeuzeKaarten } from '../../components/keuzekaart.tsx'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { veldId } from '../../components/veldkader.tsx'
import { TekstvlakVeld } from '../../components/velden.tsx'
import { WachtRegel } from '../../components/wachtregel.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient, apiKoppen } from '../../lib/trpc.ts'
import { uploadBestand } from '../../lib/upload.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { ActieMelding } from './actiemelding.tsx'
import { useActie } from '../../lib/actie.ts'
import { GaatMee } from './gaatmee.tsx'
import { Gesprek } from './gesprek.tsx'
import { useGrootte } from './grootte.ts'
import { useOpenOpmerkingen } from './openopmerkingen.tsx'
import type { Leveringstuk } from './stand.ts'
import { useStuknaam } from './stuknaam.ts'
import { useOpdrachtteksten } from './teksten.ts'
import { useBewaarder } from './useBewaarder.ts'
import { Verschil } from './verschil.tsx'
import { Weetjes } from './weetjes.tsx'

/** The answers by code of the question. */
type Waarden = Record<string, string>

/** The report editor: the form left, what we already know right. Loading the newest version starts it anew. */
export const Schrijven = ({ stuk }: { stuk: Leveringstuk }) => {
  const [keer, setKeer] = useState(0)
  const queries = useQueryClient()
  const herlaad = async () => {
    await queries.refetchQueries()
    setKeer((vorige) => vorige + 1)
  }
  return (
    <div className="naast-elkaar">
      <Editor key={keer} stuk={stuk} onHerlaad={() => void herlaad()} />
      <Weetjes stuk={stuk} />
    </div>
  )
}

const Editor = ({ stuk, onHerlaad }: { stuk: Leveringstuk; onHerlaad: () => void }) => {
  const t = useOpdrachtteksten().stuk
  const { naam } = useStuknaam()
  const { rollen } = useSessie()
  const navigeer = useNavigate()
  const queries = useQueryClient()
  const { levering, opdracht } = stuk
  const velden = listLeveringvelden(levering.soort)
  const form = useFormulier<Waarden>(Object.fromEntries(velden.map(({ code }) => [code, levering.inhoud[code] ?? ''])))
  const bewaarder = useBewaarder(levering.id, levering.conceptOp)
  const concept = useConcept(form, bewaarder.bewaar)
  const { actie, doe } = useActie()
  const openOpmerkingen = useOpenOpmerkingen(levering.id)
  const [toont, setToont] = useState(false)
  const documenten = stuk.documenten.filter(({ scan }) => scan !== 'quarantaine').length
  const stukNaam = naam(levering)
  const magIndienen = isBevoegd(rollen, 'levering.indienen')

  const dienIn = async (waarden: Waarden) => {
    if (listOpenVelden(levering.soort, waarden, documenten).includes(DOCUMENTENVELD))
      return [{ tekst: t.bestandVerplicht }]
    if (!(await bewaarder.bewaarNu(waarden))) return []
    const gelukt = await doe(async (commandoId) => {
      await openOpmerkingen.plaats()
      const gegevens = { leveringId: levering.id }
      return apiClient.levering.dienIn.mutate({ commandoId, onderwerpId: opdracht.id, gegevens })
    })
    await queries.invalidateQueries()
    if (gelukt) await navigeer({ to: '/opdrachten/$opdrachtId', params: { opdrachtId: opdracht.id } })
    return []
  }
  return (
    <div>
      <WachtRegel
        wachtOp="jou"
        titel={t.schrijfregel(stukNaam)}
        uiterlijk={levering.uiterlijk}
        waarom={[levering.uitleg]}
      />
      <Teruggestuurd stuk={stuk} toont={toont} onToon={() => setToont(!toont)} />
      {bewaarder.botsing && (
        <Melding soort="let op" titel={t.botsing} acties={<Knop onClick={onHerlaad}>{t.haalNieuwste}</Knop>}>
          {t.botsingUitleg}
        </Melding>
      )}
      {(bewaarder.gesloten || levering.status !== 'verwacht') && <Melding soort="let op">{t.nietMeerOpen}</Melding>}
      <ActieMelding actie={actie} />
      <Formulier
        form={form}
        concept={concept}
        naam={stukNaam}
        onVerzend={dienIn}
        knoppen={magIndienen && levering.status === 'verwacht' && <VerzendKnop>{t.dienIn(stukNaam)}</VerzendKnop>}
      >
        {velden.map((veld) => (
          <Vraag key={veld.code} stuk={stuk} veld={veld} form={form} toont={toont} />
        ))}
        <Bestanden stuk={stuk} />
        <OpenVragen stuk={stuk} form={form} documenten={documenten} />
        {magIndienen && <GaatMee velden={openOpmerkingen.velden} />}
        {magIndienen ? <Bevestig gevolgen={t.naIndienen(stukNaam)} /> : <p className="gedempt">{t.alleenBegeleider}</p>}
      </Formulier>
    </div>
  )
}

/** After a return: who sent it back, why, and a button that shows what changed since. */
const Teruggestuurd = ({ stuk, toont, onToon }: { stuk: Leveringstuk; toont: boolean; onToon: () => void }) => {
  const t = useOpdrachtteksten().stuk
  const { dag } = useOpmaak()
  const { vorige } = stuk
  if (vorige === null) return null
  return (
    <Melding
      titel={t.teruggestuurd(vorige.beoordeeldDoor ?? '', vorige.beoordeeldOp === null ? '' : dag(vorige.beoordeeldOp))}
      acties={
        <Knop soort="rustig" klein aria-pressed={toont} className={toont ? 'nl-button--pressed' : ''} onClick={onToon}>
          {t.wijzigingen(vorige.versie)}
        </Knop>
      }
    >
      {vorige.opmerking !== null && <blockquote className="stuk__opmerking">{vorige.opmerking}</blockquote>}
    </Melding>
  )
}

const Vraag = ({
  stuk,
  veld,
  form,
  toont,
}: {
  stuk: Leveringstuk
  veld: ReturnType<typeof listLeveringvelden>[number]
  form: UseFormReturn<Waarden>
  toont: boolean
}) => {
  const t = useOpdrachtteksten()
  const { label, hulp } = t.velden[veld.code] ?? { label: veld.code, hulp: '' }
  const basis = { naam: veld.code, label, leegFout: t.beantwoord(label), ...(hulp !== '' && { hulp }) }
  return (
    <div className="stuk__vraag">
      {veld.vorm === 'keuze' ? (
        <KeuzeKaarten<Waarden>
          {...basis}
          keuzes={veld.keuzes.map((keuze) => ({ waarde: keuze, titel: t.keuzes[keuze] ?? keuze }))}
        />
      ) : (
        <TekstvlakVeld<Waarden> {...basis} regels={6} maxLengte={MAX_ANTWOORD} />
      )}
      {toont && stuk.vorige !== null && veld.vorm === 'tekst' && (
        <Wijziging form={form} code={veld.code} oud={stuk.vorige.inhoud[veld.code] ?? ''} />
      )}
      <Gesprek stuk={stuk} veld={veld.code} />
    </div>
  )
}

const Wijziging = ({ form, code, oud }: { form: UseFormReturn<Waarden>; code: string; oud: string }) => (
  <Verschil oud={oud} nieuw={useWatch({ control: form.control, name: code }) ?? ''} />
)

/** "Nog 2 vragen open", each a link to its field; said while writing, so that submitting never surprises. */
const OpenVragen = ({
  stuk,
  form,
  documenten,
}: {
  stuk: Leveringstuk
  form: UseFormReturn<Waarden>
  documenten: number
}) => {
  const t = useOpdrachtteksten()
  const waarden = useWatch({ control: form.control })
  const open = listOpenVelden(stuk.levering.soort, waarden, documenten)
  return (
    <div className="stuk__open" role="status">
      <strong>{t.stuk.vragenOpen(open.length)}</strong>
      {open.length > 0 && (
        <ul>
          {open.map((code) => (
            <li key={code}>
              {code === DOCUMENTENVELD ? (
                t.stuk.bestandVerplicht
              ) : (
                <a
                  href={`#${veldId(code)}`}
                  className="nl-link"
                  onClick={(gebeurtenis) => {
                    gebeurtenis.preventDefault()
                    form.setFocus(code)
                  }}
                >
                  {t.velden[code]?.label ?? code}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const Bestanden = ({ stuk }: { stuk: Leveringstuk }) => {
  const t = useOpdrachtteksten().stuk
  const fouten = useFouten()
  const grootte = useGrootte()
  const queries = useQueryClient()
  return (
    <div className="stuk__vraag">
      <BestandVeld
        label={t.bestanden}
        hulp={t.bestandenHulp}
        bijlagen={stuk.documenten.map((document) => ({
          id: document.id,
          naam: document.naam,
          grootte: grootte(document.grootte),
          ...(document.scan === 'quarantaine' ? { toestand: t.quarantaine } : { href: `/bestanden/${document.id}` }),
          ...(document.versie < stuk.levering.versie && { toestand: t.vanVersie(document.versie) }),
        }))}
        verstuur={(bestand, onVoortgang, signaal) =>
          uploadBestand({
            adres: '/bestanden',
            bestand,
            velden: { dossierId: stuk.opdracht.dossierId, leveringId: stuk.levering.id },
            koppen: apiKoppen(),
            onVoortgang,
            signaal,
          })
        }
        onToegevoegd={() => void queries.invalidateQueries()}
        zinVan={(code) => zinVan(fouten, code)}
      />
      <Gesprek stuk={stuk} veld={DOCUMENTENVELD} />
    </div>
  )
}
