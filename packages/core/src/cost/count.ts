import { randomUUID } from "node:crypto"
import { iso } from "../clock.ts"
import { messageOf } from "../error.ts"
import { log } from "../log.ts"
import { go } from "../table.ts"
import { MeterEntity } from "./meter.entity.ts"
import { type Bucket, createMeter } from "./meter.ts"

export type { Feature } from "./usage.ts"

const KEEP_DAYS = 3
const instance = randomUUID().slice(0, 8)

/** This process's own counts; every handler adds to them and flushes after its answer. */
export const meter = createMeter(Date.now, save, (thrown) =>
  log.warn("meter not written", { error: messageOf(thrown) }),
)

/** 1 PutItem, 1 WRU, itself counted. */
async function save(bucket: Bucket): Promise<void> {
  await saveAs(instance, bucket)
  meter.count("guard", { writeUnits: 1 })
}

/** What one instance counted in an hour replaces what it wrote before. */
export async function saveAs(name: string, { hour, used }: Bucket): Promise<void> {
  const expireAt = Math.floor(Date.parse(`${hour}:00:00.000Z`) / 1000) + KEEP_DAYS * 86_400
  const key = { day: hour.slice(0, 10), hour, instance: name }
  await go(MeterEntity.put({ ...key, used, at: iso(Date.now()), expireAt }).go())
}
