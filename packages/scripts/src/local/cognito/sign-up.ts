import { randomUUID } from "node:crypto"
import * as v from "valibot"
import { Attributes, requireAll, writtenByClient } from "./attributes.ts"
import { issueCode, useCode } from "./codes.ts"
import { CognitoError } from "./error.ts"
import { delivery, operation } from "./operation.ts"
import { checkPolicy, hashPassword } from "./password.ts"

const SignUp = v.object({ Username: v.string(), Password: v.string(), UserAttributes: Attributes })
const Confirm = v.object({ Username: v.string(), ConfirmationCode: v.string() })
const OneUser = v.object({ Username: v.string() })

export const signUp = {
  SignUp: operation(SignUp, async ({ Username, Password, UserAttributes }, pool) => {
    const attributes = writtenByClient(UserAttributes)
    const email = (attributes["email"] ?? Username).toLowerCase()
    requireAll({ ...attributes, email })
    checkPolicy(Password)
    if (pool.store.find(email)) {
      throw new CognitoError("UsernameExistsException", "An account with the given email already exists.")
    }
    const now = pool.now()
    const user = {
      sub: randomUUID(),
      createdAt: now,
      updatedAt: now,
      enabled: true,
      status: "UNCONFIRMED" as const,
      password: hashPassword(Password),
      attributes: { ...attributes, email, email_verified: "false" },
      groups: [],
      codes: {},
      failures: 0,
      lockedUntil: 0,
    }
    pool.store.data.users[user.sub] = user
    await pool.mailCode(user, "sign-up", issueCode(user, "sign-up", now), email)
    return { UserConfirmed: false, UserSub: user.sub, CodeDeliveryDetails: delivery(email) }
  }),

  ResendConfirmationCode: operation(OneUser, async ({ Username }, pool) => {
    const user = pool.store.find(Username)
    // The client prevents existence errors: an unknown address looks like a known one.
    if (!user) return { CodeDeliveryDetails: delivery(Username) }
    if (user.status === "CONFIRMED") {
      throw new CognitoError("InvalidParameterException", "User is already confirmed.")
    }
    const email = user.attributes["email"] ?? Username
    await pool.mailCode(user, "sign-up", issueCode(user, "sign-up", pool.now()), email)
    return { CodeDeliveryDetails: delivery(email) }
  }),

  /** The user is confirmed before the trigger runs and stays so when it fails, as in AWS. */
  ConfirmSignUp: operation(Confirm, async ({ Username, ConfirmationCode }, pool) => {
    const user = pool.store.find(Username)
    if (!user) {
      throw new CognitoError("ExpiredCodeException", "Invalid code provided, please request a code again.")
    }
    if (user.status === "CONFIRMED") {
      throw new CognitoError(
        "NotAuthorizedException",
        "User cannot be confirmed. Current status is CONFIRMED",
      )
    }
    useCode(user, "sign-up", ConfirmationCode, pool.now())
    user.status = "CONFIRMED"
    user.attributes["email_verified"] = "true"
    pool.store.save()
    await pool.confirmed(user, "PostConfirmation_ConfirmSignUp")
    return {}
  }),
}
