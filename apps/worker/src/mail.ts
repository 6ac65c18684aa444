import type { Database, Mailsoort, Uitgaand } from '@loket/db'
import type { Kysely } from 'kysely'
import { formatDatum, naarDatum } from '@loket/domain'
import { createTransport } from 'nodemailer'

type Mail = Extract<Uitgaand, { soort: 'mail' }>['gegevens']

/** Sends one mail of the outbox. `sleutel` becomes its Message-ID, so that a second delivery can be recognised. */
export type Postbode = (sleutel: string, mail: Mail) => Promise<void>

/** How long a mail server may be silent: at its connection, its greeting, and in between. */
const GEDULD_MS = 10_000

/**
 * The mails of the platform: they say that something waits and where, never about whom, and go to who still works here.
 * In: a database that may read persons, the SMTP address, the sender and the portal's address. Throws when the mail server
 * does not take it, or is silent for `geduldMs`.
 */
export function createPostbode(deps: {
  readonly db: Kysely<Database>
  readonly smtpUrl: string
  readonly afzender: string
  readonly publicUrl: string
  readonly geduldMs?: number
}): Postbode {
  const geduld = deps.geduldMs ?? GEDULD_MS
  const transport = createTransport({
    url: deps.smtpUrl,
    connectionTimeout: geduld,
    greetingTimeout: geduld,
    socketTimeout: geduld,
    dnsTimeout: geduld,
  })
  return async (sleutel, mail) => {
    const persoon = await deps.db
      .selectFrom('persoon')
      .select(['naam', 'email'])
      .where('id', '=', mail.persoonId)
      .where('actief', '=', true)
      .executeTakeFirst()
    if (persoon === undefined) return
    await transport.sendMail({
      from: deps.afzender,
      to: { name: persoon.naam, address: persoon.email },
      messageId: `<${encodeURIComponent(sleutel)}@loket.invalid>`,
      ...schrijfMail(persoon.naam, mail, deps.publicUrl),
    })
  }
}

/** The subject and text of a mail: what it is about, what waits and until when, and where to read it. */
export function schrijfMail(naam: string, mail: Mail, publicUrl: string): { subject: string; text: string } {
  const dag = mail.uiterlijk === undefined ? undefined : formatDatum(naarDatum(mail.uiterlijk), 'brief')
  return {
    subject: `Nieuws over ${'kenmerk' in mail ? mail.kenmerk : `dossier ${mail.dossiernummer}`}`,
    text: [
      `Beste ${naam},`,
      '',
      MAILZINNEN[mail.mailsoort],
      ...(dag === undefined ? [] : [`Reageren kan tot en met ${dag}.`]),
      '',
      `Log in om het te lezen: ${new URL(mail.pad, publicUrl).href}`,
      '',
      'In deze mail staan met opzet geen persoonsgegevens. Antwoorden op deze mail kan niet.',
    ].join('\n'),
  }
}

/** What each mail says. Nothing in it names a client: a mail can be read by others. */
export const MAILZINNEN: Readonly<Record<Mailsoort, string>> = {
  toegelaten: 'Een cliënt van u is toegelaten tot het voorbereidingstraject.',
  afgewezen: 'Een cliënt van u is niet toegelaten tot het voorbereidingstraject.',
  naar_aanvraag: 'Een cliënt van u kan direct een aanvraag doen.',
  besluit_bekendgemaakt: 'Een besluit over een cliënt van u is bekendgemaakt.',
  no_go: 'Bij een cliënt van u is besloten dat het traject niet verdergaat.',
  fase_verder: 'Een cliënt van u gaat door naar de volgende fase.',
  fasen_afgerond: 'Een cliënt van u heeft alle fasen afgerond.',
  beeindigd: 'Het traject van een cliënt van u is beëindigd.',
  uitkomst: 'De uitkomst van het traject van een cliënt van u is bekend.',
  max_duur_bereikt: 'De voorbereidingsperiode van een cliënt van u is voorbij.',
  opdracht_aangeboden: 'Er is een nieuwe opdracht voor uw organisatie.',
  opdracht_herinnering: 'Een opdracht wacht nog op uw antwoord.',
  opdracht_afgerond: 'Een opdracht van uw organisatie is afgerond. U hoeft niets meer in te leveren.',
  opdracht_ingetrokken:
    'Een opdracht van uw organisatie is gestopt, omdat het traject eindigt. U hoeft niets meer in te leveren.',
  toetsmoment_aangehouden: 'Een beslissing is aangehouden, omdat er nog iets ontbreekt. In de opdracht staat wat.',
  levering_herinnering: 'Een rapport had al binnen moeten zijn.',
  levering_geaccepteerd: 'Een rapport van uw organisatie is goedgekeurd.',
  levering_teruggestuurd: 'Een rapport is teruggestuurd met opmerkingen.',
  opgave_ter_beoordeling:
    'De opgave van het kwartaal staat klaar. Bekijk of de regels kloppen. Reageert u niet op tijd, dan geldt dat als akkoord.',
  opgave_herinnering: 'De opgave van het kwartaal wacht nog op u. Reageert u niet op tijd, dan geldt dat als akkoord.',
  opgave_definitief: 'De opgave van het kwartaal is definitief.',
  regel_beantwoord:
    'Het loket heeft geantwoord op een regel die u betwist. Blijft de regel staan en reageert u niet, dan geldt het antwoord.',
  regel_beslist: 'Over een regel die u betwist is beslist.',
  regel_teruggenomen: 'Het loket nam een regel van de opgave van het kwartaal terug. Er staat bij waarom.',
  opgave_geparkeerd: 'De opgave van een gemeente kan nog niet worden gemaakt. Er staat bij wat er ontbreekt.',
  opgave_zonder_budgethouder:
    'Bij een gemeente is niemand die de opgave van het kwartaal kan bekijken. Zonder iemand telt stilte niet als akkoord.',
  regel_betwist: 'Een gemeente betwist een regel van haar opgave.',
  antwoord_te_laat: 'Een betwiste regel had al een antwoord moeten hebben.',
  regel_volgehouden: 'Een gemeente is het niet eens met een antwoord. U beslist over de regel.',
  beslissing_te_laat: 'Over een betwiste regel had al beslist moeten zijn.',
}
