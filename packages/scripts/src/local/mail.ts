import { randomUUID } from "node:crypto"
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import * as v from "valibot"
import { awsError, type Emulator, jsonReply } from "./http.ts"

const Addresses = v.optional(v.array(v.string()), [])
const Part = v.optional(v.object({ Data: v.string() }))

/** What the product sends: SES's SendEmail with simple content. Templates and raw MIME are refused. */
const SendEmail = v.object({
  FromEmailAddress: v.string(),
  Destination: v.object({ ToAddresses: Addresses, CcAddresses: Addresses, BccAddresses: Addresses }),
  Content: v.object({
    Simple: v.object({
      Subject: v.object({ Data: v.string() }),
      Body: v.object({ Text: Part, Html: Part }),
    }),
  }),
})

const Mail = v.object({
  id: v.string(),
  sentAt: v.string(),
  from: v.string(),
  to: v.array(v.string()),
  subject: v.string(),
  text: v.nullable(v.string()),
  html: v.nullable(v.string()),
})
/** A mail that was "sent". `sentAt` is UTC ISO. */
export type Mail = v.InferOutput<typeof Mail>

export type NewMail = Omit<Mail, "id" | "sentAt">

export type Outbox = { ses: Emulator; deliver: (mail: NewMail) => Promise<Mail>; list: () => Promise<Mail[]> }

/** SES that keeps every mail as a file in `dir` and delivers none. */
export function createOutbox(dir: string): Outbox {
  const ses: Emulator = async (call) => {
    if (call.method !== "POST" || call.path !== "/v2/email/outbound-emails") {
      return awsError(501, "NotImplemented", `The local SES has no ${call.method} ${call.path}`)
    }
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), SendEmail), call.body.toString())
    if (!parsed.success) return awsError(400, "BadRequestException", v.summarize(parsed.issues))
    const { id } = await deliver(dir, received(parsed.output))
    return jsonReply(200, { MessageId: id })
  }
  return { ses, deliver: (mail) => deliver(dir, mail), list: () => readAll(dir) }
}

async function deliver(dir: string, written: NewMail): Promise<Mail> {
  const mail = { id: randomUUID(), sentAt: new Date().toISOString(), ...written }
  await mkdir(dir, { recursive: true })
  const name = `${mail.sentAt.replaceAll(":", "-")}-${mail.id}.json`
  await writeFile(join(dir, name), JSON.stringify(mail, null, 2))
  return mail
}

function received(sent: v.InferOutput<typeof SendEmail>): NewMail {
  const { Destination, Content } = sent
  return {
    from: sent.FromEmailAddress,
    to: [...Destination.ToAddresses, ...Destination.CcAddresses, ...Destination.BccAddresses],
    subject: Content.Simple.Subject.Data,
    text: Content.Simple.Body.Text?.Data ?? null,
    html: Content.Simple.Body.Html?.Data ?? null,
  }
}

/** Newest first: the files' names begin with the time. */
async function readAll(dir: string): Promise<Mail[]> {
  const names = await readdir(dir).catch(() => [])
  const texts = await Promise.all(
    names
      .filter((name) => name.endsWith(".json"))
      .sort((a, b) => b.localeCompare(a))
      .map((name) => readFile(join(dir, name), "utf8")),
  )
  return texts.map((text) => v.parse(v.pipe(v.string(), v.parseJson(), Mail), text))
}
