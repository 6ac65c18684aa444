import { Feiten } from '../../components/feiten.tsx'
import { Href } from '../../components/tekst.tsx'
import type { Opdracht } from './stand.ts'
import { useOpdrachtteksten } from './teksten.ts'

/** Who the client is and how to reach: what a bureau needs and no more. */
export const Klantfeiten = ({
  client,
  naAannemen = false,
}: {
  client: NonNullable<Opdracht['client']>
  /** True while the bureau has not accepted yet, and may not know how to reach the client. */
  naAannemen?: boolean
}) => {
  const t = useOpdrachtteksten().pagina
  const adres = [client.adres, client.woonplaats].filter((deel) => deel !== null).join(', ')
  return (
    <Feiten
      feiten={[
        ...(naAannemen
          ? [{ wat: t.contact, is: t.contactNaAannemen }]
          : [
              {
                wat: t.telefoon,
                is:
                  client.telefoon === null ? (
                    t.onbekend
                  ) : (
                    <Href href={`tel:${client.telefoon}`}>{client.telefoon}</Href>
                  ),
              },
              {
                wat: t.email,
                is: client.email === null ? t.onbekend : <Href href={`mailto:${client.email}`}>{client.email}</Href>,
              },
              { wat: t.adres, is: adres === '' ? t.onbekend : adres },
            ]),
        { wat: t.plan, is: <span className="stuk__tekst">{client.plan}</span> },
        ...(client.ondernemingNaam === null ? [] : [{ wat: t.onderneming, is: client.ondernemingNaam }]),
        ...(client.kvkNummer === null ? [] : [{ wat: t.kvk, is: client.kvkNummer }]),
      ]}
    />
  )
}
