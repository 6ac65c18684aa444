/** A stretch of text that stayed, came or went. */
export type Verschildeel = { readonly soort: 'gelijk' | 'nieuw' | 'weg'; readonly tekst: string }

/** More words than this are not compared word for word: the whole text then went and came. */
const MEEST = 3000

/**
 * What changed from one text to another, word for word, in the order of reading. Spaces and line ends belong to the word
 * before them, so that the parts together are the texts again.
 */
export const vergelijk = (oud: string, nieuw: string): readonly Verschildeel[] => {
  if (oud === nieuw) return oud === '' ? [] : [{ soort: 'gelijk', tekst: oud }]
  const [van, naar] = [woorden(oud), woorden(nieuw)]
  if (van.length > MEEST || naar.length > MEEST) return voegSamen([deel('weg', oud), deel('nieuw', nieuw)])

  let begin = 0
  while (begin < van.length && begin < naar.length && van[begin] === naar[begin]) begin += 1
  let staart = 0
  while (
    staart < van.length - begin &&
    staart < naar.length - begin &&
    van[van.length - 1 - staart] === naar[naar.length - 1 - staart]
  ) {
    staart += 1
  }
  const midden = vergelijkWoorden(van.slice(begin, van.length - staart), naar.slice(begin, naar.length - staart))
  return voegSamen([
    deel('gelijk', van.slice(0, begin).join('')),
    ...midden,
    deel('gelijk', van.slice(van.length - staart).join('')),
  ])
}

const woorden = (tekst: string): string[] => tekst.match(/\S+\s*|\s+/g) ?? []
const deel = (soort: Verschildeel['soort'], tekst: string): Verschildeel => ({ soort, tekst })

/** The longest row of words that both have, by the textbook's table; what is not in it went or came. */
const vergelijkWoorden = (van: readonly string[], naar: readonly string[]): readonly Verschildeel[] => {
  const breed = naar.length + 1
  const langste = new Uint16Array((van.length + 1) * breed)
  for (let i = van.length - 1; i >= 0; i -= 1) {
    for (let j = naar.length - 1; j >= 0; j -= 1) {
      langste[i * breed + j] =
        van[i] === naar[j]
          ? (langste[(i + 1) * breed + j + 1] ?? 0) + 1
          : Math.max(langste[(i + 1) * breed + j] ?? 0, langste[i * breed + j + 1] ?? 0)
    }
  }
  const delen: Verschildeel[] = []
  let [i, j] = [0, 0]
  while (i < van.length || j < naar.length) {
    const [een, ander] = [van[i], naar[j]]
    if (een !== undefined && een === ander) {
      delen.push(deel('gelijk', een))
      i += 1
      j += 1
    } else if (
      een !== undefined &&
      (ander === undefined || (langste[(i + 1) * breed + j] ?? 0) >= (langste[i * breed + j + 1] ?? 0))
    ) {
      delen.push(deel('weg', een))
      i += 1
    } else {
      delen.push(deel('nieuw', ander ?? ''))
      j += 1
    }
  }
  return delen
}

const voegSamen = (delen: readonly Verschildeel[]): readonly Verschildeel[] => {
  const samen: Verschildeel[] = []
  for (const een of delen) {
    if (een.tekst === '') continue
    const vorige = samen.at(-1)
    if (vorige?.soort === een.soort) samen[samen.length - 1] = deel(een.soort, vorige.tekst + een.tekst)
    else samen.push(een)
  }
  return samen
}
