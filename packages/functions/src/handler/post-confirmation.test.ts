import type { PostConfirmationTriggerEvent } from "aws-lambda"
import { afterAll, beforeEach, expect, test } from "vitest"
import { startAws } from "../testing/aws.ts"

let status = 200
const aws = await startAws(() => ({
  status,
  body: status === 200 ? {} : { __type: "InternalErrorException" },
}))
const { handler } = await import("./post-confirmation.ts")

beforeEach(() => {
  aws.calls.length = 0
  status = 200
})
afterAll(() => aws.close())

function confirmed(
  triggerSource: PostConfirmationTriggerEvent["triggerSource"],
): PostConfirmationTriggerEvent {
  return {
    version: "1",
    region: "us-east-1",
    userPoolId: "us-east-1_pool",
    userName: "fan-1",
    callerContext: { awsSdkVersion: "1", clientId: "client" },
    triggerSource,
    request: { userAttributes: {} },
    response: {},
  }
}

test("a fan who confirmed their address joins fans", async () => {
  const event = confirmed("PostConfirmation_ConfirmSignUp")
  expect(await handler(event)).toBe(event)
  expect(aws.calls).toEqual([
    {
      operation: "AdminAddUserToGroup",
      body: { UserPoolId: "us-east-1_pool", Username: "fan-1", GroupName: "fans" },
    },
  ])
})

test("a confirmed password reset changes nothing", async () => {
  await handler(confirmed("PostConfirmation_ConfirmForgotPassword"))
  expect(aws.calls).toEqual([])
})

test("a fan who could not join is told so, and may confirm again", async () => {
  status = 500
  await expect(handler(confirmed("PostConfirmation_ConfirmSignUp"))).rejects.toMatchObject({
    name: "InternalErrorException",
  })
})
