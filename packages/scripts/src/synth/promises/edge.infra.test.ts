import { describe, expect, test } from "vitest"
import { ERROR_SECONDS, keptErrors } from "../../local/cdn/lifetime.ts"
import { edgeOf } from "../edge.ts"
import { standInSecrets, synthesize } from "../synthesize.ts"
import { all, one, production } from "../testing/program.ts"

const route = edgeOf(production.resources)
const api = "apiurl.lambda-url.us-east-1.on.aws"
const site = "siteurl.lambda-url.us-east-1.on.aws"
const files = "ncsu-hub-production-webassetsbucket-waevafvr.s3.us-east-1.amazonaws.com"
const pictures = "ncsu-hub-production-mediabucket-waevafvr.s3.us-east-1.amazonaws.com"

describe("the router", () => {
  test.each([
    ["/api", api, "/api"],
    ["/api/v1/games/live", api, "/api/v1/games/live"],
    ["/api/v1/games/401000001/comments", api, "/api/v1/games/401000001/comments"],
    ["/api/v1/me", api, "/api/v1/me"],
    ["/apix", site, "/apix"],
    ["/static/index.html", files, "/static/index.html"],
    ["/staticx", site, "/staticx"],
    ["/media/avatar/01.webp", pictures, "/media/avatar/01.webp"],
    ["/mediax", site, "/mediax"],
    ["/", site, "/"],
    ["/teams/football-152", site, "/teams/football-152"],
    ["/teams/x", site, "/teams/x"],
    ["/teams/football-152.ics", site, "/teams/football-152.ics"],
    ["/sitemap.xml", site, "/sitemap.xml"],
    ["/sw.js", site, "/sw.js"],
  ])("sends %s to %s as %s", async (uri, origin, path) => {
    expect(await route({ uri })).toMatchObject({ origin, uri: path })
  })

  test.each(["/api/v1/me", "/"])(
    "proves itself to the function of %s, and replaces what a viewer claims",
    async (uri) => {
      const { headers } = await route({
        uri,
        headers: { "x-hub-edge": "guessed", "x-hub-viewer": "10.0.0.1" },
      })
      expect(headers).toMatchObject({ "x-hub-edge": standInSecrets.EdgeSecret, "x-hub-viewer": "192.0.2.7" })
    },
  )

  test.each(["/api/v1/home", "/api/v1/config", "/api/v1/scoreboard", "/api/v1/games/401000001"])(
    "runs no function for %s, which nine of ten requests ask for, and proves itself by the origin's own header",
    async (uri) => {
      const answer = await route({ uri, headers: { "x-hub-edge": "guessed", "x-hub-viewer": "10.0.0.1" } })
      expect(answer).toEqual({ origin: api, uri, headers: { "x-hub-edge": standInSecrets.EdgeSecret } })
    },
  )

  test("lets nobody write past its function, and tells the API whose address it was", () => {
    const { orderedCacheBehaviors: behaviours } = one(
      production,
      "Distribution",
      "EdgeCdnDistribution",
    ).inputs
    const direct = { allowedMethods: ["GET", "HEAD"], viewerProtocolPolicy: "redirect-to-https" }
    expect(behaviours).toMatchObject([
      { pathPattern: "/api/v1/games/*/*", functionAssociations: [{ eventType: "viewer-request" }] },
      ...["home", "config", "scoreboard", "games/*"].map((path) => ({
        pathPattern: `/api/v1/${path}`,
        ...direct,
      })),
    ])
    expect(one(production, "OriginRequestPolicy", "HotRequestPolicy").inputs["headersConfig"]).toEqual({
      headerBehavior: "whitelist",
      headers: { items: ["CloudFront-Viewer-Address", "X-Api-Key"] },
    })
    expect(one(production, "CachePolicy", "HotCachePolicy").inputs).toMatchObject({
      parametersInCacheKeyAndForwardedToOrigin: { headersConfig: { headerBehavior: "none" } },
    })
  })

  test("hands keys of the API on, and keeps one answer for all of them", () => {
    const policies = all(production, "CachePolicy")
    expect(policies.length).toBeGreaterThan(1)
    expect(JSON.stringify(policies)).not.toMatch(/api-key|authorization/i)
    const { defaultCacheBehavior } = one(production, "Distribution", "EdgeCdnDistribution").inputs
    // AWS's own policy AllViewerExceptHostHeader.
    expect(defaultCacheBehavior).toMatchObject({
      originRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
    })
  })

  test.each(["/static/index.html", "/media/avatar/01.webp"])(
    "tells the bucket of %s no secret",
    async (uri) => {
      const { headers } = await route({ uri })
      expect(headers["x-hub-edge"]).toBeUndefined()
    },
  )

  test("fits CloudFront's 10 kB", () => {
    const code = String(
      one(production, "aws:cloudfront/function:Function", "EdgeCloudfrontFunctionRequest").inputs["code"],
    )
    expect(Buffer.byteLength(code)).toBeLessThan(10_240)
  })

  test("is the only distribution, and speaks HTTPS only", () => {
    const [distribution] = all(production, "Distribution")
    expect(all(production, "Distribution")).toHaveLength(1)
    expect(distribution?.inputs["defaultCacheBehavior"]).toMatchObject({
      viewerProtocolPolicy: "redirect-to-https",
      compress: true,
    })
  })

  test("keeps a 404 only for as long as its own header says, and a failure for a second, as the local one does", () => {
    const [distribution] = all(production, "Distribution")
    expect(distribution?.inputs["customErrorResponses"]).toEqual([
      { errorCode: 404, errorCachingMinTtl: 0 },
      ...keptErrors.map((errorCode) => ({ errorCode, errorCachingMinTtl: ERROR_SECONDS })),
    ])
  })

  test("caches by path and query alone, so what belongs to a person must say no-store", () => {
    expect(one(production, "CachePolicy", "EdgeServerCachePolicy").inputs).toMatchObject({
      defaultTtl: 0,
      parametersInCacheKeyAndForwardedToOrigin: {
        cookiesConfig: { cookieBehavior: "none" },
        headersConfig: {
          headerBehavior: "whitelist",
          headers: { items: ["x-open-next-cache-key", "x-forwarded-host"] },
        },
        queryStringsConfig: { queryStringBehavior: "all" },
      },
    })
  })

  test("gives the app's files security headers, and leaves the API its own", () => {
    const { inputs, name } = one(production, "ResponseHeadersPolicy", "EdgeHeaders")
    expect(name).toBe("EdgeHeaders")
    expect(inputs["securityHeadersConfig"]).toEqual({
      contentTypeOptions: { override: false },
      frameOptions: { frameOption: "DENY", override: false },
      referrerPolicy: { referrerPolicy: "strict-origin-when-cross-origin", override: false },
      strictTransportSecurity: {
        accessControlMaxAgeSec: 63_072_000,
        includeSubdomains: true,
        override: false,
      },
    })
    expect(
      one(production, "Distribution", "EdgeCdnDistribution").inputs["defaultCacheBehavior"],
    ).toMatchObject({
      responseHeadersPolicyId: inputs["name"],
    })
  })
})

test("functions have no way in beside their URLs, which know the router's secret", () => {
  expect(all(production, "FunctionUrl").map(({ name }) => name)).toEqual(["ApiUrl", "SiteUrl"])
  for (const name of ["Api", "Site"]) {
    const build = production.builds.find(({ functionID }) => functionID === name)
    expect(build?.links["EdgeSecret"]).toMatchObject({ value: standInSecrets.EdgeSecret })
  }
})

test("an owner's domain is the site's address, with a certificate of its own", async () => {
  const { synth, complaints } = await synthesize({ stage: "staging", env: { HUB_DOMAIN: "hub.example.org" } })
  expect(complaints).toBe("")
  expect(synth?.outputs).toMatchObject({
    CDNUrl: "https://hub.example.org",
    ApiUrl: "https://hub.example.org/api/v1",
  })
  expect(
    synth && all(synth, "aws:acm/certificate:Certificate").map(({ inputs }) => inputs["domainName"]),
  ).toEqual(["hub.example.org"])
})
