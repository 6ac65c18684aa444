import { formatBron } from '@loket/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Tag } from '../../components/tag.tsx'
import { Alinea } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { Klapknop } from './klapknop.tsx'
import { useOpgaveteksten } from './teksten.ts'
import './opgave.css'

type Product = Uitvoer['product']['lijst'][number]
type Tarief = Product['tarieven'][number]

/** The productenboek: each product with what it costs today; opened in place what it is and every tarief with its source. */
export const ProductenPagina = () => {
  const t = useOpgaveteksten().producten
  const { data } = useSuspenseQuery(trpc.product.lijst.queryOptions())
  const [open, setOpen] = useState<string | undefined>()
  const kolommen = useKolommen(open, (code) => setOpen(code === open ? undefined : code))
  return (
    <>
      <PaginaKop titel={t.titel} onder={t.onder} />
      <DataTabel
        bijschrift={t.titel}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={data}
        sleutelVan={({ code }) => code}
        onder={(product) => (open === product.code ? <Productdeel product={product} /> : null)}
        leeg={<LegeStaat titel={t.leeg}>{t.leegUitleg}</LegeStaat>}
      />
    </>
  )
}

const useGeldtNu = () => {
  const { vandaag } = useOpmaak()
  return ({ status, geldigVan, geldigTot }: Tarief): boolean =>
    status === 'vastgesteld' && geldigVan <= vandaag && (geldigTot === null || geldigTot > vandaag)
}

const useKolommen = (open: string | undefined, wissel: (code: string) => void): readonly Kolom<Product>[] => {
  const { producten: t, tabel } = useOpgaveteksten()
  const { bedrag, datum, vandaag } = useOpmaak()
  const geldtNu = useGeldtNu()
  const straks = ({ tarieven }: Product): Tarief | undefined =>
    tarieven.findLast(({ status, geldigVan }) => status === 'vastgesteld' && geldigVan > vandaag)
  return [
    {
      sleutel: 'product',
      kop: tabel.product,
      rijkop: true,
      cel: ({ code, naam, soort }) => (
        <>
          <Klapknop open={open === code} onWissel={() => wissel(code)}>
            {naam}
          </Klapknop>{' '}
          {soort === 'memo' && <Tag>{tabel.memo}</Tag>}
        </>
      ),
    },
    {
      sleutel: 'nu',
      kop: t.tariefNu,
      getal: true,
      cel: ({ soort, tarieven }) => {
        const nu = tarieven.find(geldtNu)
        if (soort === 'memo') return ''
        return nu === undefined ? <span className="gedempt">{t.geen}</span> : <strong>{bedrag(nu.bedragCenten)}</strong>
      },
    },
    {
      sleutel: 'vastgesteld',
      kop: t.vastgesteld,
      getal: true,
      cel: ({ tarieven }) => {
        const op = tarieven.find(geldtNu)?.vastgesteldOp
        return op ? datum(op) : ''
      },
    },
    {
      sleutel: 'straks',
      kop: t.straks,
      getal: true,
      cel: (product) => {
        const volgend = straks(product)
        return volgend && t.vanafDan(bedrag(volgend.bedragCenten), datum(volgend.geldigVan))
      },
    },
  ]
}

const Productdeel = ({ product }: { product: Product }) => {
  const { producten: t, regel } = useOpgaveteksten()
  const { vandaag } = useOpmaak()
  const levert = product.stappen
    .filter(({ geldigVan, geldigTot }) => geldigVan <= vandaag && (geldigTot === null || geldigTot > vandaag))
    .map(({ stap, sjabloon, fase }) =>
      t.stapVan(regel.stap[stap], sjabloon === null ? t.elkSjabloon : [sjabloon, fase].filter(Boolean).join(', ')),
    )
  const bron = formatBron(product.bron)
  const zinnen = [
    product.omschrijving,
    ...(product.bijAfbreken === null ? [] : [t.afbreken[product.bijAfbreken]]),
    ...(product.soort === 'totaal' ? [t.totaal] : []),
    ...(product.soort === 'memo' ? [t.memo] : []),
    ...(levert.length > 0 ? [`${product.soort === 'memo' ? t.staatBij : t.levert} ${levert.join('; ')}.`] : []),
  ]
  return (
    <div className="productdeel">
      <Alinea>{zinnen.join(' ')}</Alinea>
      <Alinea gedempt>
        {t.bron}: {bron} {bron.includes('voorbeeld') && <Tag>{t.voorbeeld}</Tag>}
      </Alinea>
      {product.soort !== 'memo' && <Tarieven product={product} />}
    </div>
  )
}

const Tarieven = ({ product }: { product: Product }) => {
  const t = useOpgaveteksten().producten
  const { bedrag, datum } = useOpmaak()
  const geldtNu = useGeldtNu()
  if (product.tarieven.length === 0) return <Alinea gedempt>{t.geenTarief}</Alinea>
  return (
    <ul className="tariefrijen">
      {product.tarieven.map((tarief) => (
        <li key={`${tarief.geldigVan} ${tarief.status}`}>
          <strong>{bedrag(tarief.bedragCenten)}</strong>{' '}
          {tarief.geldigTot === null
            ? t.vanaf(datum(tarief.geldigVan))
            : t.vanafTot(datum(tarief.geldigVan), datum(tarief.geldigTot))}
          , {tarief.vastgesteldOp === null ? t.status[tarief.status] : t.vastgesteldOp(datum(tarief.vastgesteldOp))}{' '}
          {geldtNu(tarief) && <Tag toon="goed">{t.nu}</Tag>}
        </li>
      ))}
    </ul>
  )
}
