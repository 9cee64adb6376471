import type { Page } from "@hub/functions/client/pages"

/** A page as this device may see it, and why something is missing where something is. */
export type Seen<T> = Page<T> & { hidden?: "spoilers" | "delay" }

/**
 * The one place between what the hub knows and what a screen shows: every page passes it on its way to a component. On a
 * device that hides nothing it lets everything through; `hold/start.ts`, loaded only where it is needed, changes it.
 */
export const sight = {
  see: <T>(_key: readonly unknown[], page: Page<T>): Seen<T> => page,
}
