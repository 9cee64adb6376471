import type { Render } from "@hub/functions/client/first-screen"
import type { QueryClient } from "@tanstack/react-query"
import { createMemoryHistory } from "@tanstack/react-router"
import { renderToString } from "react-dom/server"
import { App, type AppRouter, createAppRouter } from "./app.tsx"
import { seedPages, seedProblems } from "./lib/first-screen.ts"
import { takeMeta } from "./lib/meta.ts"
import { createQueryClient } from "./lib/query.ts"

/**
 * The app as HTML, for whoever runs no JavaScript and for the first paint of those who do. It asks nobody for
 * anything: what `first` does not hold is drawn as loading. The function behind the site's pages calls it.
 */
export const render: Render = async (url, first) => {
  const client = createQueryClient()
  const now = Date.parse(first.at)
  seedPages(client, first, now)
  // The routes' loaders would ask the API for what is not there.
  client.prefetchQuery = () => Promise.resolve()
  const router = await routerAt(client, url)
  seedProblems(client, first, now)
  const html = renderToString(<App client={client} router={router} />)
  return { html, ...takeMeta() }
}

/**
 * The router with the page of `url`. An address that it would write differently (`?utm_source=a%20b`, a month that does not
 * exist) is one it only wants to leave, with nothing drawn: its own way of writing it is drawn instead, as in a browser.
 */
async function routerAt(client: QueryClient, url: string, mayMove = true): Promise<AppRouter> {
  const router = createAppRouter(client, createMemoryHistory({ initialEntries: [url] }))
  await router.load()
  // oxlint-disable-next-line no-underscore-dangle -- where the router's own request handler looks, too
  const answer = router._serverResult
  if (answer?.type !== "redirect") return router
  const target = answer.redirect.headers.get("Location")
  if (target === null || !mayMove) throw new Error(`The app leads on from ${url} to ${target ?? "nowhere"}`)
  return routerAt(client, target, false)
}
