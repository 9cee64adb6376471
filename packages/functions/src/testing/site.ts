import type { FirstScreen, Rendered } from "../client/first-screen.ts"
import type { FunctionUrlEvent } from "../handler/event.ts"
import { lambda } from "../handler/lambda.ts"
import { createSite, type SiteOptions } from "../site/index.ts"
import { cut, hashesOf, type LoadShell, type Shell } from "../site/shell.ts"
import { type Ask, eventOf } from "./caller.ts"

const built = `<!doctype html><html><head><title>built</title><style>b{}</style><script data-app="/a.js">start()</script></head><body><div id="root"></div></body></html>`

/** A built app that draws which data it was given, and a page of its own for "nowhere". */
export function aShell(render: Shell["render"] = drawKeys): LoadShell {
  const files = { "/games/:id": ["/static/assets/game.js"], "/about": ["/static/assets/about.js"] }
  return () => Promise.resolve({ ...cut(built), version: built, ...hashesOf(built), files, render })
}

function drawKeys(url: string, { pages }: FirstScreen): Promise<Rendered> {
  const html = `<h1>${Object.keys(pages).join(" ")}</h1>`
  return Promise.resolve({ html, status: url === "/nowhere" ? 404 : 200, title: url, description: "drawn" })
}

/** Asks a site of its own through the Lambda handler, as its Function URL would. */
export function visitor(options: SiteOptions = {}) {
  const handler = lambda(createSite({ origin: "https://hub.example", shell: aShell(), ...options }))
  return async (path: string, ask: Ask = {}) => {
    const event: FunctionUrlEvent = eventOf(`/${path}`, ask)
    const { statusCode, headers, body } = await handler(event)
    const named = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
    return { status: statusCode, headers: new Headers(named), text: body, first: firstOf(body) }
  }
}

/** What the page carries for the app. */
function firstOf(html: string): FirstScreen | null {
  const [, text] = /id="page-data">(.*?)<\/script>/s.exec(html) ?? []
  return text ? JSON.parse(text) : null
}
