import { readdir, readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { Backup } from "@hub/core/backup"
import type { Check } from "@hub/core/backup/info"
import { iso } from "@hub/core/clock"
import { messageOf } from "@hub/core/error"
import { Migration } from "@hub/core/migration"
import { Pulse } from "@hub/core/pulse"
import { createApp } from "@hub/functions/api"
import { accounts, siteOrigin } from "@hub/functions/config"
import { root } from "../local/paths.ts"
import { migrations } from "../migrations/index.ts"
import type { Surroundings } from "../surroundings.ts"
import { alarmsIn } from "./alarms.ts"
import { type Covered, packagesOf, parseCoverage } from "./coverage.ts"
import { databaseOf } from "./database.ts"
import { endpointsOf, filesOf } from "./endpoints.ts"
import { commitOf, lastChangeOf } from "./git.ts"
import { absent, known, type Measured, type Report } from "./info.ts"
import { routeFiles } from "./route-files.ts"
import { testsOf, type Written } from "./tests.ts"

const NOTHING_RUNS = "no stage is linked (sst shell) and no local stack runs"

/** Reads every figure where it was measured; starts, runs and changes nothing. 3 Queries of a small partition each. */
export async function gather(surroundings: Surroundings, now: number): Promise<Report> {
  const { stage } = surroundings
  const day = iso(now).slice(0, 10)
  const asked = <T>(work: () => Promise<T>, from: string) =>
    stage === null ? absent(NOTHING_RUNS) : tried(work, now, from)
  const kpi = await asked(() => Pulse.kpi(day, now), `the table's counts of ${day}, as /api/v1/admin/kpi`)
  const ledger = await asked(() => Migration.ledger(), "the table's ledger of migrations")
  const check = await asked(Backup.lastCheck, "the table's note of the last check")
  const covered = await coverage()
  // Of no level: only a hub that runs could say which.
  const document = await createApp({ level: () => Promise.resolve(0) }).request("/api/v1/openapi.json")
  return {
    version: 1,
    generatedAt: iso(now),
    commit: await commitOf(root),
    deployment: { stage, urls: await asked(() => Promise.resolve(urls()), "the links of what runs") },
    endpoints: endpointsOf(await document.json(), filesOf(await routeFiles()), kpi, covered),
    database: databaseOf(migrations, ledger),
    tests: { projects: testsOf(await testResults()), linesCovered: packagesOf(covered) },
    monitoring: {
      alarms: await alarms(),
      alarmStates: absent("ask CloudWatch: aws cloudwatch describe-alarms; nothing rings on a local stack"),
      kpi,
      backup: checked(check),
    },
  }
}

/** Of when the check is, not of when it was read. */
function checked(check: Measured<Check | undefined>): Report["monitoring"]["backup"] {
  if (check.value === null) return check
  if (!check.value) return absent("no backup was restored and compared yet")
  return known(check.value, check.value.at, check.from)
}

async function tried<T>(work: () => Promise<T>, now: number, from: string): Promise<Measured<T>> {
  try {
    return known(await work(), iso(now), from)
  } catch (thrown) {
    return absent(`${from} could not be read: ${messageOf(thrown)}`)
  }
}

function urls() {
  const CDNUrl = siteOrigin()
  return { ApiUrl: `${CDNUrl}/api/v1`, CDNUrl, UserPoolId: accounts().poolId }
}

async function coverage(): Promise<Measured<Covered>> {
  const file = "coverage/coverage-summary.json"
  const text = await readFile(join(root, file), "utf8").catch(() => null)
  const covered = text === null ? undefined : parseCoverage(text)
  if (!covered) return absent("npm test has measured no coverage here")
  return known(covered, iso((await stat(join(root, file))).mtimeMs), file)
}

async function alarms(): Promise<Report["monitoring"]["alarms"]> {
  const file = "docs/infra.md"
  const at = await lastChangeOf(root, file)
  if (at === undefined) return absent("git does not say of when docs/infra.md is")
  return known(alarmsIn(await readFile(join(root, file), "utf8")), at, `${file}, made from the program`)
}

async function testResults(): Promise<Written[]> {
  const folder = join(root, "test-results")
  const names = await readdir(folder).catch(() => [])
  return Promise.all(
    names
      .filter((name) => name.endsWith(".json"))
      .map(async (name) => ({
        file: `test-results/${name}`,
        text: await readFile(join(folder, name), "utf8"),
      })),
  )
}
