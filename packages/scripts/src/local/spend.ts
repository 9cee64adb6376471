import { AppError } from "@hub/core/error"
import { jsonReply, type Reply } from "./http.ts"
import type { Invoke } from "./lambda.ts"

/** The least and the most that can be pretended. */
const [LEAST, MOST] = [0, 100]

/**
 * Counted as calls of Cost Explorer, which are a cent each and which nothing here makes so many of. Always the same hour, so
 * that what is said later replaces what was said before.
 */
export async function pretendSpent(dollars: number): Promise<void> {
  const { Cost } = await import("@hub/core/cost")
  const hour = `${new Date().toISOString().slice(0, 10)}T00`
  await Cost.saveAs("pretended", { hour, used: { guard: { billCalls: dollars * 100 } } })
}

/** `/_local/spend/0.15`: as if today had cost that much. The guard looks, and this process follows it at once. */
export async function spendPage(path: string, invoke: Invoke): Promise<Reply> {
  const dollars = Number(path.split("/")[3] || Number.NaN)
  if (!(dollars >= LEAST && dollars <= MOST))
    throw new AppError("input", "local.spend", `/_local/spend/ takes dollars from ${LEAST} to ${MOST}`)
  await pretendSpent(dollars)
  const decided = await invoke("guard", { job: "look" })
  const { forgetLevel } = await import("@hub/functions/level")
  forgetLevel()
  return jsonReply(200, decided)
}
