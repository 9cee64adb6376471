import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import * as v from "valibot"
import type { Render } from "../client/first-screen.ts"
import { webFolders } from "../config.ts"

/**
 * The built app: its page in three parts, to put a head and a content between them, and what renders the content.
 * `styles` and `scripts` are the policy's words for what stands in it; `files` the code of each route's pattern.
 */
export type Shell = {
  start: string
  body: string
  end: string
  version: string
  styles: readonly string[]
  scripts: readonly string[]
  files: Readonly<Record<string, readonly string[]>>
  render: Render
}

export type LoadShell = () => Promise<Shell>

const ROOT = '<div id="root">'

/** Cuts the built page where head and content belong; its own title and description are the page's to say. */
export function cut(html: string): Pick<Shell, "start" | "body" | "end"> {
  const bare = html.replace(/\s*<title>[^<]*<\/title>/, "").replace(/\s*<meta name="description"[^>]*>/, "")
  const [start, rest] = bare.split("</head>")
  const [body, end] = rest?.split(`${ROOT}</div>`) ?? []
  if (start === undefined || body === undefined || end === undefined)
    throw new Error("The built page has no root")
  return { start, body: `</head>${body}${ROOT}`, end: `</div>${end}` }
}

/** `'sha256-…'` of every stylesheet and script that stands in a page: a policy lets these be and no others. */
export function hashesOf(html: string): Pick<Shell, "styles" | "scripts"> {
  const hashes = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(
      ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
    )
  return {
    styles: hashes(/<style>(.*?)<\/style>/gs),
    // Data, and what is loaded from the site, need no word.
    scripts: hashes(/<script(?![^>]*\s(?:src|type)=)[^>]*>(.*?)<\/script>/gs),
  }
}

const RouteFiles = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.array(v.string())))

/** Reads the app that lies beside this code, once; a failure is not kept. */
export function shellOf(read: (path: URL) => Promise<string> = (path) => readFile(path, "utf8")): LoadShell {
  let loaded: Promise<Shell> | undefined
  const load = async () => {
    const { files: folder, renderer } = webFolders()
    const html = await read(new URL("index.html", folder))
    const { render }: { render: Render } = await import(renderer.href)
    // The page names the app's files, and those carry a hash of all that they hold.
    const files = v.parse(RouteFiles, await read(new URL("routes.json", folder)))
    return { ...cut(html), version: html, ...hashesOf(html), files, render }
  }
  return () => {
    loaded ??= load().catch((thrown: unknown) => {
      loaded = undefined
      throw thrown
    })
    return loaded
  }
}
