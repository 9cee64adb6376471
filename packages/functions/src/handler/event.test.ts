import { expect, test } from "vitest"
import { eventOf } from "../testing/caller.ts"
import { presentable } from "./event.ts"

test.each([
  [{ body: "äb", isBase64Encoded: false }, "3"],
  [{ body: "YWI=", isBase64Encoded: true }, "2"],
])("the body of a GET is dropped and announced by its length in bytes", (body, length) => {
  const { body: left, headers } = presentable({ ...eventOf("/games", {}), ...body })
  expect([left, headers["content-length"]]).toEqual([null, length])
})

test("everything else is passed on as it is", () => {
  const put = eventOf("/me", { method: "PUT", body: "{}" })
  expect(presentable(put)).toBe(put)
  const get = eventOf("/games", {})
  expect(presentable(get)).toBe(get)
})
