import * as v from "valibot"

const OneOrMore = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((given) => [given].flat()),
)
const Policy = v.object({
  Statement: v.array(
    v.object({ Effect: v.picklist(["Allow", "Deny"]), Action: OneOrMore, Resource: OneOrMore }),
  ),
})
export type Policy = v.InferOutput<typeof Policy>

/** What an authorizer answers. AWS takes policies as objects or as their text. */
export const Authorization = v.object({
  isAuthenticated: v.boolean(),
  disconnectAfterInSeconds: v.optional(v.number(), 86_400),
  policyDocuments: v.array(v.union([Policy, v.pipe(v.string(), v.parseJson(), Policy)])),
})

export type Action = "iot:Subscribe" | "iot:Receive" | "iot:Publish"

/** Whether policies allow an action on a topic; a Deny wins. `topicfilter` is what subscriptions are about. Pure. */
export function allows(policies: readonly Policy[], action: Action, topic: string): boolean {
  const kind = action === "iot:Subscribe" ? "topicfilter" : "topic"
  const arn = `arn:aws:iot:us-east-1:000000000000:${kind}/${topic}`
  const about = policies
    .flatMap(({ Statement }) => Statement)
    .filter(
      (statement) =>
        statement.Action.includes(action) && statement.Resource.some((pattern) => matches(pattern, arn)),
    )
  return about.length > 0 && about.every(({ Effect }) => Effect === "Allow")
}

/** IAM's `*` and `?`; MQTT's own wildcards are letters to it. */
function matches(pattern: string, arn: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll("*", ".*")
    .replaceAll("?", ".")
  return new RegExp(`^${source}$`).test(arn)
}
