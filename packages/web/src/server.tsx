import type { Render } from "@hub/functions/client/first-screen"
import { createMemoryHistory } from "@tanstack/react-router"
import { renderToString } from "react-dom/server"
import { App, createAppRouter } from "./app.tsx"
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
  const router = createAppRouter(client, createMemoryHistory({ initialEntries: [url] }))
  await router.load()
  seedProblems(client, first, now)
  const html = renderToString(<App client={client} router={router} />)
  return { html, ...takeMeta() }
}
