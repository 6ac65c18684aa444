/**
 * Which groups may read a row of each tenant table at all. A new table is not in it, so it asks: who reads this, and why?
 * A bureau reads of the dossiers of its opdrachten, a klantmanager of own clients, the beheerder nothing about a client.
 */
export const LEEST: Readonly<Record<string, string>> = {
  // What is billed: the people of the money at the loket, and at a member those who answer for it (not the klantmanager).
  afgenomen_product: 'centraal lid systeem',
  afspraak: 'bureau centraal klantmanager systeem',
  audit: 'centraal systeem',
  audit_kop: 'centraal systeem',
  belanghebbende: 'bureau centraal klantmanager systeem',
  beleidsregel: 'beheerder centraal klantmanager lid systeem',
  // A bureau: only those of a dossier that was opened to it (inzage).
  belemmering: 'bureau centraal systeem',
  besluit: 'centraal klantmanager systeem',
  commando: 'bureau centraal klantmanager systeem',
  document: 'bureau centraal systeem',
  dossier: 'beheerder bureau centraal klantmanager lid systeem',
  dossier_sleutel: 'bureau centraal klantmanager systeem',
  factuurafspraak: 'centraal lid systeem',
  fase: 'beheerder bureau centraal klantmanager lid systeem',
  inzage: 'bureau centraal klantmanager systeem',
  jaarplanregel: 'centraal lid systeem',
  krediet: 'centraal systeem',
  kwartaalopgave: 'centraal lid systeem',
  kwartaalresultaat: 'centraal lid systeem',
  leeslog: 'centraal systeem',
  levering: 'bureau centraal systeem',
  // Everyone their own; no message of these rows is for a bureau.
  melding: 'centraal klantmanager systeem',
  notitie: 'centraal systeem',
  onderbreking: 'centraal systeem',
  opdracht: 'bureau centraal systeem',
  opgaveregel: 'centraal lid systeem',
  opmerking: 'bureau centraal systeem',
  outbox: 'centraal systeem',
  proces: 'beheerder bureau centraal klantmanager lid systeem',
  regelbericht: 'centraal lid systeem',
  signaal: 'bureau centraal systeem',
  taak: 'bureau centraal klantmanager systeem',
  teller: 'beheerder centraal klantmanager lid systeem',
  termijn: 'beheerder bureau centraal klantmanager lid systeem',
  termijn_feit: 'centraal systeem',
  tijdlijn: 'bureau centraal klantmanager systeem',
  toelatingstoets: 'centraal systeem',
  toetsmoment: 'bureau centraal klantmanager systeem',
  // Who was invited to apply stands on the timeline for the others.
  uitnodiging: 'centraal systeem',
  traject: 'beheerder bureau centraal klantmanager lid systeem',
  wekker: 'beheerder bureau centraal klantmanager lid systeem',
}
