import { usePageMeta } from "../../lib/meta.ts"
import { AccountFrame } from "./account-frame.tsx"
import { ConfirmForm } from "./confirm-form.tsx"

export function ConfirmPage() {
  usePageMeta("Confirm your address", "Enter the code of the welcome mail.")
  return (
    <AccountFrame title="Confirm your address">
      <ConfirmForm />
    </AccountFrame>
  )
}
