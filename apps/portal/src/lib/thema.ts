/** The gemeenten with a stylesheet of their own under public/thema; every other one gets the neutral colour. */
export const THEMAS: readonly string[] = [
  'GM0361',
  'GM0373',
  'GM0383',
  'GM0385',
  'GM0399',
  'GM0400',
  'GM0415',
  'GM0431',
  'GM0439',
  'GM0441',
  'GM0448',
  'GM0450',
  'GM0479',
  'GM0852',
  'GM0880',
  'GM1911',
  'GM1980',
]

/** Gives the page the colour of a gemeente (CBS code), or the neutral one. The stylesheet is fetched once. */
export const pasThemaToe = (code: string | undefined): void => {
  const { documentElement, head } = document
  if (code === undefined || !THEMAS.includes(code)) {
    delete documentElement.dataset['organisatie']
    return
  }
  const id = `thema-${code}`
  if (!document.getElementById(id)) {
    const blad = document.createElement('link')
    blad.id = id
    blad.rel = 'stylesheet'
    blad.href = `/thema/${code}.css`
    head.append(blad)
  }
  documentElement.dataset['organisatie'] = code
}
