// The pages of logging in that come before the portal: plain, without script or style.

/** What can be said when logging in does not work. */
export const AANMELDPAGINAS = {
  onbekend: {
    status: 403,
    titel: 'U hebt geen toegang',
    zinnen: [
      'U bent ingelogd, maar dit account is niet bekend in het loket of is niet actief.',
      'Vraag de functioneel beheerder van uw organisatie om toegang.',
    ],
  },
  mislukt: {
    status: 400,
    titel: 'Inloggen is niet gelukt',
    zinnen: ['Het inloggen duurde te lang of is afgebroken. Probeer het opnieuw.'],
  },
  inlogdienst: {
    status: 503,
    titel: 'De inlogdienst is niet bereikbaar',
    zinnen: ['Inloggen lukt nu niet, omdat de inlogdienst niet antwoordt. Probeer het over een paar minuten opnieuw.'],
  },
  te_veel: {
    status: 429,
    titel: 'Te veel pogingen',
    zinnen: ['Er is te vaak achter elkaar ingelogd vanaf dit adres. Wacht een minuut en probeer het opnieuw.'],
  },
} as const
export type Aanmeldpagina = keyof typeof AANMELDPAGINAS

/** The page as HTML; nothing in it comes from a request. */
export function toHtml(soort: Aanmeldpagina): string {
  const { titel, zinnen } = AANMELDPAGINAS[soort]
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${titel}</title></head>
<body>
<main>
<h1>${titel}</h1>
${zinnen.map((zin) => `<p>${zin}</p>`).join('\n')}
<p><a href="/auth/login">Opnieuw inloggen</a></p>
</main>
</body>
</html>
`
}
