import { metricsOf } from "@hub/core/cost/metrics"
import { sumOf, type Usage } from "@hub/core/cost/usage"
import { assumed as a } from "./habits.ts"
import type { Measured } from "./measured.ts"

/** What runs beside requests and games, as far as nobody can measure it here. */
export const beside = {
  /** Functions whose runs CloudWatch counts, as `Counted` in infra/costs.ts has them; each is asked for runs and time. */
  countedFunctions: 5,
  /** What the probe waits for two answers through the edge. */
  probeMs: 150,
  /** Probe, and the pages it asks for: a front page is kept for a minute, so both reach a function. */
  probeAsks: 2,
  backupMb: 1024,
  keptBackups: 35,
  /** Pictures that fans send in a month, each member; bytes of one. Kept twice: where they are served and in the vault. */
  pictures: 0.2,
  pictureBytes: 60_000,
  /** Fans who want notices on a device, and times that a game tells them: start, end and some scores. */
  devices: 0.05,
  bursts: 8,
  /** So many devices are told at once, and so long a push service takes. */
  atOnce: 50,
  pushMs: 150,
  notifyMb: 512,
  /** For each burst the queue takes a message, hands it over and forgets it. */
  queueAsks: 3,
  /** Processes of API and pages that ask for the level every ten seconds while anybody comes. */
  levelReads: 360,
} as const

const HOURS = 744
const DAYS = 31

/** An hour of the watch: a probe a minute, a look every five. What it counted of itself is written with the look. */
export function watchHour({ upkeep: { probe, health }, answers }: Measured): Usage {
  const ms =
    60 * (msOf(probe.cpuMs, a.guardMb) + beside.probeMs) +
    12 * (msOf(health.cpuMs, a.guardMb) + 6 * a.tableMs)
  const asked = 60 * beside.probeAsks
  const served = msOf((answers.page.cpuMs + answers.home.cpuMs) / 2, a.apiMb) + a.tableMs
  return {
    requests: 72 + asked,
    gbMs: (ms * a.guardMb + asked * served * a.apiMb) / 1024,
    readUnits: 12 * health.readUnits + 60 * (answers.page.readUnits + answers.home.readUnits),
    writeUnits: 60 * probe.writeUnits + 12 * (health.writeUnits + 1),
    schedules: 72,
    logBytes: (72 + asked) * a.logBytes,
    edgeRequests: asked,
    edgeRuns: asked,
    edgeReads: asked * a.edgeReads,
    bytesOut: 60 * (answers.page.bytes + answers.home.bytes) + asked * a.headerBytes,
  }
}

/** Questions to CloudWatch in an hour: the guard asks for all figures every five minutes. */
export function metricsHour(): Usage {
  const functions = Array.from({ length: beside.countedFunctions }, (_, n) => ({ name: String(n), gb: 0 }))
  return { metricCalls: 12 * metricsOf({ distribution: "", router: "", functions }).length }
}

/** A month of daily backups of table and pictures, and a check of one each week, which reads it and writes it elsewhere. */
export function backupsOf({ upkeep: { backup } }: Measured, pictures: number): Usage {
  const checks = DAYS / 7
  const ms = msOf(backup.cpuMs, beside.backupMb)
  return {
    requests: DAYS + checks,
    schedules: DAYS + checks,
    gbMs: (ms * (DAYS + 2 * checks) * beside.backupMb) / 1024,
    readUnits: backup.readUnits * (DAYS + checks),
    // A unit holds 1 KB where a read one holds 4.
    writeUnits: 4 * backup.readUnits * checks,
    storeReads: backup.storeReads * (DAYS + checks) + pictures,
    // A list of pictures each day; each new one is written twice, by its sender and into the vault.
    storeWrites: (backup.storeWrites + 1) * DAYS + 2 * pictures,
    logBytes: (DAYS + checks) * a.logBytes,
  }
}

/** Gigabytes that backups and pictures are by the end of a year. */
export function keptGb({ upkeep: { backup } }: Measured, members: number): number {
  const pictures = 2 * 12 * members * beside.pictures * beside.pictureBytes
  return (backup.bytes * beside.keptBackups + pictures) / 1024 ** 3
}

/** What a game takes to tell closed devices, beside the events that its log makes anyway. */
export function noticesOf({ upkeep: { notice } }: Measured, devices: number): Usage {
  if (devices === 0) return {}
  const { cpuMs, readUnits, perDevice } = notice
  const waiting = Math.ceil(devices / beside.atOnce) * beside.pushMs
  const ms = msOf(cpuMs + devices * perDevice.cpuMs, beside.notifyMb) + waiting + a.tableMs
  return scaledBy(beside.bursts, {
    requests: 1,
    gbMs: (ms * beside.notifyMb) / 1024,
    readUnits: readUnits + devices * perDevice.readUnits,
    queueRequests: beside.queueAsks,
    logBytes: a.logBytes,
  })
}

/**
 * What processes of API and pages write and read of their own accord while there are fans: their meter and the pulse once a minute,
 * the API visits as well; the level every ten seconds.
 */
export function processesOf(fans: number): Usage {
  if (fans === 0) return {}
  return {
    writeUnits: HOURS * 60 * (2 * a.instances + 1),
    readUnits: HOURS * beside.levelReads * 0.5 * a.instances,
  }
}

/** Milliseconds of a function with so much memory for so much CPU. */
function msOf(cpuMs: number, mb: number): number {
  return (cpuMs * a.coreMb) / mb
}

function scaledBy(times: number, usage: Usage): Usage {
  return sumOf([Object.fromEntries(Object.entries(usage).map(([unit, amount]) => [unit, amount * times]))])
}
