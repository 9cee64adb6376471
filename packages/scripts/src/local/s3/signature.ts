import { createHash, createHmac, timingSafeEqual } from "node:crypto"
import type { Call } from "../http.ts"
import { type S3Code, S3Error } from "./error.ts"

export type Credentials = { accessKeyId: string; secretAccessKey: string }

/** What a request claims about itself, from its header or, presigned, from its query. */
type Claim = {
  credential: string
  signedHeaders: string
  signature: string
  /** `20261121T170000Z` */
  date: string
  /** SHA-256 of the body in hex, or one of SigV4's words for "not hashed". */
  payload: string
  /** For how long the signature is good: 15 minutes unless the URL says otherwise. */
  seconds: number
  whenLate: S3Code
}

const CLOCK_SKEW_SECONDS = 15 * 60
const LONGEST_PRESIGNED_SECONDS = 7 * 24 * 3600

/**
 * Verifies AWS Signature Version 4 over exactly what was sent and returns the payload hash it covers.
 * Throws `AccessDenied`, `InvalidAccessKeyId`, `RequestTimeTooSkewed` or `SignatureDoesNotMatch`. `now` in ms.
 */
export function verifySignature(call: Call, credentials: Credentials, now: number): string {
  const query = queryPairs(call.search)
  const claim = presigned(query) ?? signedByHeader(call.headers)
  if (!claim) throw new S3Error("AccessDenied", "Access Denied")
  checkTime(claim, now)
  const [accessKeyId, day = "", region = "", service = ""] = claim.credential.split("/")
  if (accessKeyId !== credentials.accessKeyId) {
    throw new S3Error("InvalidAccessKeyId", "The access key is not the local one")
  }
  const scope = `${day}/${region}/${service}/aws4_request`
  const text = ["AWS4-HMAC-SHA256", claim.date, scope, sha256(canonical(call, query, claim))].join("\n")
  const key = [day, region, service, "aws4_request"].reduce<Buffer | string>(
    (secret, part) => hmac(secret, part),
    `AWS4${credentials.secretAccessKey}`,
  )
  if (!same(hmac(key, text).toString("hex"), claim.signature)) {
    throw new S3Error("SignatureDoesNotMatch", "The signature does not cover the request that was received")
  }
  return claim.payload
}

type Pairs = [string, string][]

function presigned(query: Pairs): Claim | undefined {
  const values = new Map(query)
  const value = (name: string) => values.get(`X-Amz-${name}`) ?? ""
  if (!values.has("X-Amz-Signature")) return undefined
  return {
    credential: value("Credential"),
    signedHeaders: value("SignedHeaders"),
    signature: value("Signature"),
    date: value("Date"),
    payload: value("Content-Sha256") || "UNSIGNED-PAYLOAD",
    seconds: Math.min(Number(value("Expires")), LONGEST_PRESIGNED_SECONDS),
    whenLate: "AccessDenied",
  }
}

function signedByHeader(headers: Call["headers"]): Claim | undefined {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]+)$/
  const [, credential, signedHeaders, signature] = pattern.exec(headers["authorization"] ?? "") ?? []
  if (!credential || !signedHeaders || !signature) return undefined
  return {
    credential,
    signedHeaders,
    signature,
    date: headers["x-amz-date"] ?? "",
    payload: headers["x-amz-content-sha256"] ?? "",
    seconds: CLOCK_SKEW_SECONDS,
    whenLate: "RequestTimeTooSkewed",
  }
}

function checkTime(claim: Claim, now: number): void {
  const iso = claim.date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z")
  const age = (now - Date.parse(iso)) / 1000
  if (age <= claim.seconds && age >= -CLOCK_SKEW_SECONDS) return
  throw new S3Error(claim.whenLate, "The request has expired or its clock is wrong")
}

function canonical(call: Call, query: Pairs, claim: Claim): string {
  const headers = claim.signedHeaders
    .split(";")
    .map((name) => `${name}:${(call.headers[name] ?? "").trim().replace(/ +/g, " ")}\n`)
  const sorted = query
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
  return [
    call.method,
    call.path,
    sorted.join("&"),
    headers.join(""),
    claim.signedHeaders,
    claim.payload,
  ].join("\n")
}

/** Not URLSearchParams: in a signed URL a plus sign is a plus sign. */
export function queryPairs(search: string): Pairs {
  if (search === "") return []
  return search.split("&").map((pair) => {
    const [name = "", ...value] = pair.split("=")
    return [decodeURIComponent(name), decodeURIComponent(value.join("="))]
  })
}

/** RFC 3986: encodeURIComponent leaves five characters alone that SigV4 encodes. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest()
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
