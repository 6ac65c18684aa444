/** What the example people wrote at a toetsmoment. */
export const REDENEN = {
  go: 'Twee betaalde proefopdrachten en een werkruimte in zicht. Aandachtspunt: de prijs per opdracht.',
  no_go: 'De begroting sluit niet en er zijn te weinig klanten gevonden.',
  aanhouden: 'Het plan is bijna rond, maar de offerte van de leverancier ontbreekt nog.',
} as const

/** What the example bureau wrote in its leveringen, per kind. */
export const INHOUD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  trajectplan: {
    doel: 'Een toetsbaar ondernemingsplan en de eerste drie klanten.',
    stappen: 'Markt verkennen, begroting maken, proefopdrachten doen, plan schrijven.',
    planning: 'Markt en begroting in de eerste maand, daarna proefopdrachten; het plan in de laatste vier weken.',
  },
  voortgangsrapportage: {
    activiteiten: 'Vier gesprekken gevoerd, een bezoek aan een leverancier, twee proefopdrachten gedaan.',
    resultaat: 'De begroting is rond en er zijn drie vaste klanten in zicht.',
    doelHaalbaar: 'ja',
    waarom: 'Twee proefopdrachten met een marge van 31 procent.',
  },
  ondernemingsplan: {
    samenvatting: 'Een eenmanszaak met drie vaste opdrachtgevers. De begroting sluit vanaf de vijfde maand.',
  },
  advies: {
    advies: 'doorgaan',
    waarom: 'Het plan is haalbaar: de markt is onderzocht en de begroting sluit.',
  },
}
