import { AppError } from "@hub/core/error"
import * as v from "valibot"
import { ACCOUNT } from "./account.ts"

const strings = v.optional(v.array(v.string()))
const Statement = v.object({
  sid: v.optional(v.string()),
  effect: v.optional(v.string(), "Allow"),
  actions: strings,
  notActions: strings,
  resources: strings,
  principals: v.optional(v.array(v.object({ type: v.string(), identifiers: v.array(v.string()) }))),
  conditions: v.optional(
    v.array(v.object({ test: v.string(), variable: v.string(), values: v.array(v.string()) })),
  ),
})
type Statement = v.InferOutput<typeof Statement>

/** The questions a program asks AWS while it is evaluated. Throws `synth.unknown_question` for one we cannot answer. */
export function invoke(
  token: string,
  inputs: Record<string, unknown>,
  region: string,
): Record<string, unknown> {
  const answer = answers[token]
  if (answer) return answer(inputs, region)
  throw new AppError(
    "internal",
    "synth.unknown_question",
    `The synth has no answer to ${token} ${JSON.stringify(inputs)}`,
  )
}

const answers: Record<string, (inputs: Record<string, unknown>, region: string) => Record<string, unknown>> =
  {
    "aws:index/getRegion:getRegion": (_, region) => ({ id: region, region, name: region }),
    "aws:index/getPartition:getPartition": () => ({
      id: "aws",
      partition: "aws",
      dnsSuffix: "amazonaws.com",
    }),
    "aws:index/getCallerIdentity:getCallerIdentity": () => ({
      id: ACCOUNT,
      accountId: ACCOUNT,
      arn: `arn:aws:iam::${ACCOUNT}:user/synth`,
      userId: "SYNTH",
    }),
    "aws:iot/getEndpoint:getEndpoint": (_, region) => ({
      id: "iot",
      endpointAddress: `synth-ats.iot.${region}.amazonaws.com`,
    }),
    "aws:route53/getZone:getZone": (inputs) => ({ id: "Z0SYNTH", zoneId: "Z0SYNTH", name: inputs["name"] }),
    "aws:iam/getPolicyDocument:getPolicyDocument": ({ statements = [] }) => {
      const list = v.parse(v.array(Statement), statements)
      const json = JSON.stringify({ Version: "2012-10-17", Statement: list.map(render) })
      // Without statements the provider returns none, and SST then writes no policy.
      return { id: "policy", json, minifiedJson: json, statements: list.length > 0 ? list : undefined }
    },
  }

/** One statement as IAM reads it, so that tests assert policies and not Pulumi's inputs. */
function render({ sid, effect, actions, notActions, resources, principals, conditions }: Statement) {
  return {
    ...(sid && { Sid: sid }),
    Effect: effect.charAt(0).toUpperCase() + effect.slice(1).toLowerCase(),
    ...(actions && { Action: actions }),
    ...(notActions && { NotAction: notActions }),
    ...(resources && { Resource: resources }),
    ...(principals && {
      Principal: Object.fromEntries(principals.map((one) => [one.type, one.identifiers])),
    }),
    ...(conditions && { Condition: merge(conditions) }),
  }
}

function merge(conditions: NonNullable<Statement["conditions"]>) {
  const tests = new Map<string, Record<string, string[]>>()
  for (const { test, variable, values } of conditions)
    tests.set(test, { ...tests.get(test), [variable]: values })
  return Object.fromEntries(tests)
}
