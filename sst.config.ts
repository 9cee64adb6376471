/// <reference path="./.sst/platform/config.d.ts" />

/** The whole production system. `infra/` declares it, one concern a file; the order is that of its imports. */
export default $config({
  app(input) {
    const production = input?.stage === "production"
    return {
      name: "ncsu-hub",
      home: "aws",
      removal: production ? "retain" : "remove",
      protect: production,
      // One generated file, at the root; the packages see it through the root's tsconfig.
      types: { ignore: ["packages", "bench", "e2e"] },
      providers: {
        aws: {
          version: "7.20.0",
          region: process.env.HUB_REGION || "us-east-1",
          defaultTags: { tags: { project: "ncsu-hub", stage: input?.stage ?? "unknown" } },
        },
      },
    }
  },
  async run() {
    await import("./infra/defaults.ts")
    const { userPool } = await import("./infra/auth.ts")
    const { router } = await import("./infra/router.ts")
    await import("./infra/api.ts")
    await import("./infra/ingest.ts")
    await import("./infra/events.ts")
    await import("./infra/notify.ts")
    await import("./infra/realtime.ts")
    await import("./infra/email.ts")
    await import("./infra/web.ts")
    await import("./infra/site.ts")
    await import("./infra/costs.ts")
    await import("./infra/watch.ts")
    await import("./infra/backup.ts")
    await import("./infra/ops.ts")
    return {
      ApiUrl: $interpolate`${router.url}/api/v1`,
      CDNUrl: router.url,
      UserPoolId: userPool.id,
    }
  },
})
