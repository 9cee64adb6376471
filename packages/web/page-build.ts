import { readFileSync } from "node:fs"
import { minifySync, type Plugin, type Rolldown } from "vite"

type Bundle = Rolldown.OutputBundle

/** What `functions/site` reads beside the built page: for each route's pattern the files its code lies in. */
const ROUTE_FILES = "routes.json"

/**
 * Turns Vite's page into one that is on screen before anything else is loaded. Styles and start.js stand in it, its letters
 * are named, so that they arrive with the first paint and `font-display: optional` moves nothing, and the app is left to
 * start.js, which asks for it once something is to be seen. The site's policy knows both by their hashes.
 */
export const firstPaint: Plugin = {
  name: "first-paint",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle = {}, chunk }) => {
      if (!chunk) return html
      const fonts = Object.keys(bundle)
        .filter((file) => /-first-.+\.woff2$/.test(file))
        .map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${url(file)}" />`)
      const files = appFiles(bundle, chunk).map(url)
      const app = `data-app="${url(chunk.fileName)}" data-files="${files.join(" ")}"`
      return html
        .replaceAll(/\s*<script type="module"[^>]*><\/script>/g, "")
        .replaceAll(/\s*<link rel="(?:modulepreload|stylesheet)" crossorigin[^>]*>/g, "")
        .replace('<script src="/static/start.js"></script>', () => `<script ${app}>${startScript()}</script>`)
        .replace("</head>", () => `  ${[styleOf(bundle, chunk), ...fonts].join("\n    ")}\n  </head>`)
    },
  },
  generateBundle(_options, bundle) {
    const source = JSON.stringify(routeFiles(bundle))
    this.emitFile({ type: "asset", fileName: ROUTE_FILES, source })
  },
}

function url(file: string): string {
  return `/static/${file}`
}

/** It stays at its own address as well, for pages of the release before that an edge still has. */
function startScript(): string {
  const { code, errors } = minifySync(
    "start.js",
    readFileSync(new URL("public/start.js", import.meta.url), "utf8"),
  )
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join())
  return code.trim()
}

/** The stylesheet of the app's entry, which is no file then: nobody asks for it. */
function styleOf(bundle: Bundle, entry: Rolldown.OutputChunk): string {
  const sheets = [...(entry.viteMetadata?.importedCss ?? [])].flatMap((file) => {
    const asset = bundle[file]
    if (asset?.type !== "asset") return []
    delete bundle[file]
    return [String(asset.source).trim()]
  })
  return `<style>${sheets.join("")}</style>`
}

/** The entry, and what it asks for as soon as it runs. */
function appFiles(bundle: Bundle, { fileName, dynamicImports }: Rolldown.OutputChunk): string[] {
  return closure(bundle, [fileName, ...dynamicImports])
}

/** The chunks and all that they import, each once. */
function closure(bundle: Bundle, files: readonly string[], known = new Set<string>()): string[] {
  for (const file of files) {
    const chunk = bundle[file]
    if (chunk?.type !== "chunk" || known.has(file)) continue
    known.add(file)
    closure(bundle, chunk.imports, known)
  }
  return [...known]
}

/** `{ "/games/:id": ["/static/assets/games._id-x.js", …] }`, without what every page needs. */
function routeFiles(bundle: Bundle): Record<string, string[]> {
  const entry = Object.values(bundle).find((chunk) => chunk.type === "chunk" && chunk.isEntry)
  const known = new Set(entry?.type === "chunk" ? appFiles(bundle, entry) : [])
  const found = Object.values(bundle).flatMap((chunk) => {
    const route = chunk.type === "chunk" && /\/src\/routes\/(.+)\.tsx\?/.exec(chunk.facadeModuleId ?? "")?.[1]
    if (!route) return []
    const own = closure(bundle, [chunk.fileName]).filter((file) => !known.has(file))
    return [[patternOf(route), own.map(url)] as const]
  })
  return Object.fromEntries(found)
}

/** `games.$id` → `/games/:id`, `news.index` → `/news`. */
function patternOf(route: string): string {
  const path = route
    .replace(/\.?index$/, "")
    .replaceAll(/\$(\w+)/g, ":id")
    .replaceAll(".", "/")
  return `/${path}`
}
