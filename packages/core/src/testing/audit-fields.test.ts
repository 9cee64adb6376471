import { globSync } from "node:fs"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import * as v from "valibot"
import { expect, test } from "vitest"
import type { Kept } from "../api-key/api-key.entity.ts"
import type { StoredArticle } from "../article/article.entity.ts"
import type { ArticleEvent } from "../article/event.ts"
import type { Revision } from "../article/info.ts"
import type { Stored as Comment } from "../comment/stored.ts"
import type { GameEvent } from "../game/event.ts"
import type { Correction } from "../game/info.ts"
import type { Entry } from "../migration/info.ts"
import type { Headline } from "../news/info.ts"
import type { Info as Notice } from "../notice/info.ts"
import type { Info as Ranking } from "../ranking/info.ts"

/** A member of what an entity keeps as one value; the compiler knows whether it is there. */
function of<T>(attribute: string, member: keyof T & string): `${string}.${keyof T & string}` {
  return `${attribute}.${member}`
}

/**
 * What says since when an item is as it is, and who or what made it so. Reviewed by a person: an entity that is new stands in
 * neither list and fails the test.
 */
const audited: Record<string, { made: string; changed?: string; by?: string }> = {
  // By people. Who decided over somebody else's item is in Audit as well.
  User: { made: "joinedDate", changed: "updatedAt", by: "id" },
  Article: {
    made: of<StoredArticle>("article", "createdAt"),
    changed: of<StoredArticle>("article", "updatedAt"),
    by: of<StoredArticle>("article", "updatedBy"),
  },
  ArticleRevision: { made: of<Revision>("revision", "at"), by: of<Revision>("revision", "by") },
  Comment: {
    made: of<Comment>("comment", "createdAt"),
    changed: of<Comment>("comment", "editedAt"),
    by: of<Comment>("comment", "author"),
  },
  CommentReport: { made: "at", by: "userId" },
  Like: { made: "at", by: "userId" },
  Upload: { made: "at", by: "userId" },
  ApiKey: { made: of<Kept>("key", "createdAt"), by: of<Kept>("key", "userId") },
  Notice: { made: of<Notice>("notice", "at"), by: of<Notice>("notice", "from") },
  Audit: { made: "at", by: "by" },
  LevelOrder: { made: "at", by: "by" },
  Idempotency: { made: "startedAt", by: "owner" },
  // By sources, whose name and time they carry.
  Team: { made: "createdAt", changed: "updatedAt", by: "source" },
  Player: { made: "createdAt", changed: "updatedAt", by: "source" },
  Game: { made: "createdAt", changed: "updatedAt", by: "source" },
  GameDetail: { made: "updatedAt", changed: "updatedAt" },
  GameEvent: { made: of<GameEvent>("event", "at"), by: "correlationId" },
  Correction: { made: of<Correction>("correction", "at"), by: of<Correction>("correction", "source") },
  Standing: { made: "updatedAt", changed: "updatedAt", by: "source" },
  Ranking: { made: "updatedAt", changed: "updatedAt", by: of<Ranking>("ranking", "source") },
  Headline: { made: "savedAt", changed: "savedAt", by: of<Headline>("headline", "source") },
  // By the hub.
  Snapshot: { made: "updatedAt", changed: "updatedAt" },
  IngestRun: { made: "startedAt" },
  Meter: { made: "at", changed: "at", by: "instance" },
  BackupCheck: { made: "at" },
  ArticleEvent: { made: of<ArticleEvent>("event", "at") },
  Migration: { made: of<Entry>("entry", "startedAt"), changed: of<Entry>("entry", "updatedAt") },
}

/** Those that need none, and why. */
const exempt: Record<string, string> = {
  // Counts, which nobody makes or changes as a whole.
  ...all("a count of a day or an hour, and that is its key", [
    "Usage",
    "UsageDay",
    "UsageSalt",
    "Pulse",
    "PulseDay",
    "PushDay",
    "MailDay",
    "CostDay",
    "ModerationDay",
  ]),
  ...all("a count, of items that say when and by whom", ["Reads", "Reactions", "CommentThread"]),
  // What stands beside something that says it.
  ArticleCard: "the article in a list; the article says it",
  PlayerStat: "a line of a box score; the game's detail says it",
  NoticeRead: "up to which notice its owner has read",
  ApiKeyRing: "which keys somebody has; the keys say it",
  PushDevice: "a device is kept until a moment, and asks anew before it",
  PushWish: "a device's, in rows",
  Commenter: "a sum over somebody's comments; a ban in it says who and when",
  // What the hub remembers for itself, and writes over.
  Source: "the last look at a feed, which says when",
  SourceHistory: "looks by the hour",
  CostHistory: "sums of months; its day is in it",
  Guard: "the last decision; orders of people are LevelOrder's",
  Lease: "who works until when",
}

function all(why: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, why]))
}

const Entity = v.object({
  model: v.object({ entity: v.string() }),
  schema: v.object({ attributes: v.record(v.string(), v.unknown()) }),
})

const core = resolve(import.meta.dirname, "..")
const files = globSync("**/*.entity.ts", { cwd: core })
const modules: object[] = await Promise.all(files.map((file) => import(pathToFileURL(join(core, file)).href)))
const entities = modules
  .flatMap((module) => Object.values(module))
  .flatMap((value) => (v.is(Entity, value) ? [v.parse(Entity, value)] : []))

test("every entity was reviewed: it says when and by whom, or needs not", () => {
  const names = entities.map(({ model }) => model.entity).toSorted()
  expect(names.length).toBeGreaterThan(40)
  expect([...Object.keys(audited), ...Object.keys(exempt)].toSorted()).toEqual(names)
})

test.each(Object.entries(audited))("%s has what it is said to have", (name, fields) => {
  const entity = entities.find(({ model }) => model.entity === name)
  const wanted = Object.values(fields).map((field) => field.split(".")[0] ?? "")
  expect(Object.keys(entity?.schema.attributes ?? {})).toEqual(expect.arrayContaining(wanted))
})
