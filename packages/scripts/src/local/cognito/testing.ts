import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider"
import { localCredentials } from "../links.ts"
import type { NewMail } from "../mail.ts"
import { served } from "../testing/http.ts"
import { createCognito } from "./index.ts"
import type { Triggers } from "./triggers.ts"

/** A pool behind a real HTTP server, its mails, and a clock that the test moves. */
export async function startPool(options: { file?: string; triggers?: Partial<Triggers> } = {}) {
  const mails: NewMail[] = []
  const clock = { now: Date.now() }
  const emulator = await createCognito({
    file: options.file ?? null,
    triggers: {
      customMessage: (event) => Promise.resolve(event),
      postConfirmation: (event) => Promise.resolve(event),
      ...options.triggers,
    },
    deliver: (mail) => Promise.resolve(mails.push(mail)),
    now: () => clock.now,
  })
  const endpoint = await served(emulator)
  const client = new CognitoIdentityProviderClient({
    endpoint,
    region: "us-east-1",
    credentials: localCredentials,
    maxAttempts: 1,
  })
  return { client, mails, clock, endpoint, lastCode: () => codeIn(mails.at(-1)) }
}

function codeIn(mail: NewMail | undefined): string {
  return /\d{6}/.exec(mail?.text ?? "")?.[0] ?? ""
}
