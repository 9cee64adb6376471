import { expect, test } from "vitest"
import { handler } from "./authorizer.ts"

const context = { invokedFunctionArn: "arn:aws:lambda:us-east-1:123456789012:function:hub-Authorizer" }

async function answered() {
  const request = { protocolData: { mqtt: { username: "", password: "", clientId: "c" } } }
  const { policyDocuments, ...rest } = Object(await Reflect.apply(handler, undefined, [request, context]))
  const statements: { Action: string; Resource: string | string[] }[] = policyDocuments[0].Statement
  return { ...rest, rights: Object.fromEntries(statements.map(({ Action, Resource }) => [Action, Resource])) }
}

test("everybody may listen to the public topics of this stage, and to no other", async () => {
  const { isAuthenticated, rights } = await answered()
  expect(isAuthenticated).toBe(true)
  expect(rights["iot:Subscribe"]).toEqual([
    "arn:aws:iot:us-east-1:123456789012:topicfilter/ncsu-hub/local/public/*",
  ])
  expect(rights["iot:Receive"]).toEqual(["arn:aws:iot:us-east-1:123456789012:topic/ncsu-hub/local/public/*"])
})

test("nobody may publish from a browser", async () => {
  expect(Object.keys((await answered()).rights)).toEqual(["iot:Connect", "iot:Receive", "iot:Subscribe"])
})

test("each connection has a principal of its own, in the letters that IoT takes", async () => {
  const [first, second] = [await answered(), await answered()]
  expect(first.principalId).toMatch(/^[a-zA-Z0-9]{1,128}$/)
  expect(first.principalId).not.toBe(second.principalId)
})

test("no connection outlives an hour, so that the brake reaches those that are open", async () => {
  expect(Number((await answered()).disconnectAfterInSeconds)).toBeLessThanOrEqual(3600)
})
