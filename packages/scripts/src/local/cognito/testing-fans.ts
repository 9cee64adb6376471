import { newId } from "@hub/core/id"
import { changeRole, type Role } from "@hub/functions/auth/groups"
import * as v from "valibot"
import type { startAccounts } from "./testing-api.ts"

const password = "Wolfpack1!"
const Session = v.object({
  data: v.object({ accessToken: v.string(), user: v.looseObject({ id: v.string() }) }),
})

/** Somebody with an account, signed in, in the groups named. */
export async function aFan({ ask, lastCode }: Awaited<ReturnType<typeof startAccounts>>, ...groups: Role[]) {
  const email = `${newId(Date.now()).toLowerCase()}@example.com`
  await ask("POST", "/auth/sign-up", { body: { email, password, firstName: "Ana", lastName: "Fan" } })
  await ask("POST", "/auth/confirm", { body: { email, code: lastCode(email) } })
  for (const group of groups) await changeRole(email, group, "give")
  const { json } = await ask("POST", "/auth/sign-in", { body: { email, password } })
  const { data } = v.parse(Session, json)
  return { email, token: data.accessToken, id: data.user.id }
}
