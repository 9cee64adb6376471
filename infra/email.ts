import { options } from "./stage.ts"

/** The identity SES sends from, once an owner names one. Without it nothing is created and Cognito sends its own mail. */
export const email = options.sender ? new sst.aws.Email("Mail", { sender: options.sender }) : undefined

/**
 * How many mails with codes may be sent in a day: in all, of them to newcomers, and on the word of one network. Cognito's own
 * sender stops at 50 for the whole account; a thousand from SES are ten cents.
 */
export const mails = new sst.Linkable("Mails", {
  properties: email ? { all: 1000, newcomers: 800, network: 100 } : { all: 45, newcomers: 30, network: 10 },
})
