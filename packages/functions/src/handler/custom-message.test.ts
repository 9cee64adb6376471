import type { CustomMessageTriggerEvent } from "aws-lambda"
import { expect, test } from "vitest"
import { handler } from "./custom-message.ts"

type Source = CustomMessageTriggerEvent["triggerSource"]

function asked(triggerSource: Source): CustomMessageTriggerEvent {
  return {
    version: "1",
    region: "us-east-1",
    userPoolId: "us-east-1_pool",
    userName: "fan-1",
    callerContext: { awsSdkVersion: "1", clientId: "client" },
    triggerSource,
    request: { userAttributes: {}, codeParameter: "{####}", linkParameter: "", usernameParameter: null },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  }
}

test.each([
  ["CustomMessage_ForgotPassword", "Reset your NC State Sports Hub password"],
  ["CustomMessage_UpdateUserAttribute", "Confirm your new e-mail address"],
] as const)("%s is not a welcome, and carries the code", async (source, subject) => {
  const { response } = await handler(asked(source))
  expect(response.emailSubject).toBe(subject)
  expect(response.emailMessage).toContain("{####}")
})

test.each(["CustomMessage_SignUp", "CustomMessage_ResendCode"] as const)(
  "%s keeps the pool's welcome",
  async (source) => {
    const event = asked(source)
    expect(await handler(event)).toBe(event)
  },
)
