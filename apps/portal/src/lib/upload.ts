/** What became of a file that was sent. `code` is a code of the API, 'Verbinding' when it was never reached. */
export type Uploaduitkomst = { gelukt: true; antwoord: unknown } | { gelukt: false; code: string }

/**
 * Sends one file as multipart to the API (`POST /bestanden`) and tells how far it is (0 to 1). With XMLHttpRequest,
 * because fetch knows no progress of sending. `velden` go before the file, so that the API knows them while streaming.
 */
export const uploadBestand = ({
  adres,
  bestand,
  velden,
  koppen,
  onVoortgang,
  signaal,
}: {
  adres: string
  bestand: File
  velden: Readonly<Record<string, string>>
  koppen: Readonly<Record<string, string>>
  onVoortgang: (deel: number) => void
  signaal: AbortSignal
}): Promise<Uploaduitkomst> =>
  new Promise((klaar) => {
    const verzoek = new XMLHttpRequest()
    const gegevens = new FormData()
    for (const [naam, waarde] of Object.entries(velden)) gegevens.append(naam, waarde)
    gegevens.append('bestand', bestand)
    verzoek.upload.addEventListener('progress', ({ loaded, total }) => onVoortgang(total === 0 ? 0 : loaded / total))
    verzoek.addEventListener('load', () => {
      const antwoord = leesAntwoord(verzoek.responseText)
      if (verzoek.status >= 200 && verzoek.status < 300) klaar({ gelukt: true, antwoord })
      else klaar({ gelukt: false, code: codeVan(antwoord) })
    })
    verzoek.addEventListener('error', () => klaar({ gelukt: false, code: 'Verbinding' }))
    verzoek.addEventListener('abort', () => klaar({ gelukt: false, code: 'Afgebroken' }))
    signaal.addEventListener('abort', () => verzoek.abort())
    verzoek.open('POST', adres)
    for (const [naam, waarde] of Object.entries(koppen)) verzoek.setRequestHeader(naam, waarde)
    verzoek.send(gegevens)
  })

const leesAntwoord = (tekst: string): unknown => {
  try {
    return JSON.parse(tekst)
  } catch {
    return undefined
  }
}

const codeVan = (antwoord: unknown): string =>
  typeof antwoord === 'object' && antwoord !== null && 'foutcode' in antwoord && typeof antwoord.foutcode === 'string'
    ? antwoord.foutcode
    : 'OnbekendeFout'
