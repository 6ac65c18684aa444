import { useMutation } from '@tanstack/react-query'
import { useState, type Ref } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { Tag } from '../../components/tag.tsx'
import { Href, Kop } from '../../components/tekst.tsx'
import { veldId, Veldkader } from '../../components/veldkader.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { trpc } from '../../lib/trpc.ts'
import { useBewijsstukken, type Bewijsstuk } from './bewijsstukken.tsx'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import './beslissen.css'

type Keuze = { gekozen: readonly string[]; wissel: (sleutel: string) => void; ref: Ref<HTMLInputElement> }

/** What lies there: each piece with who made it and when, its state, and whether one opened it. It opens in place. */
export const Bewijs = ({ stukken }: { stukken: Stukken }) => (
  <section>
    <Kop>{useBeslisTeksten().algemeen.bewijs.titel}</Kop>
    <Bewijslijst stukken={stukken} />
  </section>
)

/** The same, with a box to tick beside each piece that can count: the field `bewijs` of the form, as "soort:id". */
export const BewijsKeuze = ({
  stukken,
  verplicht,
}: {
  stukken: Stukken
  /** Gives a sentence when what is ticked will not do. */
  verplicht: (gekozen: readonly string[]) => string | true
}) => {
  const t = useBeslisTeksten().algemeen.bewijs
  const { control } = useFormContext<{ bewijs: string[] }>()
  const { field } = useController({ control, name: 'bewijs', rules: { validate: verplicht } })
  return (
    <section>
      <Kop>{t.titel}</Kop>
      <Veldkader naam="bewijs" label={t.steunt} hulp={t.steuntHulp} groep>
        <Bewijslijst
          stukken={stukken}
          keuze={{
            gekozen: field.value,
            ref: field.ref,
            wissel: (sleutel) =>
              field.onChange(
                field.value.includes(sleutel)
                  ? field.value.filter((een) => een !== sleutel)
                  : [...field.value, sleutel],
              ),
          }}
        />
      </Veldkader>
    </section>
  )
}

const Bewijslijst = ({ stukken, keuze }: { stukken: Stukken; keuze?: Keuze }) => {
  const t = useBeslisTeksten().algemeen.bewijs
  const lijst = useBewijsstukken(stukken)
  if (lijst.length === 0) return <p className="gedempt">{t.leeg}</p>
  const eerste = lijst.find(({ kiesbaar }) => kiesbaar)
  return (
    <ul className="bewijs">
      {lijst.map((stuk) => (
        <Bewijsrij
          key={stuk.sleutel}
          stuk={stuk}
          dossierId={stukken.dossier.id}
          eerste={stuk === eerste}
          {...(keuze && { keuze })}
        />
      ))}
    </ul>
  )
}

const Bewijsrij = ({
  stuk,
  dossierId,
  keuze,
  eerste,
}: {
  stuk: Bewijsstuk
  dossierId: string
  keuze?: Keuze
  eerste: boolean
}) => {
  const t = useBeslisTeksten().algemeen.bewijs
  const { persoon } = useSessie()
  const [open, setOpen] = useState(false)
  const [geopend, setGeopend] = useState(stuk.gelezen)
  const noteer = useMutation(trpc.traject.noteerGelezen.mutationOptions())
  const gezien = () => {
    if (geopend) return
    setGeopend(true)
    // That it was noted may fail silently: the reader did see it.
    noteer.mutate({ dossierId, soort: stuk.soort, id: stuk.id })
  }
  const inhoudId = `bewijs-${stuk.id}`
  return (
    <li className="bewijs__stuk">
      <div className="bewijs__kop">
        {keuze && (stuk.kiesbaar ? <Vink stuk={stuk} keuze={keuze} eerste={eerste} /> : <span />)}
        <div>
          {stuk.naam}{' '}
          {stuk.inhoud !== undefined && (
            <button
              type="button"
              className="bewijs__lees"
              aria-expanded={open}
              aria-controls={inhoudId}
              onClick={() => {
                setOpen(!open)
                gezien()
              }}
            >
              {open ? t.sluit : t.lees}
              <span className="alleen-voorlezen"> {stuk.naam}</span>
            </button>
          )}
          {stuk.href && (
            <Href href={stuk.href} target="_blank" rel="noreferrer" onClick={gezien}>
              {t.open}
              <span className="alleen-voorlezen"> {stuk.naam}</span>
            </Href>
          )}
          <div className="gedempt klein">{stuk.onder}</div>
          {keuze && stuk.kiesbaar && stuk.doorId === persoon.id && <div className="klein bewijs__jij">{t.vanJou}</div>}
        </div>
        <div className="bewijs__stand">
          {stuk.stand && <Tag toon={stuk.stand.toon}>{stuk.stand.tekst}</Tag>}
          {stuk.kiesbaar && <Tag toon={geopend ? 'goed' : 'spoedig'}>{geopend ? t.gelezen : t.nietGelezen}</Tag>}
        </div>
      </div>
      <div id={inhoudId} hidden={!open} className="bewijs__inhoud">
        {open && stuk.inhoud}
      </div>
    </li>
  )
}

const Vink = ({ stuk, keuze, eerste }: { stuk: Bewijsstuk; keuze: Keuze; eerste: boolean }) => {
  const t = useBeslisTeksten().algemeen.bewijs
  return (
    <input
      type="checkbox"
      checked={keuze.gekozen.includes(stuk.sleutel)}
      onChange={() => keuze.wissel(stuk.sleutel)}
      {...(eerste && { ref: keuze.ref })}
      id={eerste ? veldId('bewijs') : `${veldId('bewijs')}-${stuk.id}`}
      aria-label={t.kies(stuk.naam)}
      className="bewijs__vink"
    />
  )
}
