import { edgeSecret } from "./secrets.ts"
import { options } from "./stage.ts"

/** Kept in step with packages/functions/src/api/middleware/edge.ts. */
const SECRET_HEADER = "x-hub-edge"
const VIEWER_HEADER = "x-hub-viewer"

/**
 * Runs in CloudFront before routing: both headers replace what the viewer may have sent under their names. The bucket is
 * told nothing.
 */
const introduceOurselves = edgeSecret.value.apply(
  (secret) => `
  if (!/^\\/(static|media)\\//.test(event.request.uri)) {
    event.request.headers["${SECRET_HEADER}"] = { value: ${JSON.stringify(secret)} };
    event.request.headers["${VIEWER_HEADER}"] = { value: event.viewer.ip };
  }`,
)

/** For the app's files; the functions' own headers are stricter and win. */
const headers = new aws.cloudfront.ResponseHeadersPolicy("EdgeHeaders", {
  name: `${$app.name}-${$app.stage}-headers`,
  // Says of one answer in ten whether it came from the edge's memory: readers' browsers count it, nobody pays for it.
  serverTimingHeadersConfig: { enabled: true, samplingRate: 10 },
  securityHeadersConfig: {
    contentTypeOptions: { override: false },
    frameOptions: { frameOption: "DENY", override: false },
    referrerPolicy: { referrerPolicy: "strict-origin-when-cross-origin", override: false },
    strictTransportSecurity: { accessControlMaxAgeSec: 63_072_000, includeSubdomains: true, override: false },
  },
})

/**
 * Left alone, CloudFront keeps these for ten seconds, `no-store` or not: one fan's missing profile would be everybody's, one failed
 * answer ten seconds of them. A second is enough to ask a failing origin once for each page and place, while it shows what it had;
 * none at all would let an outage be paid by the request.
 */
const errors = [
  { errorCode: 404, errorCachingMinTtl: 0 },
  ...[414, 500, 501, 502, 503, 504].map((errorCode) => ({ errorCode, errorCachingMinTtl: 1 })),
]

/**
 * One distribution in front of everything: `/` the pages, `/api` the API, `/static` the app's files, `/media` pictures. Free up to 1 TB
 * and 10 M requests a month.
 */
export const router = new sst.aws.Router("Edge", {
  ...(options.domain && { domain: options.domain }),
  edge: { viewerRequest: { injection: introduceOurselves } },
  transform: {
    cdn: (args) => {
      args.defaultCacheBehavior = $output(args.defaultCacheBehavior).apply((behavior) => ({
        ...behavior,
        responseHeadersPolicyId: headers.id,
      }))
      args.customErrorResponses = errors
    },
  },
})
