import type { CustomMessageTriggerEvent } from "aws-lambda"

/** Mails other than the welcome, which is the pool's own template: nobody is welcomed who only forgot a password. */
const mails: Record<string, { subject: string; text: (code: string) => string }> = {
  CustomMessage_ForgotPassword: {
    subject: "Reset your NC State Sports Hub password",
    text: (code) =>
      `Your code to choose a new password is ${code}. If you did not ask for it, ignore this mail.`,
  },
  CustomMessage_UpdateUserAttribute: {
    subject: "Confirm your new e-mail address",
    text: (code) => `Your code to confirm this address is ${code}.`,
  },
}

/** Cognito asks what to write; an event without a mail of ours keeps the pool's template. */
export async function handler(event: CustomMessageTriggerEvent): Promise<CustomMessageTriggerEvent> {
  const mail = mails[event.triggerSource]
  if (!mail) return event
  const response = {
    ...event.response,
    emailSubject: mail.subject,
    emailMessage: mail.text(event.request.codeParameter),
  }
  return { ...event, response }
}
