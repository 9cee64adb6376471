import * as v from "valibot"
import { Attributes, listed, writtenByClient } from "./attributes.ts"
import { issueCode, useCode } from "./codes.ts"
import { CognitoError } from "./error.ts"
import { delivery, operation } from "./operation.ts"
import { checkPolicy, hashPassword, isPassword } from "./password.ts"

const AccessToken = v.string()
const Own = v.object({ AccessToken })
const Update = v.object({ AccessToken, UserAttributes: Attributes })
const Verify = v.object({ AccessToken, AttributeName: v.literal("email"), Code: v.string() })
const Change = v.object({ AccessToken, PreviousPassword: v.string(), ProposedPassword: v.string() })
const Forgot = v.object({ Username: v.string() })
const Reset = v.object({ Username: v.string(), ConfirmationCode: v.string(), Password: v.string() })

/** What people do with an account of their own. */
export const account = {
  GetUser: operation(Own, async (input, { tokens }) => {
    const user = await tokens.userOf(input.AccessToken)
    return { Username: user.sub, UserAttributes: listed(user.sub, user.attributes) }
  }),

  /** A new address counts once it is verified; until then the old one stays. */
  UpdateUserAttributes: operation(Update, async (input, pool) => {
    const user = await pool.tokens.userOf(input.AccessToken)
    const { email, ...rest } = writtenByClient(input.UserAttributes)
    const next = email?.toLowerCase()
    Object.assign(user.attributes, rest)
    user.updatedAt = pool.now()
    if (next === undefined || next === user.attributes["email"]) {
      pool.store.save()
      return { CodeDeliveryDetailsList: [] }
    }
    if (pool.store.find(next)) {
      throw new CognitoError("AliasExistsException", "An account with the given email already exists.")
    }
    user.pendingEmail = next
    await pool.mailCode(user, "email", issueCode(user, "email", pool.now()), next)
    return { CodeDeliveryDetailsList: [delivery(next)] }
  }),

  VerifyUserAttribute: operation(Verify, async (input, pool) => {
    const user = await pool.tokens.userOf(input.AccessToken)
    useCode(user, "email", input.Code, pool.now())
    if (user.pendingEmail) user.attributes["email"] = user.pendingEmail
    delete user.pendingEmail
    user.attributes["email_verified"] = "true"
    pool.store.save()
    return {}
  }),

  ChangePassword: operation(Change, async (input, pool) => {
    const user = await pool.tokens.userOf(input.AccessToken)
    if (!isPassword(input.PreviousPassword, user.password)) {
      throw new CognitoError("NotAuthorizedException", "Incorrect username or password.")
    }
    checkPolicy(input.ProposedPassword)
    user.password = hashPassword(input.ProposedPassword)
    pool.store.save()
    return {}
  }),

  /** The client prevents existence errors: an unknown address is answered like a known one. */
  ForgotPassword: operation(Forgot, async ({ Username }, pool) => {
    const user = pool.store.find(Username)
    const email = user?.attributes["email"] ?? Username
    if (user?.status === "CONFIRMED") {
      await pool.mailCode(user, "forgot", issueCode(user, "forgot", pool.now()), email)
    }
    return { CodeDeliveryDetails: delivery(email) }
  }),

  ConfirmForgotPassword: operation(Reset, async ({ Username, ConfirmationCode, Password }, pool) => {
    const user = pool.store.find(Username)
    if (!user) {
      throw new CognitoError("CodeMismatchException", "Invalid verification code provided, please try again.")
    }
    checkPolicy(Password)
    useCode(user, "forgot", ConfirmationCode, pool.now())
    user.password = hashPassword(Password)
    user.failures = 0
    user.lockedUntil = 0
    pool.store.endSessions(user.sub)
    pool.store.save()
    await pool.confirmed(user, "PostConfirmation_ConfirmForgotPassword")
    return {}
  }),

  DeleteUser: operation(Own, async (input, { store, tokens }) => {
    const user = await tokens.userOf(input.AccessToken)
    store.endSessions(user.sub)
    delete store.data.users[user.sub]
    store.save()
    return {}
  }),
}
