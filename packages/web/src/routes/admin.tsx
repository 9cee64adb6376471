import { createFileRoute } from "@tanstack/react-router"
import { AdminPage } from "../features/admin/admin-page.tsx"

type Search = { user?: string }

/** The account that is open, by its id. */
export const Route = createFileRoute("/admin")({
  validateSearch: ({ user }): Search => (typeof user === "string" ? { user } : {}),
  component: function AdminRoute() {
    const { user } = Route.useSearch()
    return <AdminPage open={user} />
  },
})
