import { router } from "./router.ts"

const forever = "max-age=31536000,public,immutable"
const briefly = "max-age=300,public"
const never = "max-age=0,no-cache,must-revalidate"

/** CloudFront compresses by itself; the rest is of use to the build only. */
const ignore = ["**/*.br", "**/*.gz", ".vite/**", ".server/**", ".stamp"]

/** What pages load, under /static; infra/site.ts sends the pages. Old chunks stay for those who have one open. */
export const web = new sst.aws.StaticSite("Web", {
  path: "packages/web",
  router: { instance: router, path: "/static" },
  build: {
    command: "npx --no-install vite build",
    output: "dist",
  },
  assets: {
    purge: false,
    fileOptions: [
      { files: "**", cacheControl: briefly, ignore },
      { files: "assets/**", cacheControl: forever, ignore },
      { files: ["**/*.html", "sw.js"], cacheControl: never, ignore },
    ],
  },
  vite: { types: "../../.sst/web-env.d.ts" },
  dev: { command: "npx --no-install vite", url: "http://localhost:5173" },
})
