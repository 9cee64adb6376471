import { useQuery } from "@tanstack/react-query"
import { LiveAnnouncer } from "../../components/score/live-announcer.tsx"
import { hasScore, schoolName } from "../../components/score/words.ts"
import { JumpList } from "../../components/shell/jump-list.tsx"
import { Page } from "../../components/shell/page.tsx"
import { StandingsSnippet } from "../../components/standings/standings-snippet.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { isMissing } from "../../components/state/is-missing.ts"
import { NotFound } from "../../components/state/not-found.tsx"
import { useMedia, wide } from "../../lib/media.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { gameQuery } from "../../lib/query.ts"
import { soon } from "../../lib/soon.tsx"
import { sportName } from "../../lib/sport.ts"
import type { Game, GamePage as GamePageData } from "../../lib/types.ts"
import { GameTalk } from "../talk/game-talk.tsx"
import { Facts } from "./facts.tsx"
import { GameSections } from "./game-sections.tsx"
import { Preview } from "./preview.tsx"
import { Replay } from "./replay/replay.tsx"
import { ScoreBlock, ScoreBlockSkeleton } from "./score-block.tsx"
import { sectionsOf } from "./sections.ts"
import { WatchingHere } from "./watching-here.tsx"

const LogFlow = soon(() => import("./log-flow.tsx").then((part) => part.LogFlow))
const Meetings = soon(() => import("./meetings.tsx").then((part) => part.Meetings))

/** Everything about one game on one page; the score is the biggest thing on it. */
export function GamePage({ id }: { id: string }) {
  const query = useQuery(gameQuery(id))
  const { data: page, error, refetch } = query
  const game = page?.data.game
  // They come last of all: what arrives later than the page moves nothing.
  const isWide = useMedia(wide)
  usePageMeta(game ? titleOf(game) : "Game", game ? descriptionOf(game) : "An NC State game.")
  if (!page && isMissing(error)) return <NotFound what="game" />
  const sections = page ? sectionsOf(page.data) : []
  const aside = game && (
    <>
      <Facts game={game} detail={page.data.detail} />
      <StandingsSnippet sport={game.sport} ourId={game.teamId} season={game.season} />
      {!isWide && <Meetings game={game} />}
    </>
  )
  return (
    <Page aside={aside}>
      {!page && error && (
        <>
          <h1 className="title">Game</h1>
          <ErrorPanel isPage what="This game" error={error} retry={() => void refetch()} />
        </>
      )}
      {!page && !error && <ScoreBlockSkeleton />}
      {page && game && (
        <>
          <ScoreBlock page={page} failing={error !== null} />
          <WatchingHere game={game} />
          <LiveAnnouncer games={[game]} />
          {sections.length > 1 && <JumpList label="On this page" sections={sections} />}
          <GameSections page={page.data} sections={sections} />
          {isDrawnFromLog(page.data) && <LogFlow game={game} />}
          {isReplayable(game, page.data) && <Replay game={game} />}
          {game.status === "scheduled" && <Preview game={game} />}
          <GameTalk game={game} />
          {isWide && <Meetings game={game} />}
        </>
      )}
    </Page>
  )
}

/** Three events are a start and two scores at the least. */
function isDrawnFromLog({ game, detail }: GamePageData): boolean {
  const isPlayed = game.status !== "scheduled" && game.seq > 2
  return isPlayed && (detail?.scoring.length ?? 0) <= 2
}

/** Of a game that the hub knows no more than the result of there is nothing to play. What is hidden may be. */
function isReplayable(game: Game, { detail }: GamePageData): boolean {
  const isOver = game.status === "final" || game.status === "forfeit"
  return isOver && (game.hidden !== undefined || game.seq > 2 || (detail?.scoring.length ?? 0) > 0)
}

/** What the server says of a page becomes a link's preview, and nobody knows who looks at it: no score. */
function titleOf(game: Game): string {
  const { away, home } = game
  const joint = game.neutralSite ? "vs" : "at"
  const isBare = import.meta.env.SSR || !hasScore(game) || game.status === "scheduled"
  if (isBare) return `${schoolName(away)} ${joint} ${schoolName(home)}`
  return `${away.abbreviation} ${away.score}–${home.score} ${home.abbreviation}`
}

function descriptionOf(game: Game): string {
  return `${sportName(game.sport)}: ${schoolName(game.away)} at ${schoolName(game.home)}. Line score, scoring, leaders and box score.`
}
