import { Backup } from "@hub/core/backup"
import { measure } from "@hub/core/capacity"
import { Migration } from "@hub/core/migration"
import { Pulse } from "@hub/core/pulse"
import * as v from "valibot"
import { expect, test } from "vitest"
import { migrations } from "../migrations/index.ts"
import { gather } from "./gather.ts"
import { Report } from "./info.ts"

const at = "2026-11-21T12:00:00.000Z"
const now = Date.parse(at)

test("a running hub's figures are those of its table: answers by feature, migrations by its ledger, three Queries", async () => {
  const [first, second] = migrations
  const entry = { direction: "up" as const, isDone: true, cursor: null, seen: 7, changed: 3 }
  await Migration.note({ id: first?.id ?? "", ...entry, startedAt: at, updatedAt: at })
  const counts = { "req.api.2xx": 10, "req.api.le1": 10, "req.api.ms": 60 }
  await Pulse.saveAs("a", { hour: "2026-11-21T11", counts })
  const check = { at, backup: "2026-11-21T08-10-00.000Z", ok: true, items: 9, seconds: 1, problem: null }
  await Backup.noteCheck(check)
  const { value: report, capacity } = await measure(() => gather({ stage: "local" }, now))
  expect(v.parse(Report, report)).toEqual(report)
  expect(capacity).toMatchObject({ calls: 3, write: 0 })
  expect(report.database.schema).toMatchObject({ value: 1, at })
  expect(report.database.changes.slice(0, 2)).toMatchObject([
    { id: first?.id, applied: { at, value: { changed: 3, isDone: true } } },
    { id: second?.id, applied: { value: null, why: "not applied to this table" } },
  ])
  expect(report.monitoring.backup).toMatchObject({ value: check, at })
  const latencyOf = (id: string) => report.endpoints.find(({ operationId }) => operationId === id)?.latency
  expect(latencyOf("getHome")).toMatchObject({ at, value: { ofFeature: "api", answers: 10 } })
  expect(latencyOf("listArticles")).toEqual({
    value: null,
    why: 'nothing of "articles" was answered on 2026-11-21',
  })
})
