import type { Call } from "../http.ts"

/** The codings that CloudFront tells apart, and what it tells the origin: `br,gzip`, `br`, `gzip` or nothing. Pure. */
export function codingsOf(accepted = ""): string {
  const taken = accepted
    .toLowerCase()
    .split(",")
    .map((one) => one.trim())
    .filter((one) => !/;\s*q=0(?:\.0*)?$/.test(one))
    .map((one) => one.split(";")[0])
  return ["br", "gzip"].filter((coding) => taken.includes(coding)).join(",")
}

/**
 * By what an answer is found again: host, path, query to the letter, and the codings the reader takes. Neither cookies nor
 * Authorization are in it, so what depends on the reader must say `private`. Pure.
 */
export function keyOf({ path, search, headers }: Call): string {
  return [headers["host"] ?? "", `${path}?${search}`, codingsOf(headers["accept-encoding"])].join(" ")
}
