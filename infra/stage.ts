/** The stage that fans see. It is protected, kept when removed, watched, and the only one whose schedules run. */
export const isProduction = $app.stage === "production"

/** Stages that outlive one developer. All others are personal: cheap, unreserved, gone with `sst remove`. */
export const isShared = isProduction || $app.stage === "staging"

/** What an owner may set, in the shell or in `.env.<stage>` (see docs/operations.md). */
export const options = {
  /** Where alarms and budget mails go. */
  opsEmail: process.env.HUB_OPS_EMAIL || undefined,
  /** The site's own name, a zone in Route 53; without it the address is CloudFront's. */
  domain: process.env.HUB_DOMAIN || undefined,
  /** An address or domain that SES may send from; without it Cognito sends its ~50 mails a day itself. */
  sender: process.env.HUB_SENDER || undefined,
}

if (isProduction && !options.opsEmail) {
  throw new Error("HUB_OPS_EMAIL is not set: production's alarms and budget mails would reach nobody")
}
