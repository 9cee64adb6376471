import { QueryClientProvider } from "@tanstack/react-query"
import { createRouter, RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { NotFound } from "./components/state/not-found.tsx"
import { RouteError } from "./components/state/route-error.tsx"
import { createQueryClient } from "./lib/query.ts"
import { routeTree } from "./routeTree.gen.ts"
import "./styles/app.css"

const client = createQueryClient()

const router = createRouter({
  routeTree,
  context: { client },
  defaultPreload: "intent",
  // The query cache decides what is fresh; the router keeps nothing of its own.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: () => <NotFound />,
  defaultErrorComponent: RouteError,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}

const root = document.getElementById("root")
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
