import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import type { AppError } from "../error.ts"
import { Mail } from "./index.ts"

const quota = { all: 6, newcomers: 4, network: 2 }
const days = { next: Date.parse("2030-01-01T22:00:00.000Z") }

/** A day of its own for each test. */
function aDay() {
  days.next += 86_400_000
  const now = days.next
  return {
    now,
    newcomer: (network: string) => outcome(Mail.spend({ purpose: "newcomer", network, quota, now })),
    account: (network: string) => outcome(Mail.spend({ purpose: "account", network, quota, now })),
  }
}

const outcome = (sent: Promise<void>) =>
  sent.then(
    () => "sent",
    (thrown: AppError) => `${thrown.reason} ${thrown.retryAfterSeconds}`,
  )

test("newcomers use their part of the day's mails, and the rest is for who has an account", async () => {
  const { newcomer, account } = aDay()
  const networks = ["a", "b", "c", "d", "e"]
  expect(await Promise.all(networks.map(newcomer)).then((all) => all.toSorted())).toEqual([
    "mail.spent 7200",
    "sent",
    "sent",
    "sent",
    "sent",
  ])
  expect([await account("x"), await account("x"), await account("y")]).toEqual([
    "sent",
    "sent",
    "mail.spent 7200",
  ])
  expect(await newcomer("f")).toBe("mail.spent 7200")
})

test("one network cannot use up what is for all", async () => {
  const { newcomer, account } = aDay()
  expect([await newcomer("a"), await account("a"), await newcomer("a"), await newcomer("b")]).toEqual([
    "sent",
    "sent",
    "mail.too_many_here 7200",
    "sent",
  ])
})

test("the next day begins anew", async () => {
  const { now, account } = aDay()
  for (let sent = 0; sent < 6; sent++) await account(`${sent}`)
  expect(await account("x")).toBe("mail.spent 7200")
  const next = { purpose: "account", network: "x", quota, now: now + 7_200_000 } as const
  expect(await outcome(Mail.spend(next))).toBe("sent")
})

test("a mail is two writes", async () => {
  const now = days.next + 40 * 86_400_000
  const spent = async (purpose: Mail.Purpose) =>
    (await measure(() => Mail.spend({ purpose, network: "a", quota, now }))).capacity
  expect(await spent("account")).toMatchObject({ calls: 2, write: 2 })
  expect(await spent("newcomer")).toMatchObject({ calls: 2, write: 2 })
})
