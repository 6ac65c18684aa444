import { leesPad, leesVariabele } from './env.ts'
import type { Geheimen } from './geheimen.ts'
import type { Poorten } from './poort.ts'
import { postgresUrl } from './postgres.ts'
import { NAMESPACE } from './temporal.ts'

/** The database of the loket on the cluster. */
export const DATABASE = 'loket'
export const OIDC_CLIENT = 'loket'

/** The addresses of a stack. `portaal` is the one that a user opens. */
export type Adressen = {
  readonly portaal: string
  readonly inlogdienst: string
  readonly postbus: string
  readonly smtp: string
  readonly temporal: string
  readonly temporalPagina: string | undefined
  /** As superuser, who may become loket_owner. */
  readonly database: string
  readonly databaseApi: string
  readonly databaseSysteem: string
}

/** The addresses that follow from ports and secrets; `temporal` may be a server that is not ours. */
export function toAdressen(poorten: Poorten, geheimen: Geheimen, temporal: string | undefined): Adressen {
  return {
    portaal: `http://localhost:${poorten.portaal}`,
    inlogdienst: `http://localhost:${poorten.inlogdienst}`,
    postbus: `http://localhost:${poorten.postbus}`,
    smtp: `smtp://127.0.0.1:${poorten.smtp}`,
    temporal: temporal ?? `127.0.0.1:${poorten.temporal}`,
    temporalPagina: temporal === undefined ? `http://127.0.0.1:${poorten.temporalPagina}/temporal` : undefined,
    database: postgresUrl(poorten.database, 'postgres', geheimen.postgresSuperuser, DATABASE),
    databaseApi: postgresUrl(poorten.database, 'loket_authenticator', geheimen.postgresAuthenticator, DATABASE),
    databaseSysteem: postgresUrl(poorten.database, 'loket_systeem', geheimen.postgresSysteem, DATABASE),
  }
}

// What an administrator may set from outside; the rest of the user's environment is no business of the apps.
const DOORGEGEVEN = ['CLAMD_ADRES', 'LOG_LEVEL', 'NODE_ENV', 'LANG', 'NODE_EXTRA_CA_CERTS']

/** The environment of the API and of the worker, each with what it may know. */
export function toAppOmgeving(
  adressen: Adressen,
  geheimen: Geheimen,
  documentenPad: string,
  poort: number,
): { api: Record<string, string>; worker: Record<string, string> } {
  const doorgegeven = DOORGEGEVEN.map((naam) => [naam, leesVariabele(naam)] as const)
  const samen = {
    PATH: leesPad(),
    ...Object.fromEntries(doorgegeven.filter((paar): paar is [string, string] => paar[1] !== undefined)),
    TEMPORAL_ADDRESS: adressen.temporal,
    TEMPORAL_NAMESPACE: NAMESPACE,
    PUBLIC_URL: adressen.portaal,
    LOKET_SLEUTEL: geheimen.sleutel,
    DOCUMENTEN_PAD: documentenPad,
  }
  return {
    api: {
      ...samen,
      LOKET_POORT: String(poort),
      DATABASE_URL: adressen.databaseApi,
      OIDC_ISSUER: adressen.inlogdienst,
      OIDC_CLIENT_ID: OIDC_CLIENT,
      OIDC_CLIENT_SECRET: geheimen.oidcClient,
      SESSIE_GEHEIM: geheimen.sessie,
      ...(adressen.temporalPagina === undefined ? {} : { TEMPORAL_UI_URL: adressen.temporalPagina }),
    },
    worker: { ...samen, DATABASE_URL_SYSTEEM: adressen.databaseSysteem, SMTP_URL: adressen.smtp },
  }
}
