import type { Uitleg } from '@loket/domain'

/** An explanation as the domain gives it, for the examples. */
export const UITLEG: Uitleg = {
  conclusie: 'De beslissing over fase 2 moet uiterlijk dinsdag 24 november 2026 vallen.',
  stappen: [
    {
      tekst: 'Fase 2 begon op 15 september 2026 en duurt acht weken: tot en met 10 november.',
      bron: { soort: 'beleid', beleid: 'Beleidsregels voorbereiding Purmerend', artikel: '6', versie: '2025-01-01' },
    },
    { tekst: 'Het traject was onderbroken van 5 tot 19 oktober (ziekte). Daarmee schuift het einde 14 dagen op.' },
    {
      tekst: 'De onderbreking verlengt het maximum van zes maanden niet; dat blijft 16 februari 2027.',
      bron: { soort: 'wet', regeling: 'Bbz 2004', artikel: '2', lid: '3' },
    },
  ],
}
