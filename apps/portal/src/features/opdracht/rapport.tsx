import { DOCUMENTENVELD, listLeveringvelden } from '@loket/contracts/waarden'
import { useState } from 'react'
import { Blad, Stukkenlijst } from '../../components/blad.tsx'
import { Knop } from '../../components/knop.tsx'
import { Href, Kop } from '../../components/tekst.tsx'
import { Gesprek } from './gesprek.tsx'
import { useGrootte } from './grootte.ts'
import type { Leveringstuk } from './stand.ts'
import { useOpdrachtteksten } from './teksten.ts'
import { Verschil } from './verschil.tsx'

/** A levering as it was written: question by question, with the conversation at each and what changed since before. */
export const Rapport = ({ stuk }: { stuk: Leveringstuk }) => {
  const t = useOpdrachtteksten()
  const [toont, setToont] = useState(false)
  const { levering, vorige } = stuk
  return (
    <Blad>
      <Kop>{t.stuk.geschreven}</Kop>
      {vorige !== null && (
        <Knop
          soort="rustig"
          klein
          aria-pressed={toont}
          className={toont ? 'nl-button--pressed' : ''}
          onClick={() => setToont(!toont)}
        >
          {t.stuk.wijzigingen(vorige.versie)}
        </Knop>
      )}
      {listLeveringvelden(levering.soort).map(({ code, vorm }) => {
        const inhoud = levering.inhoud[code] ?? ''
        const leesbaar = vorm === 'keuze' ? (t.keuzes[inhoud] ?? inhoud) : inhoud
        return (
          <div key={code} className="stuk__vraag">
            <Kop niveau={3}>{t.velden[code]?.label ?? code}</Kop>
            {toont && vorige !== null && vorm === 'tekst' ? (
              <Verschil oud={vorige.inhoud[code] ?? ''} nieuw={inhoud} />
            ) : (
              <p className={inhoud === '' ? 'gedempt' : 'stuk__tekst'}>{inhoud === '' ? t.leeg : leesbaar}</p>
            )}
            <Gesprek stuk={stuk} veld={code} />
          </div>
        )
      })}
      {(stuk.documenten.length > 0 || levering.soort === 'ondernemingsplan') && (
        <div className="stuk__vraag">
          <Kop niveau={3}>{t.stuk.bestanden}</Kop>
          <Documenten stuk={stuk} />
          <Gesprek stuk={stuk} veld={DOCUMENTENVELD} />
        </div>
      )}
    </Blad>
  )
}

const Documenten = ({ stuk }: { stuk: Leveringstuk }) => {
  const t = useOpdrachtteksten()
  const grootte = useGrootte()
  if (stuk.documenten.length === 0) return <p className="gedempt">{t.leeg}</p>
  return (
    <Stukkenlijst
      stukken={stuk.documenten.map((document) => ({
        id: document.id,
        wat:
          document.scan === 'quarantaine' ? (
            document.naam
          ) : (
            <Href href={`/bestanden/${document.id}`}>{document.naam}</Href>
          ),
        onder: [grootte(document.grootte), t.stuk.vanVersie(document.versie)].join(', '),
        stand: document.scan === 'quarantaine' ? t.stuk.quarantaine : null,
      }))}
    />
  )
}
