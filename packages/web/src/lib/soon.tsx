import { type ComponentType, type ReactNode, useEffect, useState } from "react"

/**
 * A part whose code comes once the page stands; for what waits for an answer anyway and stands last. No `lazy`: nothing
 * may suspend while the app takes the page over.
 */
export function soon<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  return function Soon(props) {
    const [loaded, setLoaded] = useState<{ Part: ComponentType<P> } | null>(null)
    useEffect(() => {
      void load().then((Part) => setLoaded({ Part }))
    }, [])
    return loaded && <loaded.Part {...props} />
  }
}
