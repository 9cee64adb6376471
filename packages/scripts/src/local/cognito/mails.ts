import * as v from "valibot"
import type { NewMail } from "../mail.ts"
import { pool } from "./pool.ts"
import type { Purpose, User } from "./store.ts"
import { type Triggers, triggerEvent } from "./triggers.ts"

const sources: Record<Purpose, string> = {
  "sign-up": "CustomMessage_SignUp",
  forgot: "CustomMessage_ForgotPassword",
  email: "CustomMessage_UpdateUserAttribute",
}

const Answer = v.object({
  response: v.object({
    emailSubject: v.optional(v.nullable(v.string())),
    emailMessage: v.optional(v.nullable(v.string())),
  }),
})

/** The mail that carries a code: the trigger's words where it has any, else the pool's template. */
export async function codeMail(
  triggers: Triggers,
  input: { user: User; purpose: Purpose; code: string; to: string },
): Promise<NewMail> {
  const event = triggerEvent(input.user, sources[input.purpose], {
    codeParameter: "{####}",
    usernameParameter: null,
    linkParameter: "{##Click Here##}",
  })
  const { response } = v.parse(Answer, await triggers.customMessage(event))
  const subject = response.emailSubject ?? pool.welcome.subject
  const text = (response.emailMessage ?? pool.welcome.text).replaceAll("{####}", input.code)
  return { from: pool.sender, to: [input.to], subject, text, html: null }
}
