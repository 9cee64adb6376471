import { AppError } from "@hub/core/error"
import type { Measured } from "./measured.ts"
import { replay } from "./replay.ts"
import { scenarios } from "./scenarios.ts"

const SCENARIO = "viral"

/** A made-up month day by day, for the local hub to draw: what was used, and how long each level lasted. */
export async function demoMonth(measured: Measured): Promise<string> {
  const scenario = scenarios.find(({ name }) => name === SCENARIO)
  if (!scenario) throw new AppError("not_found", "cost.scenario", `There is no month ${SCENARIO}`)
  const { days } = await replay(measured, scenario)
  const rows = days.map(({ used, minutes }) => ({ used: whole(used), minutes }))
  return `${JSON.stringify(rows, null, 1)}\n`
}

function whole(used: object): object {
  return Object.fromEntries(
    Object.entries(used).map(([feature, usage]) => [
      feature,
      Object.fromEntries(
        Object.entries(Object(usage)).map(([unit, amount]) => [unit, Math.round(Number(amount))]),
      ),
    ]),
  )
}
