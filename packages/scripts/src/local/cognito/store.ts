import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import * as v from "valibot"

const Code = v.optional(v.object({ code: v.string(), expiresAt: v.number(), failures: v.number() }))
const Codes = v.object({ "sign-up": Code, forgot: Code, email: Code })

/** What a code proves: a new address, a forgotten password, a changed address. */
export type Purpose = keyof v.InferOutput<typeof Codes>

const User = v.object({
  /** Also the user name, as in pools where people sign in with their address. */
  sub: v.string(),
  createdAt: v.number(),
  updatedAt: v.number(),
  enabled: v.boolean(),
  status: v.picklist(["UNCONFIRMED", "CONFIRMED", "FORCE_CHANGE_PASSWORD"]),
  password: v.string(),
  attributes: v.record(v.string(), v.string()),
  groups: v.array(v.string()),
  codes: Codes,
  pendingEmail: v.optional(v.string()),
  /** Wrong passwords since the last right one, and until when even the right one is refused. */
  failures: v.number(),
  lockedUntil: v.number(),
})
export type User = v.InferOutput<typeof User>

const Session = v.object({
  sub: v.string(),
  /** The sign-in that this token descends from. */
  origin: v.string(),
  expiresAt: v.number(),
})
export type Session = v.InferOutput<typeof Session>

const Data = v.object({
  key: v.nullable(v.string()),
  users: v.record(v.string(), User),
  /** By the hash of the refresh token. */
  sessions: v.record(v.string(), Session),
})
type Data = v.InferOutput<typeof Data>

/** The pool's data, in memory and, with a file, kept between runs. Times are milliseconds. */
export class Store {
  readonly #file: string | null
  readonly data: Data

  constructor(file: string | null) {
    this.#file = file
    this.data = (file && read(file)) || { key: null, users: {}, sessions: {} }
  }

  /** By sub or address; addresses are the same in any case. */
  find(name: string): User | undefined {
    const wanted = name.toLowerCase()
    return (
      this.data.users[name] ??
      Object.values(this.data.users).find((user) => user.attributes["email"]?.toLowerCase() === wanted)
    )
  }

  /** Ends every session of a user, or only those of one sign-in. */
  endSessions(sub: string, origin?: string): void {
    for (const [token, session] of Object.entries(this.data.sessions)) {
      const isMeant = session.sub === sub && (origin === undefined || session.origin === origin)
      if (isMeant) delete this.data.sessions[token]
    }
  }

  /** Writes everything, whole or not at all: a pool of a developer's machine is a few kilobytes. */
  save(): void {
    if (!this.#file) return
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.data), { mode: 0o600 })
    renameSync(`${this.#file}.new`, this.#file)
  }
}

function read(file: string): Data | undefined {
  try {
    return v.parse(Data, JSON.parse(readFileSync(file, "utf8")))
  } catch {
    return undefined
  }
}
