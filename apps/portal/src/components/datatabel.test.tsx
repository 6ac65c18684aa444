import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DataTabel } from './datatabel.tsx'

const tabel = (rijen: readonly { naam: string; centen: number }[]) =>
  renderToStaticMarkup(
    <DataTabel
      bijschrift="Dossiers"
      rijen={rijen}
      sleutelVan={({ naam }) => naam}
      sortering={{ kolom: 'centen', richting: 'af' }}
      kolommen={[
        { sleutel: 'naam', kop: 'Cliënt', rijkop: true, cel: ({ naam }) => naam },
        {
          sleutel: 'centen',
          kop: 'Krediet',
          getal: true,
          sorteer: ({ centen }) => centen,
          cel: ({ centen }) => centen,
        },
      ]}
      leeg={<p>Er zijn nog geen dossiers.</p>}
    />,
  )

it('zegt waarop gesorteerd is en zet de rijen in die volgorde', () => {
  const html = tabel([
    { naam: 'Kok', centen: 1 },
    { naam: 'Smit', centen: 2 },
  ])
  expect(html).toContain('aria-sort="descending"')
  expect(html.match(/aria-sort/g)).toHaveLength(1)
  expect(html.indexOf('Smit')).toBeLessThan(html.indexOf('Kok'))
  expect(html).toContain('<th role="rowheader" scope="row"')
  expect(html).toContain('data-kop="Krediet"')
})

it('zonder rijen staat er wat hier komt, en geen lege tabel', () => {
  const html = tabel([])
  expect(html).toContain('Er zijn nog geen dossiers.')
  expect(html).not.toContain('<table')
})
