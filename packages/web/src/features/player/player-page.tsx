import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { WhyHidden } from "../../components/hold/why-hidden.tsx"
import { UpNext } from "../../components/score/up-next.tsx"
import { Page } from "../../components/shell/page.tsx"
import { Section } from "../../components/shell/section.tsx"
import { isReplay } from "../../components/source/is-replay.ts"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { isMissing } from "../../components/state/is-missing.ts"
import { NotFound } from "../../components/state/not-found.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { useMedia, wide } from "../../lib/media.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { playerQuery } from "../../lib/query.ts"
import type { Seen } from "../../lib/sight.ts"
import type { PlayerPage as PlayerData } from "../../lib/types.ts"
import { GameLog } from "./game-log.tsx"
import { PerGame } from "./per-game.tsx"
import { PlayerHead, PlayerHeadSkeleton } from "./player-head.tsx"
import { SeasonTable } from "./season-table.tsx"

/** Who it is, the season in numbers and how they stand in the team, game by game. One request. */
export function PlayerPage({ id }: { id: string }) {
  const { data: page, error, refetch } = useQuery(playerQuery(id))
  const isWide = useMedia(wide)
  const name = page?.data.player.fullName ?? "Player"
  const sport = page?.data.team.sportName ?? "NC State"
  usePageMeta(
    page ? `${name}, ${sport}` : name,
    `${name}, ${sport}: season statistics and game log. Unofficial NC State fan site.`,
  )
  if (!page && isMissing(error)) return <NotFound what="player" />
  return (
    <Page aside={isWide && <UpNext />}>
      {page && <PlayerHead page={page} failing={error !== null} />}
      {!page && error && (
        <>
          <h1 className="title">Player</h1>
          <ErrorPanel isPage what="This player" error={error} retry={() => void refetch()} />
        </>
      )}
      {!page && !error && (
        <>
          <PlayerHeadSkeleton />
          <SeasonSkeleton />
        </>
      )}
      {page && isReplay(page) && (
        <p className="player-demo">
          Demo roster: this player and these numbers are{" "}
          <Link to="/about" hash="demo">
            invented
          </Link>
          .
        </p>
      )}
      {page && <Season page={page} />}
    </Page>
  )
}

function Season({ page }: { page: Seen<PlayerData> }) {
  const { team, season } = page.data
  const { headline, tables, log } = season
  if (log.length === 0) {
    return (
      <Section id="season" title={`Season ${season.year}`}>
        <WhyHidden page={page}>No box score of this season has numbers for this player yet.</WhyHidden>
      </Section>
    )
  }
  return (
    <>
      {headline && log.length > 1 && (
        <Section id="per-game" title={`${headline.words} per game`}>
          <PerGame games={log} headline={headline} />
        </Section>
      )}
      <Section
        id="season"
        title={`Season ${season.year}`}
        extra={<span>{season.games === 1 ? "1 box score" : `${season.games} box scores`}</span>}
      >
        <div className="season-tables">
          {tables.map((table) => (
            <SeasonTable key={table.category} table={table} sport={team.sport} />
          ))}
        </div>
      </Section>
      <Section
        id="log"
        title="Game log"
        extra={<span>{log.length === 1 ? "1 game" : `${log.length} games`}</span>}
      >
        <GameLog games={log} tables={tables} sport={team.sport} />
      </Section>
    </>
  )
}

function SeasonSkeleton() {
  return (
    <Section id="season" title="Season">
      <TableSkeleton rows={10} />
    </Section>
  )
}
