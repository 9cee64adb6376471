import { createHttp, type HttpOptions, type ListPage } from "./http.ts"
import type { Kpi, UsageStretch } from "./types.ts"

export type UsageRange = { startDate: string; endDate: string; groupBy: "day" | "week" | "month" }
export type Operations = ReturnType<typeof createOperations>

/** What admins read of the hub. Everything throws `ProblemError`. */
export function createOperations(options: HttpOptions = {}) {
  const http = createHttp(options)
  return {
    /** At most 50 stretches; `cursor` for those after them. */
    usage: (range: UsageRange, cursor?: string): Promise<ListPage<UsageStretch>> =>
      http<UsageStretch[]>("/analytics/usage", { query: { ...range, limit: 50, cursor }, asFan: true }),
    kpi: async (): Promise<Kpi> => (await http<Kpi>("/admin/kpi", { asFan: true })).data,
  }
}
