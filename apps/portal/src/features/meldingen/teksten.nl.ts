/** Dutch texts of the messages. */
export const nl = {
  titel: 'Berichten',
  onder:
    'Wat er gebeurde in dossiers en kwartaalopgaven waar jij bij betrokken bent. Vraagt een bericht iets van je, dan staat erbij tot wanneer; de zin brengt je erheen.',
  alles: 'Markeer alles als gelezen',
  nieuw: 'nieuw',
  leeg: 'Nog geen berichten',
  leegUitleg: 'Zodra er iets verandert in een dossier of opdracht van jou, staat het hier en krijg je een mail.',
  nietMeerOpen: 'Deze opdracht of dit dossier is voor jou niet meer open.',
  laatste: (aantal: number) => `Dit zijn de laatste ${aantal} berichten.`,
}
