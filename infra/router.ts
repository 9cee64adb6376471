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
 * What pages with a live game ask for, nine tenths of all requests: these go straight to the API. SST's router runs a function for
 * each request, which reads its routes twice from a store: two million runs and reads a month are free, after them they
 * cost $0.16 a million, while CloudFront's own requests are free up to ten. Below a game lies what is somebody's own, or is written.
 */
const hot = ["/api/v1/home", "/api/v1/config", "/api/v1/scoreboard", "/api/v1/games/*"]
const notHot = "/api/v1/games/*/*"
const API = "api"

const teller = { tell: (_url: $util.Output<string>): void => undefined }
const apiUrl = $output(
  new Promise<{ url: $util.Output<string> }>((resolve) => {
    teller.tell = (url) => resolve({ url })
  }),
)
/** Called by infra/api.ts, which needs the router first. */
export const tellApiUrl = (url: $util.Output<string>) => teller.tell(url)

/** By path and query alone, without any header of a viewer's choosing. */
const hotCache = new aws.cloudfront.CachePolicy("HotCachePolicy", {
  comment: "Live reads",
  defaultTtl: 0,
  minTtl: 0,
  maxTtl: 31_536_000,
  parametersInCacheKeyAndForwardedToOrigin: {
    cookiesConfig: { cookieBehavior: "none" },
    headersConfig: { headerBehavior: "none" },
    queryStringsConfig: { queryStringBehavior: "all" },
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  },
})

/** Of the viewer the API hears the address, which CloudFront states, and a key, which decides how much may be read and not what. */
const hotRequest = new aws.cloudfront.OriginRequestPolicy("HotRequestPolicy", {
  comment: "Live reads",
  cookiesConfig: { cookieBehavior: "none" },
  headersConfig: {
    headerBehavior: "whitelist",
    headers: { items: ["CloudFront-Viewer-Address", "X-Api-Key"] },
  },
  queryStringsConfig: { queryStringBehavior: "all" },
})

/**
 * One distribution in front of everything: `/` the pages, `/api` the API, `/static` the app's files, `/media` pictures. Free up to 1 TB
 * and 10 M requests a month.
 */
export const router = new sst.aws.Router("Edge", {
  ...(options.domain && { domain: options.domain }),
  edge: { viewerRequest: { injection: introduceOurselves } },
  transform: {
    cdn: (args) => {
      const usual = $output(args.defaultCacheBehavior).apply((behavior) => ({
        ...behavior,
        responseHeadersPolicyId: headers.id,
      }))
      args.defaultCacheBehavior = usual
      args.customErrorResponses = errors
      args.origins = $output([args.origins, apiUrl, edgeSecret.value] as const).apply(
        ([origins, { url }, secret]) => [
          ...origins,
          {
            originId: API,
            domainName: new URL(url).host,
            customHeaders: [{ name: SECRET_HEADER, value: secret }],
            customOriginConfig: {
              httpPort: 80,
              httpsPort: 443,
              originProtocolPolicy: "https-only",
              originReadTimeout: 20,
              originSslProtocols: ["TLSv1.2"],
            },
          },
        ],
      )
      args.orderedCacheBehaviors = usual.apply((behavior) => [
        { ...behavior, pathPattern: notHot },
        ...hot.map((pathPattern) => ({
          pathPattern,
          targetOriginId: API,
          viewerProtocolPolicy: "redirect-to-https",
          allowedMethods: ["GET", "HEAD"],
          cachedMethods: ["GET", "HEAD"],
          compress: true,
          cachePolicyId: hotCache.id,
          originRequestPolicyId: hotRequest.id,
          responseHeadersPolicyId: headers.id,
        })),
      ])
    },
  },
})
