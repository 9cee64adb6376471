import { Game } from "@hub/core/game"
import { changeOf, sizeOf } from "@hub/core/realtime/messages"
import { seeded } from "@hub/scripts/local/feeds/random"
import { fanOut } from "./fan-out.ts"
import { type Ages, type Faults, looksAt, pollAges, pushAges, scoresOf, summaryOf } from "./freshness.ts"
import { type Recorded, recordedGame } from "./recorded.ts"
import { type Load, type PageSize, pollLoad, pushLoad } from "./viewers.ts"
import { writesOf } from "./writes.ts"

const clean: Faults = { errors: 0, oldAnswers: 0, slow: 0, lostPushes: 0 }
const faulty: Faults = { errors: 0.05, oldAnswers: 0.05, slow: 0.05, lostPushes: 0.001 }
const VIEWERS = 10_000
const REPLAYS = 20
/** What answers and messages weigh beside their bodies: headers, frames. */
const [HEADERS, FRAME] = [350, 60]

/** All tables as markdown; the broker and the table are those of the running stack. */
export async function liveTables(url: string, day: string): Promise<string> {
  const game = recordedGame("mens-basketball")
  const scores = scoresOf(game).length
  const minutes = Math.round(game.length / 60_000)
  const intro = `Measured ${day} by \`node bench/live.ts\`. The game: the last one of the recorded basketball season (${game.name}; ${minutes} minutes, ${scores} changes of the score), replayed from its line score.`
  const writes = await writesOf(game)
  const page = await pageSize(url)
  const broker = await fanOut(`${url.replace("http", "ws")}/mqtt`, 1_000, 50)
  return [
    intro,
    freshness(game),
    await viewers(game, page),
    `### Fan-out on the local broker\n\nPublished through the SDK, one after the other; clients and broker share the machine.\n\n${table(
      ["clients", "changes", "delivered", "lost", "twice", "p99", "all within"],
      [
        [
          count(broker.clients),
          count(broker.changes),
          count(broker.clients * broker.changes - broker.lost),
          count(broker.lost),
          count(broker.twice),
          `${Math.round(broker.p99)} ms`,
          `${broker.seconds.toFixed(1)} s`,
        ],
      ],
    )}`,
    `### Writes of a game\n\nEvery look twice: the second finds nothing new.\n\n${table(
      [
        "looks",
        "changed the game",
        "with events",
        "events",
        "WRU, game and log",
        "WRU, second looks",
        "WRU a live minute, pages included",
      ],
      [
        [
          count(writes.looks),
          count(writes.changed),
          count(writes.withEvents),
          count(writes.events),
          count(writes.gameUnits),
          count(writes.unchangedUnits),
          count(writes.minuteUnits),
        ],
      ],
    )}`,
  ].join("\n\n")
}

function freshness(game: Recorded): string {
  const rows = [
    ["none", clean],
    ["5 % errors, 5 % old answers, 5 % slow, 0.1 % pushes lost", faulty],
  ] as const
  // Mostly edges with one or two viewers, where an answer is the oldest.
  const edges = [...Array.from({ length: 60 }, () => 1), ...Array.from({ length: 30 }, () => 2), 10, 100]
  const lines = rows.flatMap(([name, faults]) => {
    const replays = Array.from({ length: REPLAYS }, (_, replay) => {
      const random = seeded(`live ${replay}`)
      const next = () => random.next()
      const known = looksAt(game, faults, next)
      return { poll: pollAges(game, known, edges, next), push: pushAges(game, known, 230, faults, next) }
    })
    return [
      row("poll", name, summaryOf(replays.flatMap(({ poll }) => poll))),
      row("push", name, summaryOf(replays.flatMap(({ push }) => push))),
    ]
  })
  const head = ["", "faults", "p50", "p99", "worst", "within 30 s"]
  return `### From feed to screen\n\nSeconds from the feed's first answer with a score to a viewer's screen, ${REPLAYS} replays of the whole game with 230 viewers each; looks, edges, polls and pushes are modelled, what to believe is decided by the hub's own rules.\n\n${table(head, lines)}`
}

function row(how: string, faults: string, { p50, p99, worst, within30 }: Ages): string[] {
  return [how, faults, ...[p50, p99, worst].map((age) => age.toFixed(1)), `${(within30 * 100).toFixed(2)} %`]
}

async function viewers(game: Recorded, page: PageSize): Promise<string> {
  const spread = seeded("crowd")
  const next = () => spread.next()
  const known = looksAt(game, clean, next)
  const texts = known.map(({ at }) => game.says(at))
  const changes = known.flatMap(({ at }, index) =>
    JSON.stringify([texts[index]?.clock, texts[index]?.home]) ===
    JSON.stringify([texts[index - 1]?.clock, texts[index - 1]?.home])
      ? []
      : at - game.startsAt,
  )
  const crowd = {
    viewers: VIEWERS,
    edges: 20,
    length: game.length,
    everyMs: 10_000,
    changes,
    page,
    random: next,
  }
  const stored = await Game.get("401000001")
  const bytes = sizeOf({ v: 1, at: stored.updatedAt, changes: [changeOf(stored)] }) + FRAME
  const at = known.filter(({ isScore }) => isScore).map((one) => one.at - game.startsAt)
  const messages = { at, bytes }
  const head = ["", "requests", "at the origin", "hit rate", "kB a viewer-hour", "$ per 1,000 fan-hours"]
  const note = `${count(VIEWERS)} viewers of the front page at 20 edges for the whole game; the page is ${count(page.full)} bytes with its headers and changes with the clock, a push ${count(bytes)} bytes. List prices, nothing free; CloudFront's first 10 M requests and 1 TB a month are, which is why polls come first.`
  return `### Ten thousand viewers\n\n${note}\n\n${table(head, [load("poll, 10 s", pollLoad(crowd)), load("push, poll after 45 s of silence", pushLoad(crowd, messages))])}`
}

function load(how: string, { requests, origin, hitRate, bytesPerHour, cost }: Load): string[] {
  return [
    how,
    count(requests),
    count(origin),
    `${(hitRate * 100).toFixed(2)} %`,
    count(bytesPerHour / 1000),
    cost.toFixed(3),
  ]
}

/** The front page as a browser gets it, and as it gets it again. */
async function pageSize(url: string): Promise<PageSize> {
  const answer = await fetch(`${url}/api/v1/home`, { headers: { "accept-encoding": "br" } })
  const length = Number(answer.headers.get("content-length"))
  if (!(length > 0)) throw new Error("the front page says no length")
  return { full: length + HEADERS, notModified: HEADERS }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  )
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en-US")
}
