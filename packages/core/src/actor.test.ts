import { expect, test } from "vitest"
import { Actor } from "./actor.ts"

test("work outside of any actor is done for the public", () => {
  expect(Actor.current()).toEqual({ type: "public" })
})

test("the public has no user id and is asked to sign in", () => {
  expect(() => Actor.userId()).toThrowError(
    expect.objectContaining({ kind: "auth", reason: "actor.anonymous" }),
  )
})

test("an actor holds across awaits and does not leak into work started beside it", async () => {
  const ours = Actor.run({ type: "user", userId: "u1", groups: [] }, async () => {
    await Promise.resolve()
    return Actor.userId()
  })
  const beside = Promise.resolve().then(() => Actor.current().type)
  expect(await Promise.all([ours, beside])).toEqual(["u1", "public"])
})
