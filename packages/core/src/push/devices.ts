import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { fingerprint } from "../id.ts"
import { go } from "../table.ts"
import { writeTogether } from "../transact.ts"
import { Device, type Registered } from "./info.ts"
import { DeviceEntity, WishEntity } from "./push.entity.ts"
import { spend } from "./quota.ts"
import { heldFor } from "./when.ts"

/** A device that has not opened the hub for so long is forgotten. */
const KEPT_DAYS = 60
const ATTEMPTS = 3

const Register = v.object({ device: Device, network: v.string(), now: v.number() })

/**
 * Remembers what a device wants to be told, in place of what it wanted before. Throws `push.too_many_here` (429) where a
 * network brings more new devices in a day than people have. 1 consistent GetItem, and 1 transaction of the device and a row
 * for each team that it wants or wanted; 1 UpdateItem more for a new device. `now` in ms.
 */
export const register = fn(Register, async ({ device, network, now }): Promise<Registered> => {
  const id = fingerprint(device.endpoint)
  const expireAt = Math.floor(now / 1000) + KEPT_DAYS * 86_400
  for (let attempt = 1; ; attempt++) {
    const known = await stored(id)
    if (!known && attempt === 1) await spend(network, now)
    try {
      await replace(known, { id, device, version: (known?.version ?? 0) + 1, expireAt })
      return { id, until: new Date(expireAt * 1000).toISOString() }
    } catch (thrown) {
      const lostRace = thrown instanceof AppError && thrown.kind === "conflict"
      if (!lostRace || attempt === ATTEMPTS) throw thrown
    }
  }
})

type Stored = { id: string; device: Device; version: number; expireAt: number }

async function replace(known: Stored | undefined, next: Stored): Promise<void> {
  const put = DeviceEntity.put(next)
  const guarded = known
    ? put.where(({ version }, { eq }) => eq(version, known.version))
    : put.where(({ id }, { notExists }) => notExists(id))
  const rows = wishesOf(next)
  const kept = new Set(rows.map(keyOf))
  const old = known ? wishesOf(known).filter((row) => !kept.has(keyOf(row))) : []
  await writeTogether({
    put: [guarded.params(), ...rows.map((row) => WishEntity.put(row).params())],
    remove: old.map(({ team, held, id }) => WishEntity.delete({ team, held, id }).params()),
  })
}

/** Forgets a device and all it wanted; one that is not there is no failure. 1 GetItem, and 1 transaction. */
export const forget = fn(v.string(), async (id): Promise<void> => {
  const known = await stored(id)
  if (!known) return
  const rows = wishesOf(known).map(({ team, held }) => WishEntity.delete({ team, held, id }).params())
  await writeTogether({ remove: [DeviceEntity.delete({ id }).params(), ...rows] })
})

async function stored(id: string): Promise<Stored | undefined> {
  const { data } = await go(DeviceEntity.get({ id }).go({ consistent: true }))
  return data ?? undefined
}

function wishesOf({ id, device, expireAt }: Stored) {
  const { endpoint, keys, teams, delaySeconds, spoilerFree } = device
  const held = heldText(heldFor(delaySeconds))
  const subscription = { endpoint, keys }
  return Object.entries(teams).map(([team, events]) => {
    return { team, held, id, events, subscription, spoilerFree, expireAt }
  })
}

function keyOf({ team, held }: { team: string; held: string }): string {
  return `${team} ${held}`
}

/** Three digits, so that they sort. */
function heldText(seconds: number): string {
  return String(seconds).padStart(3, "0")
}
