import { createFileRoute } from "@tanstack/react-router"
import { DeskPage } from "../features/desk/desk-page.tsx"

type Search = { article?: string }

/** The article that is open, by its slug; `new` begins one. */
export const Route = createFileRoute("/desk")({
  validateSearch: ({ article }): Search => (typeof article === "string" ? { article } : {}),
  component: function DeskRoute() {
    const { article } = Route.useSearch()
    return <DeskPage open={article} />
  },
})
