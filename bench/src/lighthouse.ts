import lighthouse, { type Result } from "lighthouse"
import * as v from "valibot"
import { launchBrowser } from "../../e2e/browser.ts"
import { median } from "./ratio.ts"

/** Asked of every page: shares of 1, milliseconds, and how far things moved. */
type Marks = {
  performance: number
  accessibility: number
  practices: number
  seo: number
  lcpMs: number
  tbtMs: number
  /** The part of it that is the page's and the browser's: Lighthouse runs scripts of its own in the page. */
  ownTbtMs: number
  shift: number
}

type Address = { name: string; path: string }

export type Marked = Address & { marks: Marks; faults: string[] }

const categories = ["performance", "accessibility", "best-practices", "seo"]

/**
 * Lighthouse's mobile preset: a slow phone on slow 4G, computed from what was loaded on this machine's own line ("simulated
 * throttling"). Medians of `runs`; `faults` are the audits that did not pass in the last of them.
 */
export async function markPages(url: string, addresses: readonly Address[], runs: number): Promise<Marked[]> {
  const port = 9_300 + (process.pid % 600)
  const browser = await launchBrowser(`--remote-debugging-port=${port}`)
  try {
    const marked: Marked[] = []
    for (const address of addresses) {
      const results: Result[] = []
      for (let n = 0; n < runs; n++) results.push(await markOnce(new URL(address.path, url).href, port))
      marked.push({ ...address, marks: medians(results.map(marksOf)), faults: faultsOf(results.at(-1)) })
    }
    return marked
  } finally {
    await browser.close()
  }
}

async function markOnce(url: string, port: number): Promise<Result> {
  const outcome = await lighthouse(url, {
    port,
    onlyCategories: categories,
    logLevel: "error",
    // Crests are the feeds': a machine without their hosts would count each as an error of the page.
    blockedUrlPatterns: ["https://*"],
  })
  if (!outcome) throw new Error(`Lighthouse says nothing about ${url}`)
  if (outcome.lhr.runtimeError) throw new Error(`${url}: ${outcome.lhr.runtimeError.message}`)
  return outcome.lhr
}

function marksOf({ categories: scores, audits }: Result): Marks {
  const number = (id: string) => audits[id]?.numericValue ?? Number.NaN
  return {
    performance: scores["performance"]?.score ?? 0,
    accessibility: scores["accessibility"]?.score ?? 0,
    practices: scores["best-practices"]?.score ?? 0,
    seo: scores["seo"]?.score ?? 0,
    lcpMs: number("largest-contentful-paint"),
    tbtMs: number("total-blocking-time"),
    ownTbtMs: ownBlocking(
      audits["long-tasks"]?.details,
      number("first-contentful-paint"),
      number("interactive"),
    ),
    shift: number("cumulative-layout-shift"),
  }
}

const Tasks = v.object({
  items: v.array(v.object({ url: v.optional(v.string()), startTime: v.number(), duration: v.number() })),
})
const FREE = 50

/** As Lighthouse counts it, between the first paint and the page's rest, without its own script. */
function ownBlocking(details: unknown, painted: number, atRest: number): number {
  const parsed = v.safeParse(Tasks, details)
  if (!parsed.success) return Number.NaN
  const own = parsed.output.items.filter(({ url }) => !url?.includes("_lighthouse-eval"))
  const lengths = own.map(
    ({ startTime, duration }) => Math.min(startTime + duration, atRest) - Math.max(startTime, painted),
  )
  return lengths.reduce((sum, length) => sum + Math.max(0, length - FREE), 0)
}

function medians(all: readonly Marks[]): Marks {
  const of = (name: keyof Marks) => median(all.map((marks) => marks[name]))
  return {
    performance: of("performance"),
    accessibility: of("accessibility"),
    practices: of("practices"),
    seo: of("seo"),
    lcpMs: of("lcpMs"),
    tbtMs: of("tbtMs"),
    ownTbtMs: of("ownTbtMs"),
    shift: of("shift"),
  }
}

function faultsOf(result: Result | undefined): string[] {
  return Object.values(result?.audits ?? {})
    .filter(
      ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== "informative",
    )
    .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id))
}
