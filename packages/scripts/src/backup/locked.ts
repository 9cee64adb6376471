import { AppError } from "@hub/core/error"
import { newId } from "@hub/core/id"
import { Lease } from "@hub/core/lease"

/** Runs `work` while nobody else does the same; the lock is kept while it works and given back after it. */
export async function locked<T>(name: string, seconds: number, work: () => Promise<T>): Promise<T> {
  const holder = newId(Date.now())
  const take = () => Lease.take({ name, holder, now: Date.now(), lasts: seconds * 1000 })
  if (!(await take())) {
    const until = (await Lease.heldUntil(name)) ?? 0
    const left = Math.max(1, Math.ceil((until - Date.now()) / 1000))
    throw new AppError(
      "conflict",
      "hub.locked",
      `Another run has the lock "${name}"; if it died, wait ${left} s`,
    )
  }
  const timer = setInterval(() => void take().catch(() => undefined), (seconds * 1000) / 3)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    await Lease.release({ name, holder })
  }
}
