import type { QueryClient } from "@tanstack/react-query"
import { createRootRouteWithContext } from "@tanstack/react-router"
import { Shell } from "../components/shell/shell.tsx"

export const Route = createRootRouteWithContext<{ client: QueryClient }>()({ component: Shell })
