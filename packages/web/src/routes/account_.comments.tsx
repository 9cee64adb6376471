import { createFileRoute } from "@tanstack/react-router"
import { CommentsPage } from "../features/account/comments-page.tsx"

export const Route = createFileRoute("/account_/comments")({ component: CommentsPage })
