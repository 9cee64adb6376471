import { AppError } from "@hub/core/error"

/** What somebody typed who may change data: the stage by its name, and that they mean it. */
export type Said = { stage: string | undefined; yes: boolean }

/**
 * Whether a verb may write, or only says what it would do. Throws `hub.other_stage` where somebody named another stage than
 * the one whose links are set, and `hub.production` where they did not name production. Pure.
 */
export function mayWrite(stage: string, said: Said): boolean {
  if (said.stage !== undefined && said.stage !== stage) {
    throw new AppError("input", "hub.other_stage", `This is the stage "${stage}", not "${said.stage}"`)
  }
  if (!said.yes) return false
  if (stage !== "production" || said.stage === "production") return true
  throw new AppError("forbidden", "hub.production", "This is production: type --stage production --yes")
}

/** The options of every verb that changes data. */
export const consentArgs = {
  yes: { type: "boolean", default: false, description: "Do it; without it the verb says what it would do" },
  stage: {
    type: "string",
    required: false,
    description: "The stage that is meant; production has to be named",
    valueHint: "name",
  },
} as const
