import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines } from './fout.ts'
import { findProgramma } from './programma.ts'

/** What a child left behind: an exit code or the signal that ended it. */
export type Einde = { readonly code: number | null; readonly signaal: NodeJS.Signals | null }

export type Kindproces = {
  readonly naam: string
  readonly pid: number
  /** Resolves when the process is gone, however that came; never rejects. */
  readonly einde: Promise<Einde>
  isRunning(): boolean
  /** Asks to stop, waits, and kills when that takes too long. Safe to repeat. */
  stop(): Promise<void>
  /** Why it says that it panicked, else the last lines of its log, for an error message. */
  logEinde(): string
}

export type KindOpdracht = {
  naam: string
  pad: string
  args: readonly string[]
  env: Readonly<Record<string, string>>
  werkmap: string
  log: string
  stopSignaal: NodeJS.Signals
  stopLimietMs: number
  /** Stops the child when starting the whole is broken off. */
  signaal?: AbortSignal | undefined
}

const LOG_LIMIET_BYTES = 10 * 1024 * 1024

/**
 * Starts a program in a session of its own, its output appended to a log file.
 * Its own session, because Ctrl-C in a terminal goes to the whole group: the database would stop before the API that
 * uses it. When this process itself is killed, the kernel gives the child its stop signal (Linux with setpriv);
 * elsewhere the next start finds it in processen.json.
 */
export function startKind(opdracht: KindOpdracht): Promise<Kindproces> {
  opdracht.signaal?.throwIfAborted()
  rotateLog(opdracht.log)
  const log = openSync(opdracht.log, 'a', 0o600)
  const [pad, args] = withDeathSignal(opdracht)
  const kind = spawn(pad, args, {
    cwd: opdracht.werkmap,
    env: opdracht.env,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return new Promise((resolve, reject) => {
    kind.once('error', reject)
    kind.once('spawn', () => {
      kind.off('error', reject)
      const proces = toKindproces(kind, opdracht)
      opdracht.signaal?.addEventListener('abort', () => void proces.stop(), { once: true })
      resolve(proces)
    })
  })
}

function toKindproces(kind: ChildProcess, opdracht: KindOpdracht): Kindproces {
  const isRunning = () => kind.exitCode === null && kind.signalCode === null
  const einde = new Promise<Einde>((resolve) => kind.once('exit', (code, signaal) => resolve({ code, signaal })))
  return {
    naam: opdracht.naam,
    pid: kind.pid ?? -1,
    einde,
    isRunning,
    async stop() {
      if (!isRunning()) return
      kind.kill(opdracht.stopSignaal)
      const limiet = setTimeout(() => kind.kill('SIGKILL'), opdracht.stopLimietMs)
      await einde
      clearTimeout(limiet)
    },
    logEinde: () => toEinde(readFileSync(opdracht.log, 'utf8').slice(-8000)),
  }
}

/** A Go program that panics says why first, and then prints where each part of it stood: that helps nobody here. */
function toEinde(log: string): string {
  const paniek = log.split('\n').findLast((regel) => /^(?:panic|fatal error): /.test(regel))
  return paniek === undefined ? lastLines(log) : `  ${paniek}`
}

let setprivMetSterfsignaal: string | false | undefined

/** The path of a setpriv that knows --pdeathsig, or false. Asked once. */
function findSetprivMetSterfsignaal(): string | false {
  if (setprivMetSterfsignaal === undefined) {
    const pad = process.platform === 'linux' ? findProgramma('setpriv') : undefined
    const kan = pad !== undefined && spawnSync(pad, ['--pdeathsig', 'TERM', 'true'], { stdio: 'ignore' }).status === 0
    setprivMetSterfsignaal = kan && pad
  }
  return setprivMetSterfsignaal
}

function withDeathSignal({ pad, args, stopSignaal }: KindOpdracht): [string, readonly string[]] {
  const setpriv = findSetprivMetSterfsignaal()
  if (setpriv === false) return [pad, args]
  const sterfsignaal = ['--pdeathsig', stopSignaal.replace('SIG', '')]
  // setpriv twice would forget the signal: the kernel clears it when the credentials change.
  if (pad === setpriv) return [pad, [...sterfsignaal, ...args]]
  return [setpriv, [...sterfsignaal, '--', pad, ...args]]
}

function rotateLog(log: string): void {
  const info = statSync(log, { throwIfNoEntry: false })
  if (info !== undefined && info.size > LOG_LIMIET_BYTES) renameSync(log, `${log}.1`)
}

/** Where the log of a part stands. */
export function logPad(map: string, naam: string): string {
  return join(map, 'log', `${naam}.log`)
}

/** Is there a process with this id? A process of another user counts as there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The command line of a process, or '' when it is gone: to see whether a recorded id is still ours. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    } catch {
      return ''
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}

/** Stops a process that is not our child: asks, waits at most `limietMs`, then kills. */
export async function stopForeign(pid: number, signaal: NodeJS.Signals, limietMs: number): Promise<void> {
  sendSignal(pid, signaal)
  for (let gewacht = 0; gewacht < limietMs && isAlive(pid); gewacht += 50) await sleep(50)
  if (isAlive(pid)) sendSignal(pid, 'SIGKILL')
  for (let gewacht = 0; gewacht < 5000 && isAlive(pid); gewacht += 50) await sleep(50)
}

function sendSignal(pid: number, signaal: NodeJS.Signals): void {
  try {
    process.kill(pid, signaal)
  } catch (fout) {
    // It may end between the look and the signal; that is what we wanted.
    if ((fout as NodeJS.ErrnoException).code !== 'ESRCH') throw fout
  }
}

/** Waits a number of milliseconds. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
