import { randomUUID } from "node:crypto"
import * as v from "valibot"
import { Attributes, listed, requireAll, writtenByService } from "./attributes.ts"
import { CognitoError } from "./error.ts"
import { named, operation } from "./operation.ts"
import { checkPolicy, hashPassword } from "./password.ts"

/** Invitations by mail are not played: whoever makes an account here says its password as well. */
const Create = v.object({
  Username: v.string(),
  UserAttributes: Attributes,
  MessageAction: v.literal("SUPPRESS"),
})
const SetPassword = v.object({ Username: v.string(), Password: v.string(), Permanent: v.literal(true) })

/** Accounts that nobody signed up for. No trigger runs for them, as in AWS. */
export const adminCreate = {
  AdminCreateUser: operation(Create, ({ Username, UserAttributes }, pool) => {
    const attributes = writtenByService(UserAttributes)
    const email = (attributes["email"] ?? Username).toLowerCase()
    requireAll({ ...attributes, email })
    if (pool.store.find(email)) {
      throw new CognitoError("UsernameExistsException", "User account already exists")
    }
    const now = pool.now()
    const user = {
      sub: randomUUID(),
      createdAt: now,
      updatedAt: now,
      enabled: true,
      status: "FORCE_CHANGE_PASSWORD" as const,
      // Of no password: nobody signs in before one is set.
      password: hashPassword(randomUUID()),
      attributes: { ...attributes, email },
      groups: [],
      codes: {},
      failures: 0,
      lockedUntil: 0,
    }
    pool.store.data.users[user.sub] = user
    pool.store.save()
    const { sub, status, enabled } = user
    return {
      User: { Username: sub, Attributes: listed(sub, attributes), UserStatus: status, Enabled: enabled },
    }
  }),

  AdminSetUserPassword: operation(SetPassword, ({ Username, Password }, pool) => {
    checkPolicy(Password)
    const user = named(pool, Username)
    user.password = hashPassword(Password)
    user.status = "CONFIRMED"
    user.failures = 0
    user.lockedUntil = 0
    pool.store.save()
    return {}
  }),
}
