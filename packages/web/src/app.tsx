import { type QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createRouter, type RouterHistory, RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { NotFound } from "./components/state/not-found.tsx"
import { RouteError } from "./components/state/route-error.tsx"
import { routeTree } from "./routeTree.gen.ts"

/** The pages and how one gets from one to another. `history` is given on the server, which has no address bar. */
export function createAppRouter(client: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { client },
    defaultPreload: "intent",
    // The query cache decides what is fresh; the router keeps nothing of its own.
    defaultPreloadStaleTime: 0,
    // On a server it would be an inline script, which no policy of ours lets run.
    scrollRestoration: history === undefined,
    defaultNotFoundComponent: () => <NotFound />,
    defaultErrorComponent: RouteError,
    ...(history && { history, isServer: true }),
  })
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter
  }
}

export function App({ client, router }: { client: QueryClient; router: AppRouter }) {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>
  )
}
