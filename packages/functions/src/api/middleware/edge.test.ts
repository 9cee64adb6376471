import { expect, test } from "vitest"
import { caller } from "../../testing/caller.ts"
import { problemOf } from "../../testing/parse.ts"

const secret = "a-secret-of-the-router"
const call = caller({ routerSecret: secret })

test.each([undefined, "", "a-secret-of-the-routeR", `${secret}x`, "ä"])(
  "403 for a request whose proof is %j",
  async (proof) => {
    const answer = await call("/problems/NOT_FOUND", {
      headers: proof === undefined ? {} : { "x-hub-edge": proof },
    })
    expect(problemOf(answer)).toMatchObject({ status: 403, code: "FORBIDDEN", reason: "edge.missing" })
    expect(answer.text).not.toContain(secret)
  },
)

test("200 for one that came through the router", async () => {
  expect((await call("/problems/NOT_FOUND", { headers: { "x-hub-edge": secret } })).status).toBe(200)
})

test("200 without any proof where there is no router", async () => {
  expect((await caller()("/problems/NOT_FOUND")).status).toBe(200)
})
