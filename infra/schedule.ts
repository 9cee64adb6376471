import { deadLetters } from "./dead-letters.ts"
import { isProduction } from "./stage.ts"

type When = {
  function: sst.aws.Function
  schedule: sst.aws.CronV2Args["schedule"]
  event?: Record<string, string>
  /** How often EventBridge tries again what it could not hand over; never, unless nothing makes it good. */
  retries?: number
}

/** Runs a function by the clock. Only production's clocks run; what could not be handed over is a dead letter. */
export function onSchedule(name: string, { function: fn, retries = 0, ...when }: When): void {
  new sst.aws.CronV2(name, {
    ...when,
    function: fn.arn,
    retries,
    dlq: deadLetters.arn,
    enabled: isProduction,
  })
}
