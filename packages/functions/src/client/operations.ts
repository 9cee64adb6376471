import { createHttp, type HttpOptions, type ListPage } from "./http.ts"
import type { GuardRecord, Kpi, LevelHold, UsageStretch } from "./types.ts"

export type UsageRange = { startDate: string; endDate: string; groupBy: "day" | "week" | "month" }
export type Operations = ReturnType<typeof createOperations>

/** What admins read of the hub. Everything throws `ProblemError`. */
export function createOperations(options: HttpOptions = {}) {
  const http = createHttp(options)
  return {
    /** At most 50 stretches; `cursor` for those after them. */
    usage: (range: UsageRange, cursor?: string): Promise<ListPage<UsageStretch>> =>
      http<UsageStretch[]>("/analytics/usage", { query: { ...range, limit: 50, cursor }, asFan: true }),
    /** What is held by hand, and the alerts that were sent. */
    level: async (): Promise<GuardRecord> =>
      (await http<GuardRecord>("/admin/costs/level", { asFan: true })).data,
    /** Holds a level for some hours; `key` makes two sendings one. The reason goes on record. */
    hold: async (
      order: Pick<LevelHold, "level" | "why"> & { hours: number },
      key: string,
    ): Promise<LevelHold> =>
      (
        await http<LevelHold>("/admin/costs/level", {
          method: "PUT",
          body: order,
          headers: { "idempotency-key": key },
          asFan: true,
        })
      ).data,
    /** Leaves the level to the guard; `key` makes two sendings one, which ends nothing that was held since. */
    release: async (key: string): Promise<GuardRecord> =>
      (
        await http<GuardRecord>("/admin/costs/level", {
          method: "DELETE",
          headers: { "idempotency-key": key },
          asFan: true,
        })
      ).data,
    kpi: async (): Promise<Kpi> => (await http<Kpi>("/admin/kpi", { asFan: true })).data,
  }
}
