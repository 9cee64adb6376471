/** The account that nobody owns; AWS's documentation uses it too. */
export const ACCOUNT = "123456789012"

/** `arn:aws:sqs:us-east-1:123456789012:name`. */
export function arn(service: string, region: string, rest: string): string {
  return `arn:aws:${service}:${region}:${ACCOUNT}:${rest}`
}
