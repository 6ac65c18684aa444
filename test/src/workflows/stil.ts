import { makeTelemetryFilterString, Runtime } from '@temporalio/worker'

const niets = (): void => undefined

// The worker's own lines say nothing about a test; an activity that fails is worth a line.
Runtime.install({
  logger: {
    log: niets,
    trace: niets,
    debug: niets,
    info: niets,
    warn: (tekst, meta) => {
      if (/failed/i.test(tekst)) console.error(tekst, meta?.['error'])
    },
    error: (tekst, meta) => console.error(tekst, meta?.['error']),
  },
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
})
