import type { Page } from "@hub/functions/client/pages"
import { Link } from "@tanstack/react-router"
import { AddToCalendar } from "../../components/score/add-to-calendar.tsx"
import { Glow } from "../../components/score/glow.tsx"
import { SideLine } from "../../components/score/side-line.tsx"
import { isOurs, tournamentText } from "../../components/score/words.ts"
import { TeamMark } from "../../components/shell/team-mark.tsx"
import { SourceBadge } from "../../components/source/source-badge.tsx"
import { sportName } from "../../lib/sport.ts"
import { dotted } from "../../lib/text.ts"
import type { Game, GamePage, GameSide } from "../../lib/types.ts"
import { Consequence } from "./consequence.tsx"
import { Promised } from "./promise.tsx"
import { StateLine } from "./state-line.tsx"

/** Status, then the two scores as large as the screen allows, then the last play and where it comes from. */
export function ScoreBlock({ page, failing }: { page: Page<GamePage>; failing: boolean }) {
  const { game } = page.data
  const said = game.tournament?.name
  const notes = dotted(game.notes.filter((note) => said === undefined || !note.startsWith(said)))
  const context = dotted([
    tournamentText(game),
    !game.tournament && game.conferenceGame && "conference game",
    game.series,
  ])
  return (
    <div className="block">
      <h1 className="sr-only">
        {game.away.name} {game.neutralSite ? "vs" : "at"} {game.home.name}, {sportName(game.sport)}
      </h1>
      <div className="block-top">
        <p className="block-context">
          <Link to="/teams/$id" params={ourTeam(game)}>
            {sportName(game.sport)}
          </Link>
          {context && ` · ${context}`}
        </p>
        <SourceBadge page={page} failing={failing} corrections={game.corrections} />
      </div>
      <div className="state">
        <StateLine game={game} asOf={page.asOf} />
      </div>
      <div className="block-sides">
        {[game.away, game.home].map((side) => (
          <BlockSide key={side.teamId} game={game} side={side} />
        ))}
      </div>
      <Promised game={game} asOf={page.asOf} stale={page.stale || failing} />
      {game.situation?.lastPlay && <p className="block-play">{game.situation.lastPlay}</p>}
      <Consequence game={game} />
      {game.status === "scheduled" && (
        <p className="lead-foot">
          <AddToCalendar game={game} />
          {game.ticketUrl && <a href={game.ticketUrl}>Tickets ↗</a>}
          {game.liveStreamUrl && <a href={game.liveStreamUrl}>Watch ↗</a>}
        </p>
      )}
      {notes !== "" && <p className="block-note">{notes}</p>}
      <Glow game={game} />
    </div>
  )
}

/** Ours leads to its page; the hub has none of the other one. */
function BlockSide({ game, side }: { game: Game; side: GameSide }) {
  const content = (
    <>
      <TeamMark abbreviation={side.abbreviation} color={side.color} logoUrl={side.logoUrl} />
      <SideLine game={game} side={side} />
    </>
  )
  if (!isOurs(game, side)) return <div className="block-side">{content}</div>
  return (
    <Link to="/teams/$id" params={ourTeam(game)} className="block-side">
      {content}
    </Link>
  )
}

function ourTeam({ sport, teamId }: Game): { id: string } {
  return { id: `${sport}-${teamId}` }
}

/** Holds the block's height while the game loads. */
export function ScoreBlockSkeleton() {
  return (
    <div className="block" aria-hidden="true">
      <div className="block-top">
        <p className="block-context">
          <span className="bone bone-small" style={{ width: "8rem" }} />
        </p>
      </div>
      <div className="state">
        <span className="bone" style={{ width: "6rem" }} />
      </div>
      <div className="block-sides">
        {["60%", "50%"].map((width) => (
          <div key={width} className="block-side">
            <span className="mark" />
            <span className="side">
              <span className="bone" style={{ width }} />
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
