import { defineCommand } from "citty"
import { lockArg } from "./backup/lock-arg.ts"
import { whereArg } from "./backup/where-arg.ts"
import { jsonArg, NOT_RIGHT, numberOf } from "./options.ts"
import { progress } from "./progress.ts"
import { withSurroundings } from "./surroundings.ts"

/** `hub backup verify`: a rehearsal of the restore, in a table that is made for it and dropped after it. */
export const verifyCommand = defineCommand({
  meta: {
    name: "verify",
    description: "Restore a backup into a scratch table, compare, drop it, note the result",
  },
  args: {
    name: { type: "positional", required: false, description: "The backup; the newest complete one" },
    from: whereArg,
    lock: lockArg,
    json: jsonArg,
  },
  run: ({ args }) => {
    const lockSeconds = numberOf("lock", args.lock, 0.1, 3600)
    return withSurroundings(async () => {
      const [{ storeAt }, { locked }, { newest }, { rehearse }, { config }, { migrations }] =
        await Promise.all([
          import("./backup/where.ts"),
          import("./backup/locked.ts"),
          import("@hub/core/backup/manifest"),
          import("@hub/core/backup/rehearse"),
          import("@hub/core/config"),
          import("./migrations/index.ts"),
        ])
      const store = storeAt(args.from)
      const name = args.name ?? (await newest(store))
      const bar = progress()
      const check = await locked("backup-verify", lockSeconds, () =>
        rehearse(name, {
          store,
          scratch: `${config().table}-verify`,
          schema: migrations.length,
          now: Date.now,
          lanes: 4,
          onStep: (done, total) => bar.step("parts", done, total),
        }),
      )
      bar.end()
      if (!check.ok) process.exitCode = NOT_RIGHT
      if (args.json) return console.log(JSON.stringify(check, null, 2))
      const verdict = check.ok ? `all ${check.items} items came back` : `is not right: ${check.problem}`
      console.log(`${check.backup}: ${verdict} (${check.seconds} s)`)
    })
  },
})
