import { AppError } from "@hub/core/error"

/** What was being asked: the same refusal of Cognito means different things to the person who asked. */
export type Asking =
  | "sign up"
  | "confirm"
  | "resend"
  | "sign in"
  | "refresh"
  | "sign out"
  | "forgot"
  | "reset"
  | "password"
  | "email"
  | "join"
  | "role"
  | "use"

/**
 * Cognito's refusals in the hub's words. Nothing here tells whether an address has an account: unknown addresses, wrong
 * passwords and locked accounts read the same, and so do wrong, old and unknown codes. Pure.
 */
export function cognitoError(asking: Asking, thrown: unknown): AppError {
  const name = thrown instanceof Error ? thrown.name : ""
  const message = thrown instanceof Error ? thrown.message : ""
  switch (name) {
    case "NotAuthorizedException":
      return notAuthorized(asking, thrown)
    case "UserNotFoundException":
      if (asking === "role") return noAccount(thrown)
      return asking === "sign in" ? wrongPassword(thrown) : signedOut(thrown)
    case "UserNotConfirmedException":
      return new AppError(
        "forbidden",
        "auth.unconfirmed",
        "Confirm your address with the code we mailed you",
        {
          cause: thrown,
        },
      )
    case "UsernameExistsException":
    case "AliasExistsException":
      return new AppError("conflict", "auth.address_taken", "This address cannot be used", { cause: thrown })
    case "CodeMismatchException":
    case "ExpiredCodeException":
      return wrongCode(thrown)
    case "InvalidPasswordException":
      return new AppError("input", "auth.weak_password", PASSWORD_RULE, {
        errors: [{ path: "json.password", message: PASSWORD_RULE }],
        cause: thrown,
      })
    case "LimitExceededException":
    case "TooManyRequestsException":
    case "TooManyFailedAttemptsException":
      return new AppError("rate_limit", "auth.too_many", "Too many attempts; try again later", {
        retryAfterSeconds: 900,
        cause: thrown,
      })
    case "InvalidParameterException":
      return new AppError("input", "auth.invalid", `Accounts cannot be made like this: ${message.trim()}`, {
        cause: thrown,
      })
    default:
      return new AppError("unavailable", "auth.unavailable", "Accounts do not answer right now; try again", {
        retryAfterSeconds: 5,
        cause: thrown,
      })
  }
}

const PASSWORD_RULE =
  "A password has at least 8 characters, with a lower and an upper case letter, a digit and a symbol"

function notAuthorized(asking: Asking, thrown: unknown): AppError {
  if (asking === "sign in") return wrongPassword(thrown)
  if (asking === "confirm") return wrongCode(thrown)
  if (asking === "password") {
    return new AppError("forbidden", "auth.wrong_password", "The present password is not right", {
      cause: thrown,
    })
  }
  return signedOut(thrown)
}

/** Said to the hub's own maintainers only. */
function noAccount(cause: unknown): AppError {
  return new AppError("not_found", "auth.no_account", "There is no account with this address", { cause })
}

function wrongPassword(cause: unknown): AppError {
  return new AppError("auth", "auth.wrong", "The address or the password is not right", { cause })
}

function wrongCode(cause: unknown): AppError {
  return new AppError(
    "unprocessable",
    "auth.wrong_code",
    "The code is not right or too old; ask for a new one",
    {
      cause,
    },
  )
}

function signedOut(cause: unknown): AppError {
  return new AppError("auth", "auth.signed_out", "You are signed out; sign in again", { cause })
}
