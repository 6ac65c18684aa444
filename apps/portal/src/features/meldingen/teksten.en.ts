import type { nl } from './teksten.nl.ts'

/** English texts of the messages. */
export const en: typeof nl = {
  titel: 'Messages',
  onder:
    'What happened in cases that you are part of. You need not act on these: what you must do is among your tasks.',
  alles: 'Mark all as read',
  nieuw: 'new',
  leeg: 'No messages yet',
  leegUitleg: 'As soon as something changes in a case or assignment of yours, it is here and you get an e-mail.',
  nietMeerOpen: 'This assignment or case is no longer open to you.',
  laatste: (aantal) => `These are the last ${aantal} messages.`,
}
