import type { Game } from "@hub/core/game"
import { type Context, Hono } from "hono"
import { compress } from "hono/compress"
import * as v from "valibot"
import { refusal } from "../api/lib/refusal.ts"
import type { Body } from "../api/lib/snapshot.ts"
import { type TwinFormat, twinFormats } from "../client/twins.ts"
import type { SiteEnv } from "../site/env.ts"
import { answer, type Kept } from "./answer.ts"
import { isAskedFor, isWhole, type Parameter, parseQuery, type Query } from "./query.ts"
import { textOf } from "./read.ts"

/** Who asks for what: `page` is the page's own path, `now` in milliseconds, `origin` the site's own. */
export type Asked = { page: string; id: string; query: Query; now: number; origin: string }

/** A page's data and how old they are; `body` is the stored answer where there is one. */
export type Read<T> = { data: T; asOf: string; stale: boolean; body?: Body }

export type Shown<T> = Omit<Read<T>, "body"> & { asked: Asked }
export type Render<T> = (shown: Shown<T>) => string

type Definition<T> = {
  /** `/scores`, or `/teams/:id`. */
  path: string
  /** The page that shows the same, where it is not at the same path. */
  shownAt?: string
  /** What the id has to look like. */
  id?: v.GenericSchema<string, string>
  /** Parameters beside `spoilers`. */
  takes?: readonly Parameter[]
  read: (c: Context<SiteEnv>, asked: Asked) => Promise<Read<T>>
  /** Leaves only the games asked for. */
  filter?: (data: T, keep: (game: Game.Info) => boolean) => T
  /** Leaves out what tells a result. */
  hide: (data: T) => T
  kept: Kept
  render: Partial<Record<TwinFormat, Render<T>>>
}

/** The CDN packs text and JSON itself but knows no calendars, and a year of all sports is ~170 KB. */
const packed = compress({ threshold: 2_048 })

/** The twins of one page as routes. What is asked for is left in before results are hidden, then rendered. */
export function twinsOf<T>(page: Definition<T>): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>()
  for (const format of twinFormats) {
    const render = page.render[format]
    if (!render) continue
    app.get(patternOf(page.path, format), packed, async (c) => {
      const asked = askedOf(c, page, format)
      const { body, ...read } = await page.read(c, asked)
      const shown = { ...read, data: narrow(page, read.data, asked.query), asked }
      const isStored = format === "json" && body !== undefined && isWhole(asked.query)
      const text = isStored ? textOf(body) : render(shown)
      return answer(c, {
        text,
        format,
        kept: page.kept,
        page: asked.page,
        asOf: read.asOf,
        stale: read.stale,
      })
    })
  }
  return app
}

function patternOf(path: string, format: TwinFormat): string {
  return path.includes(":id") ? path.replace(":id", `:file{[^/]+\\.${format}}`) : `${path}.${format}`
}

function askedOf<T>(c: Context<SiteEnv>, page: Definition<T>, format: TwinFormat): Asked {
  const given: unknown = c.req.param("file")
  const id = typeof given === "string" ? given.slice(0, -format.length - 1) : ""
  const parsed = v.safeParse(v.object({ id: page.id ?? v.string() }), { id })
  if (!parsed.success) throw refusal("param", parsed.issues)
  const query = parseQuery(c.req.queries(), [...(page.takes ?? []), "spoilers"])
  return {
    page: (page.shownAt ?? page.path).replace(":id", id),
    id,
    query,
    now: c.var.now(),
    origin: c.var.origin,
  }
}

function narrow<T>({ filter, hide }: Definition<T>, data: T, query: Query): T {
  const left = filter ? filter(data, (game) => isAskedFor(query, game)) : data
  return query.spoilers === "0" ? hide(left) : left
}

/** `{ data }` as the API answers it, for what is no longer the stored answer. */
export function json<T>({ data }: Shown<T>): string {
  return JSON.stringify(Array.isArray(data) ? { data, next: null } : { data })
}
