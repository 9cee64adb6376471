import { readFile } from "node:fs/promises"
import type { Render } from "../client/first-screen.ts"
import { webFolders } from "../config.ts"

/** The built app: its page in three parts, to put a head and a content between them, and what renders the content. */
export type Shell = { start: string; body: string; end: string; version: string; render: Render }

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

/** Reads the app that lies beside this code, once; a failure is not kept. */
export function shellOf(read: (path: URL) => Promise<string> = (path) => readFile(path, "utf8")): LoadShell {
  let loaded: Promise<Shell> | undefined
  const load = async () => {
    const { files, renderer } = webFolders()
    const html = await read(new URL("index.html", files))
    const { render }: { render: Render } = await import(renderer.href)
    // The page names the app's files, and those carry a hash of all that they hold.
    return { ...cut(html), version: html, render }
  }
  return () => {
    loaded ??= load().catch((thrown: unknown) => {
      loaded = undefined
      throw thrown
    })
    return loaded
  }
}
