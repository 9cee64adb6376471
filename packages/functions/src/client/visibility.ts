/** Whether anybody can see the page; injected in tests and absent outside of browsers. */
export type Visibility = { hidden: () => boolean; onChange: (listener: () => void) => () => void }

/** The document's own, or "always visible" where there is no document. */
export function pageVisibility(): Visibility {
  const document: (EventTarget & { hidden: boolean }) | undefined = Reflect.get(globalThis, "document")
  if (!document) return { hidden: () => false, onChange: () => () => undefined }
  return {
    hidden: () => document.hidden,
    onChange: (listener) => {
      document.addEventListener("visibilitychange", listener)
      return () => document.removeEventListener("visibilitychange", listener)
    },
  }
}
