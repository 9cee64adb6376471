import { createFileRoute } from "@tanstack/react-router"
import { ModerationPage } from "../features/moderation/moderation-page.tsx"

export const Route = createFileRoute("/moderation")({ component: ModerationPage })
