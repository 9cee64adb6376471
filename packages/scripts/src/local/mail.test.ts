import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2"
import { expect, test } from "vitest"
import { localCredentials } from "./links.ts"
import { createOutbox } from "./mail.ts"
import { mailPage } from "./mail-page.ts"
import { temporaryFolder } from "./testing/folder.ts"
import { served } from "./testing/http.ts"

async function started() {
  const dir = await temporaryFolder()
  const outbox = createOutbox(dir)
  const endpoint = await served(outbox.ses)
  const client = new SESv2Client({
    endpoint,
    region: "us-east-1",
    credentials: localCredentials,
    maxAttempts: 1,
  })
  return { dir, outbox, client }
}

function aMail(subject: string, html?: string) {
  return new SendEmailCommand({
    FromEmailAddress: "hub@example.com",
    Destination: { ToAddresses: ["fan@example.com"], CcAddresses: ["other@example.com"] },
    Content: {
      Simple: {
        Subject: { Data: subject },
        Body: { Text: { Data: "Go Pack! ✓" }, ...(html ? { Html: { Data: html } } : {}) },
      },
    },
  })
}

test("a mail sent with the SDK is in the outbox, newest first, and survives a restart", async () => {
  const { client, dir } = await started()
  await client.send(aMail("First"))
  const { MessageId } = await client.send(aMail("Second"))
  const mails = await createOutbox(dir).list()
  expect(mails.map((mail) => mail.subject)).toEqual(["Second", "First"])
  expect(mails[0]).toMatchObject({
    id: MessageId,
    from: "hub@example.com",
    to: ["fan@example.com", "other@example.com"],
    text: "Go Pack! ✓",
    html: null,
  })
})

test("content that is not simple is refused, not swallowed", async () => {
  const { client, outbox } = await started()
  const template = new SendEmailCommand({
    FromEmailAddress: "hub@example.com",
    Destination: { ToAddresses: ["fan@example.com"] },
    Content: { Template: { TemplateName: "welcome" } },
  })
  await expect(client.send(template)).rejects.toMatchObject({ name: "BadRequestException" })
  expect(await outbox.list()).toEqual([])
})

test("the page shows a mail's text escaped and its HTML without scripts", async () => {
  const { client, outbox } = await started()
  await client.send(aMail("<b>Hi</b>", '<p onclick="x()">hello</p>'))
  const page = mailPage(await outbox.list())
  expect(page).toContain("<h2>&lt;b&gt;Hi&lt;/b&gt;</h2>")
  expect(page).toContain(
    '<iframe sandbox title="HTML" srcdoc="&lt;p onclick=&quot;x()&quot;&gt;hello&lt;/p&gt;">',
  )
})

test("an empty outbox says so", () => {
  expect(mailPage([])).toContain("No mail has been sent yet.")
})
