const GONE = "[redacted]"

/** Members whose value is never for a log, whoever puts it there. */
const secretKey =
  /^(?:authorization|cookie|set-cookie|(?:new|old|current)?_?password|.*token|.*secret|salt|.*email|phone.*|first_?name|last_?name|given_?name|family_?name|ip|address|sourceip|user-?agent|input)$/i

/** What gives itself away in the middle of a text: JWTs, bearers, e-mail and IP addresses, keys of AWS and of the hub's own API, named secrets. */
const secretTexts: readonly RegExp[] = [
  /\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)*/g,
  /\bBearer\s+[^\s"',;]+/gi,
  // A version (`vitest@5.1.1`) is none: an address ends in letters.
  /[\w.+%-]+(?:@|%40)(?:[\w-]+\.)+[a-z]{2,}\b/gi,
  /\bhub_[\da-f]{16,}\b/gi,
  /\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b/g,
  /(?<=\b(?:pass(?:word|wd)?|token|secret|code|refresh|session|cookie)["']?\s*[=:]\s*["']?)[^\s"'&,;}]+/gi,
  /\b(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\b/g,
  /\b(?:[\da-f]{1,4}:){3,7}[\da-f]{0,4}(?::[\da-f]{1,4})*\b/gi,
]

/** A member of a log line as it may be written. Pure. */
export function redacted(key: string, value: unknown): unknown {
  if (secretKey.test(key) && value !== null && value !== undefined) return GONE
  return typeof value === "string" ? redactedText(value) : value
}

/** A text without what gives itself away as a secret or a person. Pure. */
export function redactedText(text: string): string {
  return secretTexts.reduce((left, secret) => left.replace(secret, GONE), text)
}
