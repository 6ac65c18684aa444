import type { nl } from './teksten.nl.ts'

/** English texts of the messages. */
export const en: typeof nl = {
  titel: 'Messages',
  onder:
    'What happened in dossiers that you are part of. You need not act on these: what you must do is among your tasks.',
  alles: 'Mark all as read',
  nieuw: 'new',
  leeg: 'No messages yet',
  leegUitleg:
    'As soon as something changes in a dossier or assignment of yours, it appears here and you get an e-mail.',
  nietMeerOpen: 'This assignment or dossier is no longer open to you.',
  laatste: (aantal) => `These are the last ${aantal} messages.`,
}
