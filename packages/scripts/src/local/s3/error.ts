import type { Reply } from "../http.ts"
import { escapeMarkup } from "../markup.ts"

/** The errors of S3 that this emulator gives, with their HTTP status. */
const statuses = {
  AccessDenied: 403,
  BadDigest: 400,
  BucketNotEmpty: 409,
  EntityTooSmall: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidPart: 400,
  InvalidRange: 416,
  KeyTooLongError: 400,
  MalformedXML: 400,
  MethodNotAllowed: 405,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  NotImplemented: 501,
  PreconditionFailed: 412,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  XAmzContentSHA256Mismatch: 400,
} as const

export type S3Code = keyof typeof statuses

/** A refusal in S3's own words; the SDK throws an error whose name is the code. */
export class S3Error extends Error {
  readonly code: S3Code

  constructor(code: S3Code, message: string) {
    super(message)
    this.name = "S3Error"
    this.code = code
  }
}

export function errorReply(error: S3Error): Reply {
  const body = `<Error><Code>${error.code}</Code><Message>${escapeMarkup(error.message)}</Message></Error>`
  return xmlReply(body, statuses[error.code])
}

export function xmlReply(body: string, status = 200): Reply {
  return {
    status,
    headers: { "content-type": "application/xml" },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
  }
}
