import { expect, test } from "vitest"
import { clientConfigOf } from "./client-config.ts"

const broker = { endpoint: "abc-ats.iot.us-east-1.amazonaws.com", authorizer: "hub production" }

test("browsers reach AWS over TLS, with the stage's authorizer in the address", () => {
  expect(clientConfigOf({ transport: "push", level: 0 }, broker, "hub/production/public")).toEqual({
    version: 1,
    transport: "push",
    pollSeconds: 10,
    safetySeconds: 45,
    level: 0,
    realtime: {
      url: "wss://abc-ats.iot.us-east-1.amazonaws.com/mqtt?x-amz-customauthorizer-name=hub%20production",
      topics: "hub/production/public",
    },
  })
})

test("an origin is taken as it is", () => {
  const local = { ...broker, endpoint: "ws://localhost:3000" }
  expect(clientConfigOf({ transport: "push", level: 0 }, local, "t").realtime?.url).toMatch(
    /^ws:\/\/localhost:3000\/mqtt\?/,
  )
})

test("without a broker it is polls, whatever was chosen; less money is fewer of them", () => {
  expect(clientConfigOf({ transport: "push", level: 2 }, undefined, "t")).toMatchObject({
    transport: "poll",
    pollSeconds: 30,
    realtime: null,
  })
})
