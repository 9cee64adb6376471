import { useEffect } from "react"
import { type Act, actOf, isTyping } from "./keys.ts"
import type { Queue } from "./use-queue.ts"

/** The queue by keys, as long as nobody types. */
export function useQueueKeys(queue: Queue): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const act = actOf(event.key)
      if (!act || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      does[act](queue)
    }
    addEventListener("keydown", pressed)
    return () => removeEventListener("keydown", pressed)
  })
}

const does: Record<Act, (queue: Queue) => void> = {
  down: (queue) => queue.move(1),
  up: (queue) => queue.move(-1),
  choose: (queue) => queue.choose(),
  approve: (queue) => queue.approve(),
  reject: (queue) => queue.startRejecting(),
  undo: (queue) => queue.undo(),
}
