import type { nl } from './teksten.nl.ts'

/** English texts about absence. */
export const en: typeof nl = {
  titel: 'Absence and cover',
  onder:
    'Away for a while? Choose who takes over your work. On those days that colleague also sees your tasks and statements, with your name.',
  leeg: 'Nobody covers',
  leegUitleg: 'What you record below comes here. You also see here for whom you cover.',
  vanMij: (waarnemer) => `${waarnemer} covers for you`,
  vanAnder: (persoon) => `You cover for ${persoon}`,
  periode: (van, tot) => `${van} up to and including ${tot}`,
  nu: 'now',
  trekIn: 'Withdraw',
  trekInVraag: (waarnemer) => `Withdraw this cover? ${waarnemer} will no longer see your tasks.`,
  trekInJa: 'Withdraw cover',
  nieuw: 'Record your absence',
  wie: 'Who covers',
  wieHulp: 'Colleagues who may do on those days what you may do.',
  van: 'First day',
  tot: 'Last day',
  totVoorVan: 'The last day is before the first. Check both.',
  legVast: 'Record',
  geenCollega: 'Your organisation has no colleague who may take over your work.',
}
