import { Fragment, useState, type ReactNode } from 'react'
import { useTeksten } from '../teksten/teksten.ts'
import { sorteerRijen, volgendeSortering, type Sorteerwaarde, type Sortering } from './sorteer.ts'
import './datatabel.css'

/** A column. `cel` gives what is shown; `sorteer` makes the heading a button. */
export type Kolom<R> = {
  sleutel: string
  kop: string
  cel: (rij: R) => ReactNode
  sorteer?: (rij: R) => Sorteerwaarde
  /** Amounts and numbers: at the right. */
  getal?: boolean
  /** The column that names the row; its cells are headings of the row. One per table. */
  rijkop?: boolean
  /** Left out on a narrow screen. */
  alleenBreed?: boolean
}

/**
 * A table of the browser itself with sortable headings that stay in sight, figures at the right, and rows that become
 * blocks on a narrow screen. Sorts what it has; for a list in pages give `sortering` and `onSorteer`, and the API sorts.
 */
export const DataTabel = <R,>({
  bijschrift,
  bijschriftVerborgen,
  kolommen,
  rijen,
  sleutelVan,
  sortering,
  onSorteer,
  onder,
  voet,
  leeg,
  gereedschap,
}: {
  /** What this table is, above it; with `bijschriftVerborgen` only for a screen reader. */
  bijschrift: string
  bijschriftVerborgen?: boolean
  kolommen: readonly Kolom<R>[]
  rijen: readonly R[]
  sleutelVan: (rij: R) => string
  sortering?: Sortering
  onSorteer?: (sortering: Sortering) => void
  /** What opens under a row over the whole width (lines, a conversation); null for nothing. */
  onder?: (rij: R) => ReactNode
  /** Cells of the last line, by key of the column. */
  voet?: Readonly<Record<string, ReactNode>>
  /** What stands here without rows. */
  leeg: ReactNode
  /** Above at the right: exports. */
  gereedschap?: ReactNode
}) => {
  const t = useTeksten().tabel
  const [eigen, setEigen] = useState<Sortering | undefined>()
  const huidig = onSorteer ? sortering : (eigen ?? sortering)
  const waardeVan = kolommen.find(({ sleutel }) => sleutel === huidig?.kolom)?.sorteer
  const getoond = !onSorteer && huidig && waardeVan ? sorteerRijen(rijen, waardeVan, huidig.richting) : rijen
  const sorteer = onSorteer ?? setEigen
  const sorteerbaar = kolommen.filter((kolom) => kolom.sorteer)

  if (rijen.length === 0) {
    return (
      <>
        {!bijschriftVerborgen && <p className="datatabel__bijschrift">{bijschrift}</p>}
        {leeg}
      </>
    )
  }
  return (
    <div className="datatabel">
      {(gereedschap || sorteerbaar.length > 0) && (
        <div className="datatabel__boven">
          {sorteerbaar.length > 0 && (
            <label className="datatabel__smal-sorteren">
              {t.sorteerOp}
              <select
                className="utrecht-select utrecht-select--html-select"
                value={huidig ? `${huidig.kolom} ${huidig.richting}` : ''}
                onChange={({ target }) => {
                  const [kolom, richting] = target.value.split(' ')
                  if (kolom) sorteer({ kolom, richting: richting === 'af' ? 'af' : 'op' })
                }}
              >
                {!huidig && <option value="">{t.zoalsHetStaat}</option>}
                {sorteerbaar.flatMap(({ sleutel, kop }) => [
                  <option key={`${sleutel} op`} value={`${sleutel} op`}>
                    {t.oplopend(kop)}
                  </option>,
                  <option key={`${sleutel} af`} value={`${sleutel} af`}>
                    {t.aflopend(kop)}
                  </option>,
                ])}
              </select>
            </label>
          )}
          {gereedschap}
        </div>
      )}
      {/* The roles say again what the elements are: Chrome forgets it for a table whose rows are shown as blocks. */}
      <table role="table" className="utrecht-table utrecht-table--html-table">
        <caption className={bijschriftVerborgen ? 'alleen-voorlezen' : 'utrecht-table__caption'}>{bijschrift}</caption>
        <thead role="rowgroup" className="utrecht-table__header">
          <tr role="row">
            {kolommen.map((kolom) => (
              <KolomKop key={kolom.sleutel} kolom={kolom} huidig={huidig} onSorteer={sorteer} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="utrecht-table__body">
          {getoond.map((rij) => {
            const extra = onder?.(rij)
            return (
              <Fragment key={sleutelVan(rij)}>
                <tr role="row" className={extra ? 'datatabel__rij--open' : ''}>
                  {kolommen.map((kolom) => (
                    <Cel key={kolom.sleutel} kolom={kolom}>
                      {kolom.cel(rij)}
                    </Cel>
                  ))}
                </tr>
                {extra && (
                  <tr role="row" className="datatabel__onder">
                    <td role="cell" colSpan={kolommen.length}>
                      {extra}
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
        {voet && (
          <tfoot role="rowgroup">
            <tr role="row">
              {kolommen.map((kolom) => (
                <Cel key={kolom.sleutel} kolom={kolom}>
                  {voet[kolom.sleutel]}
                </Cel>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

const klasse = ({ getal, alleenBreed }: { getal?: boolean; alleenBreed?: boolean }): string =>
  [getal && 'datatabel__getal', alleenBreed && 'datatabel__breed'].filter(Boolean).join(' ')

const KolomKop = <R,>({
  kolom,
  huidig,
  onSorteer,
}: {
  kolom: Kolom<R>
  huidig: Sortering | undefined
  onSorteer: (sortering: Sortering) => void
}) => {
  const richting = huidig?.kolom === kolom.sleutel ? huidig.richting : undefined
  const aria = richting && (richting === 'op' ? 'ascending' : 'descending')
  return (
    <th role="columnheader" scope="col" className={klasse(kolom)} {...(aria && { 'aria-sort': aria })}>
      {kolom.sorteer ? (
        <button type="button" onClick={() => onSorteer(volgendeSortering(huidig, kolom.sleutel))}>
          {kolom.kop}
          <span aria-hidden="true" className="datatabel__pijl">
            {richting === undefined ? '↕' : richting === 'op' ? '↑' : '↓'}
          </span>
        </button>
      ) : (
        kolom.kop
      )}
    </th>
  )
}

const Cel = <R,>({ kolom, children }: { kolom: Kolom<R>; children: ReactNode }) =>
  kolom.rijkop ? (
    <th role="rowheader" scope="row" className={klasse(kolom)}>
      {children}
    </th>
  ) : (
    <td role="cell" data-kop={kolom.kop} className={klasse(kolom)}>
      {children}
    </td>
  )
