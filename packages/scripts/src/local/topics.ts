import { awsError, type Emulator } from "./http.ts"
import type { NewMail } from "./mail.ts"

/** SNS of which only `Publish` is there: what is said on a topic lies in the outbox as a mail to whoever keeps the hub. */
export function createTopics(deliver: (mail: NewMail) => Promise<{ id: string }>): Emulator {
  return async (call) => {
    const form = new URLSearchParams(call.body.toString())
    if (form.get("Action") !== "Publish") {
      return awsError(501, "NotImplemented", `The local SNS has no ${form.get("Action")}`)
    }
    const { id } = await deliver({
      from: form.get("TopicArn") ?? "",
      to: ["ops@localhost"],
      subject: form.get("Subject") ?? "",
      text: form.get("Message") ?? "",
      html: null,
    })
    const body = `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>${id}</MessageId></PublishResult></PublishResponse>`
    return { status: 200, headers: { "content-type": "text/xml" }, body }
  }
}
