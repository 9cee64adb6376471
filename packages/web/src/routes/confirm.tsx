import { createFileRoute } from "@tanstack/react-router"
import { ConfirmPage } from "../features/account/confirm-page.tsx"

export const Route = createFileRoute("/confirm")({ component: ConfirmPage })
