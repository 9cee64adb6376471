import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto"
import { CognitoError } from "./error.ts"

const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]/

/** The pool's policy, refused in Cognito's words. Throws `InvalidPasswordException`. */
export function checkPolicy(password: string): void {
  const rules: [boolean, string][] = [
    [password.length >= 8, "Password not long enough"],
    [/[a-z]/.test(password), "Password must have lowercase characters"],
    [/[A-Z]/.test(password), "Password must have uppercase characters"],
    [/\d/.test(password), "Password must have numeric characters"],
    [SYMBOL.test(password), "Password must have symbol characters"],
  ]
  const broken = rules.find(([holds]) => !holds)
  if (broken) {
    throw new CognitoError("InvalidPasswordException", `Password did not conform with policy: ${broken[1]}`)
  }
}

/** `salt:hash` by scrypt; the password itself is kept nowhere. */
export function hashPassword(password: string): string {
  const salt = randomBytes(16)
  return `${salt.toString("base64url")}:${derive(password, salt).toString("base64url")}`
}

/** Whether the password is the hashed one. An unknown user costs the same time as a wrong password. */
export function isPassword(password: string, hashed: string | undefined): boolean {
  const [salt = "", hash = ""] = (hashed ?? nobody).split(":")
  const derived = derive(password, Buffer.from(salt, "base64url"))
  return timingSafeEqual(derived, Buffer.from(hash, "base64url")) && hashed !== undefined
}

function derive(password: string, salt: Buffer): Buffer {
  return scryptSync(password, salt, 32, { N: 4096 })
}

const nobody = hashPassword(randomBytes(16).toString("hex"))
