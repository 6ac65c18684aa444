import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { BestandVeld } from '../../components/bestandveld.tsx'
import { DataTabel } from '../../components/datatabel.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { Href, Kop } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiKoppen, trpc } from '../../lib/trpc.ts'
import { uploadBestand } from '../../lib/upload.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { DossierKader } from './kader.tsx'
import type { Dossier } from './taakroute.ts'
import { useDossierTeksten } from './teksten.ts'

const KB = 1024

/** The files of a dossier: what the loket added and what bureaus submitted; adding more. */
export const Documenten = () => <DossierKader>{(dossier) => <Inhoud dossier={dossier} />}</DossierKader>

const Inhoud = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().documenten
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  const invoer = { dossierId: dossier.id }
  const { data: documenten } = useSuspenseQuery(trpc.dossier.documenten.queryOptions(invoer))
  return (
    <>
      <Kop>{t.titel}</Kop>
      <DataTabel
        bijschrift={t.titel}
        bijschriftVerborgen
        rijen={documenten}
        sleutelVan={({ id }) => id}
        kolommen={[
          {
            sleutel: 'naam',
            kop: t.kop.naam,
            rijkop: true,
            sorteer: ({ naam }) => naam,
            cel: ({ id, naam, scan }) => (
              <>
                {scan === 'quarantaine' ? naam : <Href href={`/bestanden/${id}`}>{naam}</Href>}
                {scan !== 'schoon' && (
                  <span className="gedempt klein dossierlijst__onder">{woordVan(t.scan, scan)}</span>
                )}
              </>
            ),
          },
          {
            sleutel: 'bij',
            kop: t.kop.bij,
            cel: ({ bij }) => bij && `${woordVan(woorden.levering, bij.soort)} ${bij.nr}, ${t.versie(bij.versie)}`,
          },
          {
            sleutel: 'door',
            kop: t.kop.door,
            sorteer: ({ door }) => door,
            cel: ({ door, bureau }) => [door, bureau].filter(Boolean).join(', '),
          },
          { sleutel: 'op', kop: t.kop.op, sorteer: ({ op }) => op, cel: ({ op }) => dag(op) },
          {
            sleutel: 'grootte',
            kop: t.kop.grootte,
            getal: true,
            sorteer: ({ grootte }) => grootte,
            cel: ({ grootte }) => leesbareGrootte(grootte),
          },
        ]}
        leeg={<LegeStaat titel={t.leeg}>{t.leegUitleg}</LegeStaat>}
      />
      {dossier.mag.bewerken && <Toevoegen dossierId={dossier.id} />}
    </>
  )
}

const Toevoegen = ({ dossierId }: { dossierId: string }) => {
  const t = useDossierTeksten().documenten
  const fouten = useFouten()
  const client = useQueryClient()
  return (
    <div className="niet-afdrukken">
      <Kop>{t.voegToe}</Kop>
      <BestandVeld
        label={t.voegToe}
        hulp={t.hulp}
        accept=".pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg,.txt,.csv"
        bijlagen={[]}
        verstuur={(bestand, onVoortgang, signaal) =>
          uploadBestand({
            adres: '/bestanden',
            bestand,
            velden: { dossierId },
            koppen: apiKoppen(),
            onVoortgang,
            signaal,
          })
        }
        onToegevoegd={() =>
          void client.invalidateQueries({ queryKey: trpc.dossier.documenten.queryKey({ dossierId }) })
        }
        zinVan={(code) => zinVan(fouten, code)}
      />
    </div>
  )
}

/** "48 kB", "1,2 MB"; the same in both languages. */
const leesbareGrootte = (bytes: number): string =>
  bytes < KB * KB ? `${Math.max(1, Math.round(bytes / KB))} kB` : `${(bytes / KB / KB).toFixed(1).replace('.', ',')} MB`
