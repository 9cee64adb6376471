import { expect, test } from "vitest"

// Links are read on import, so what is tested comes afterwards.
process.env["SST_RESOURCE_Mails"] = JSON.stringify({
  type: "sst.sst.Linkable",
  all: 5,
  newcomers: 3,
  network: 1_000,
})
const { handler } = await import("@hub/functions/handler/post-confirmation")
const { startAccounts } = await import("./testing-api.ts")
const { ask, mails } = await startAccounts(handler)

test("when newcomers have used their mails the next one is told so, and who has an account still gets a code", async () => {
  const signUp = (name: string) => {
    const account = {
      email: `${name}@example.com`,
      password: "Wolfpack1!",
      firstName: "Ana",
      lastName: "Fan",
    }
    return ask("POST", "/auth/sign-up", { body: account })
  }
  const answers = [await signUp("ana"), await signUp("ben"), await signUp("eve"), await signUp("max")]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 503])
  expect(answers[3]?.json).toMatchObject({ code: "UNAVAILABLE", reason: "mail.spent" })
  expect(Number(answers[3]?.headers.get("retry-after"))).toBeGreaterThan(0)
  expect(mails).toHaveLength(3)

  const forgot = () => ask("POST", "/auth/forgot", { body: { email: "ana@example.com" } })
  expect([await forgot(), await forgot(), await forgot()].map(({ status }) => status)).toEqual([
    200, 200, 503,
  ])
  // What is refused is refused before anybody looks whether there is an account.
  const unknown = await ask("POST", "/auth/forgot", { body: { email: "nobody@example.com" } })
  expect([unknown.status, Object(unknown.json).reason]).toEqual([503, "mail.spent"])
})
