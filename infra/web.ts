import { userPool, webClient } from "./auth.ts"
import { realtime } from "./realtime.ts"
import { router } from "./router.ts"

/** What the app has to know of its surroundings, served as /config.json. Nothing in it is secret. */
const config = $jsonStringify({
  stage: $app.stage,
  api: "/api/v1",
  region: aws.getRegionOutput().region,
  userPoolId: userPool.id,
  userPoolClientId: webClient.id,
  realtime: {
    endpoint: realtime.endpoint,
    authorizer: realtime.authorizer,
    prefix: `${$app.name}/${$app.stage}/public`,
  },
})

const forever = "max-age=31536000,public,immutable"
const briefly = "max-age=300,public"
const never = "max-age=0,no-cache,must-revalidate"

/** CloudFront compresses by itself; the rest is of use to the build only. */
const ignore = ["**/*.br", "**/*.gz", ".vite/**", ".server/**", ".stamp"]

/** What pages load, under /static; infra/site.ts sends the pages. Old chunks stay for those who have one open. */
export const web = new sst.aws.StaticSite("Web", {
  path: "packages/web",
  router: { instance: router, path: "/static" },
  environment: { HUB_CONFIG: config },
  build: {
    command: `npx --no-install vite build && printf '%s' "$HUB_CONFIG" > dist/config.json`,
    output: "dist",
  },
  assets: {
    purge: false,
    fileOptions: [
      { files: "**", cacheControl: briefly, ignore },
      { files: "assets/**", cacheControl: forever, ignore },
      { files: ["**/*.html", "config.json", "sw.js"], cacheControl: never, ignore },
    ],
  },
  vite: { types: "../../.sst/web-env.d.ts" },
  dev: { command: "npx --no-install vite", url: "http://localhost:5173" },
})
