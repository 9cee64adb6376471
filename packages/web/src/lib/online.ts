import { useEffect, useState } from "react"

/** While it looks as if there were no network, as often as this. */
const CHECK_EVERY = 5000

/**
 * Whether the hub can be reached. A browser that says "online" is believed; its "offline" only means that the device
 * has no network, which the machine that serves the hub may lack as well, so it is checked with a small request.
 */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    const check = () => void isReachable().then(setOnline)
    const timer = setInterval(() => navigator.onLine || check(), CHECK_EVERY)
    check()
    addEventListener("online", check)
    addEventListener("offline", check)
    return () => {
      clearInterval(timer)
      removeEventListener("online", check)
      removeEventListener("offline", check)
    }
  }, [])
  return online
}

async function isReachable(): Promise<boolean> {
  if (navigator.onLine) return true
  return fetch("/api/v1/health", { method: "HEAD", cache: "no-store" }).then(
    () => true,
    () => false,
  )
}
