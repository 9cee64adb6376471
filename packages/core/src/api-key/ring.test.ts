import { describe, expect, test } from "vitest"
import { AppError } from "../error.ts"
import { A_PERSON, added, infoOf, isShown, type Key, replaced, stateOf } from "./ring.ts"

const now = Date.parse("2026-11-21T15:00:00.000Z")
const [HOUR, DAY] = [3_600_000, 86_400_000]
const made = (id: string) => ({ id, hash: `hash-${id}`, hint: `hub_${id}` })
const aKey = (id: string): Key => added([], { ...made(id), userId: "ana", name: "My site" }, now)
const reasonOf = (work: () => unknown): string => {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.reason
  }
  return "none"
}

describe("a new key", () => {
  test("is good for 365 days, to the millisecond", () => {
    const key = aKey("1")
    expect(key.expiresAt).toBe("2027-11-21T15:00:00.000Z")
    expect([stateOf(key, now + 365 * DAY - 1), stateOf(key, now + 365 * DAY)]).toEqual(["live", "expired"])
  })

  test("is refused beside five that are live; replaced and ended ones do not count", () => {
    const five = Array.from({ length: A_PERSON }, (_, nr) => aKey(String(nr)))
    const more = (keys: Key[], at = now) =>
      reasonOf(() => added(keys, { ...made("x"), userId: "ana", name: "" }, at))
    expect(more(five)).toBe("api_key.too_many")
    expect(more(five.slice(1))).toBe("none")
    expect(more([...five.slice(1), { ...aKey("9"), replacedBy: "1" }])).toBe("none")
    expect(more(five, now + 366 * DAY)).toBe("none")
  })
})

test("however keys are made, replaced and revoked, ten are good at once at most", () => {
  const ring: Key[] = []
  const refused = Array.from({ length: 30 }, (_, nr) =>
    reasonOf(() => {
      const first = added(ring, { ...made(`a${nr}`), userId: "ana", name: "" }, now)
      ring.push(first)
      const { old } = replaced(ring, first.id, made(`b${nr}`), now)
      // The one that took its place is revoked at once.
      ring.splice(-1, 1, old)
    }),
  ).filter((reason) => reason === "api_key.too_many")
  expect([ring.filter((key) => stateOf(key, now) !== "expired").length, refused.length]).toEqual([10, 21])
})

describe("replacing a key", () => {
  const swap = (keys: Key[], id: string, by: string, at = now) => replaced(keys, id, made(by), at)

  test("keeps its name, and both are good for 24 hours", () => {
    const { next, old } = swap([aKey("1")], "1", "2", now + DAY)
    expect(next).toMatchObject({ id: "2", name: "My site", userId: "ana", replacedBy: null })
    const states = [0, 24 * HOUR - 1, 24 * HOUR].map((ms) => stateOf(old, now + DAY + ms))
    expect(states).toEqual(["replaced", "replaced", "expired"])
    expect(Date.parse(next.expiresAt)).toBe(now + 366 * DAY)
  })

  test("never lengthens a life: an hour before its end the old key keeps its hour", () => {
    const key = aKey("1")
    const { old } = swap([key], "1", "2", now + 365 * DAY - HOUR)
    expect(old.expiresAt).toBe(key.expiresAt)
  })

  test("leaves two at most: neither of them is replaced while both are good", () => {
    const { next, old } = swap([aKey("1")], "1", "2")
    expect(reasonOf(() => swap([next, old], "1", "3"))).toBe("api_key.replaced")
    expect(reasonOf(() => swap([next, old], "2", "3"))).toBe("api_key.overlap")
    expect(swap([next, old], "2", "3", now + DAY).next.id).toBe("3")
  })

  test("may be tried again under the same id, and an ended or unknown key is not replaced", () => {
    const { old } = swap([aKey("1")], "1", "2")
    expect(swap([old], "1", "2").next.id).toBe("2")
    expect(reasonOf(() => swap([aKey("1")], "1", "2", now + 365 * DAY))).toBe("api_key.expired")
    expect(reasonOf(() => swap([aKey("1")], "7", "2"))).toBe("api_key.not_found")
  })
})

test("an ended key is shown for 30 days, a replaced one only while it is good", () => {
  const key = aKey("1")
  const shown = (one: Key, days: number) => isShown(one, now + days * DAY)
  expect([shown(key, 0), shown(key, 365), shown(key, 394), shown(key, 395)]).toEqual([
    true,
    true,
    true,
    false,
  ])
  const { old } = replaced([key], "1", made("2"), now)
  expect([isShown(old, now + DAY - 1), isShown(old, now + DAY)]).toEqual([true, false])
})

test("its owner is shown neither hash nor account", () => {
  expect(Object.keys(infoOf(aKey("1"), now))).toEqual([
    "id",
    "name",
    "hint",
    "createdAt",
    "expiresAt",
    "lastUsedOn",
    "state",
    "replacedBy",
  ])
})
