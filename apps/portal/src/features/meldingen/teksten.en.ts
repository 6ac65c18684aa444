import type { nl } from './teksten.nl.ts'

/** English texts of the messages. */
export const en: typeof nl = {
  titel: 'Messages',
  onder:
    'What happened in dossiers and quarterly statements that you are part of. When a message asks something of you it says by when; the sentence takes you there.',
  alles: 'Mark all as read',
  nieuw: 'new',
  leeg: 'No messages yet',
  leegUitleg:
    'As soon as something changes in a dossier or assignment of yours, it appears here and you get an e-mail.',
  nietMeerOpen: 'This assignment or dossier is no longer open to you.',
  laatste: (aantal) => `These are the last ${aantal} messages.`,
}
