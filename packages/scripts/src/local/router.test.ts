import { expect, test } from "vitest"
import { throughRouter } from "./router.ts"

test("the router's headers replace what a viewer sends under their names", async () => {
  const seen = throughRouter((call) => ({ status: 200, body: JSON.stringify(call.headers) }), "secret")
  const headers = { "x-hub-edge": "forged", "x-hub-viewer": "10.0.0.1", accept: "*/*" }
  const call = {
    method: "GET",
    path: "/api",
    search: "",
    headers,
    body: Buffer.alloc(0),
    ip: "::ffff:192.0.2.7",
  }
  expect(JSON.parse(String((await seen(call)).body))).toEqual({
    "x-hub-edge": "secret",
    "x-hub-viewer": "192.0.2.7",
    accept: "*/*",
  })
})
