import { chmod, writeFile } from "node:fs/promises"
import { delimiter, join } from "node:path"
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from "@aws-sdk/client-cognito-identity-provider"
import { ScanCommand } from "@aws-sdk/client-dynamodb"
import { unmarshall } from "@aws-sdk/util-dynamodb"
import { measure } from "@hub/core/capacity"
import { newId } from "@hub/core/id"
import { dynamo } from "@hub/core/table"
import { User } from "@hub/core/user"
import { groupsOf } from "@hub/functions/auth/groups"
import { accountOf, makeAccount } from "@hub/functions/auth/move"
import { afterAll, expect, test, vi } from "vitest"
import { createCognito } from "../local/cognito/index.ts"
import { pool } from "../local/cognito/pool.ts"
import { startPool } from "../local/cognito/testing.ts"
import { createTable } from "../local/table.ts"
import { command } from "../local/testing/command.ts"
import { temporaryFolder } from "../local/testing/folder.ts"
import { emulated } from "../local/testing/http.ts"
import { NOT_RIGHT } from "../options.ts"
import type { Moved } from "./info.ts"
import { writeExport } from "./source.ts"
import { move, rehearse, usersHere } from "./users.ts"

// A test here starts processes, and a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const now = "2026-11-21T12:00:00.000Z"
/** One for all tests: the SDK keeps the address that it read first. */
const triggers = { customMessage: same, postConfirmation: same }
const here = await emulated(await createCognito({ file: null, triggers, deliver: () => Promise.resolve() }))
process.env["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"] = here.url
afterAll(here.close)
const cognito = new CognitoIdentityProviderClient({})

const person = (over: Partial<Moved> = {}): Moved => ({
  email: `${newId(0).toLowerCase()}@school.edu`,
  firstName: "Dev",
  lastName: "Eloper",
  username: null,
  favoriteTeam: "football-152",
  favoriteSport: "football",
  graduationYear: 2020,
  bio: "Go Pack!",
  joinedDate: "2026-01-02T03:04:05.000Z",
  preferences: { teams: ["football-152"], theme: "dark" },
  ...over,
})

test("who is moved is a fan with their profile, their favourites and the day they joined; again, nothing is written", async () => {
  const moved = person()
  expect(await rehearse(moved)).toMatchObject({ does: "make" })
  expect(await accountOf(moved.email)).toBeUndefined()
  await move(moved, now)
  const account = await accountOf(moved.email)
  const profile = await User.get(account?.id ?? "")
  expect(profile).toMatchObject({ ...moved, isVerified: false, picture: null })
  expect([account?.state, await groupsOf(moved.email)]).toEqual(["confirmed", ["fans"]])
  const { value, capacity } = await measure(() => move(moved, now))
  expect([value.does, capacity.write, await User.get(profile.id)]).toEqual(["same", 0, profile])
})

test("a move that was stopped behind any of its steps ends equal when it is run again", async () => {
  const [begun, without, bare] = [person(), person(), person()]
  await create(begun)
  await makeAccount(without)
  const id = await makeAccount(bare)
  await User.ensure({ ...nothing, id, ...names(bare), now: bare.joinedDate })
  for (const moved of [begun, without, bare]) {
    await move(moved, now)
    const account = await accountOf(moved.email)
    expect(await User.get(account?.id ?? "")).toMatchObject({ ...moved })
    expect(account?.state).toBe("confirmed")
  }
})

test("an account that is disabled there stays so, and gets nothing", async () => {
  const moved = person()
  const id = await makeAccount(moved)
  await cognito.send(new AdminDisableUserCommand({ UserPoolId: pool.id, Username: id }))
  expect(await move(moved, now)).toMatchObject({ does: "leave", why: "it is disabled there" })
  expect(await User.find(id)).toBeUndefined()
})

test("those on a stage are the ones who could sign in: no made-up fan, nobody without an account", async () => {
  const [moved, madeUp, gone] = [person(), person({ email: "fan1@fans.example" }), person()]
  await Promise.all([move(moved, now), move(madeUp, now)])
  await User.ensure({ ...nothing, id: newId(0), ...names(gone), now })
  const emails = (await usersHere()).map(({ email }) => email)
  expect(emails).toContain(moved.email)
  expect(emails.filter((email) => email === madeUp.email || email === gone.email)).toEqual([])
})

test("from one stage to another in one command, which first only says what it would do", async () => {
  const moved = person()
  await move(moved, now)
  const there = await startPool()
  await createTable(dynamo, "move-production")
  const dir = await standIn({ dev: stage("dev") })
  const PATH = [dir, process.env["PATH"]].join(delimiter)
  const env = { ...stage("production", "move-production", there.endpoint), PATH }
  const words = ["user", "move", "--from", "dev", "--to", "production", "--only", moved.email]
  const hub = (...more: string[]) => command("packages/scripts/src/hub.ts", [...words, ...more], env)
  expect(await hub()).toMatchObject({ code: 0, out: expect.stringMatching(/^make .*\nWould be: 1 made/) })
  expect(await stored()).toEqual([])
  expect(await hub("--yes")).toMatchObject({ code: 0, out: expect.stringContaining("Done: 1 made") })
  const {
    preferences: { teams, ...preferences },
    ...rest
  } = moved
  expect(await stored()).toMatchObject([{ ...rest, preferences, teams }])
})

test("an odd profile is left with the reason, nothing is made of it, and the others are moved", async () => {
  const [blank, odd, fine] = [person({ firstName: " " }), person(), person()]
  for (const moved of [blank, odd, fine]) {
    const id = await makeAccount(moved)
    const favoriteTeam = moved === odd ? "the Pack" : null
    await User.ensure({ ...nothing, favoriteTeam, id, ...names(moved), now })
  }
  const ours = new Set([blank, odd, fine].map(({ email }) => email))
  const users = (await usersHere()).filter(({ email }) => ours.has(email))
  const file = join(await temporaryFolder(), "people.json")
  await writeExport(file, { format: "hub-users", version: 1, stage: "dev", exportedAt: now, users })
  const there = await startPool()
  await createTable(dynamo, "move-odd")
  const words = ["user", "move", "--from", file, "--to", "production", "--yes"]
  const env = stage("production", "move-odd", there.endpoint)
  const { code, out } = await command("packages/scripts/src/hub.ts", words, env)
  expect([code, out]).toEqual([
    NOT_RIGHT,
    expect.stringContaining("Done: 1 made, 0 filled, 0 as they were, 2 left."),
  ])
  expect(out).toContain(`leave ${blank.email}  its firstName: must not be empty`)
  expect(out).toContain(`leave ${odd.email}  its favoriteTeam: must be a team id such as football-152`)
  expect(await stored("move-odd")).toMatchObject([names(fine)])
  for (const { email } of [blank, odd]) {
    const account = there.client.send(new AdminGetUserCommand({ UserPoolId: pool.id, Username: email }))
    await expect(account).rejects.toThrow(UserNotFoundException)
  }
})

function same<T>(event: T): Promise<T> {
  return Promise.resolve(event)
}

const nothing = { username: null, favoriteTeam: null, favoriteSport: null, graduationYear: null }
const names = ({ email, firstName, lastName }: Moved) => ({ email, firstName, lastName })

/** An account as a move leaves it that was stopped at once. */
function create({ email }: Moved) {
  const UserAttributes = [
    { Name: "email", Value: email },
    { Name: "given_name", Value: "Dev" },
    { Name: "family_name", Value: "Eloper" },
  ]
  const [UserPoolId, MessageAction] = [pool.id, "SUPPRESS"] as const
  return cognito.send(
    new AdminCreateUserCommand({ UserPoolId, Username: email, UserAttributes, MessageAction }),
  )
}

/** The profiles of the other stage. */
async function stored(TableName = "move-production") {
  const { Items = [] } = await dynamo.send(new ScanCommand({ TableName }))
  return Items.map((item) => unmarshall(item)).filter(({ Type }) => Type === "User")
}

/** A stage's links: this test's own unless another table and pool are given. */
function stage(name: string, table?: string, accounts?: string): Record<string, string> {
  const linked = Object.entries(process.env).flatMap(([key, value]) =>
    /^(SST_RESOURCE|AWS)_/.test(key) && value !== undefined ? [[key, value] as const] : [],
  )
  return {
    ...Object.fromEntries(linked),
    SST_RESOURCE_App: JSON.stringify({ name: "ncsu-hub", stage: name }),
    ...(table && { SST_RESOURCE_Data: JSON.stringify({ type: "sst.aws.Dynamo", name: table }) }),
    ...(accounts && { AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: accounts }),
  }
}

/** A folder with an `sst` that knows `shell --stage <name> -- <command>`, and runs it with that stage's links, as SST does. */
async function standIn(stages: Record<string, Record<string, string>>): Promise<string> {
  const dir = await temporaryFolder()
  const script = `#!${process.execPath}
const { spawnSync } = require("node:child_process")
const [shell, flag, stage, dashes, program, ...args] = process.argv.slice(2)
if (shell !== "shell" || flag !== "--stage" || dashes !== "--") process.exit(9)
const env = { ...process.env, ...${JSON.stringify(stages)}[stage] }
process.exit(spawnSync(program, args, { env, stdio: "inherit" }).status ?? 8)
`
  await writeFile(join(dir, "sst"), script)
  await chmod(join(dir, "sst"), 0o755)
  return dir
}
