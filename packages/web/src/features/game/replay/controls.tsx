import { Choice } from "../../../components/form/choice.tsx"
import type { Game } from "../../../lib/types.ts"
import type { Reel } from "./reel.ts"
import { momentText } from "./stage.tsx"
import { type Playback, type Speed, speeds } from "./use-playback.ts"

const options = speeds.map((speed) => ({ value: String(speed), label: `×${speed}` }))

type Props = { reel: Reel; game: Game; playback: Playback }

/** Play, a place in the game, and how fast. */
export function Controls({ reel, game, playback }: Props) {
  const { at, isPlaying, speed, seek, toggle, setSpeed } = playback
  return (
    <div className="replay-controls">
      <button type="button" className="button" onClick={toggle}>
        {isPlaying ? "Pause" : "Play"}
      </button>
      <input
        type="range"
        min={reel.start}
        max={reel.end}
        step="1000"
        value={at}
        aria-label="Place in the game"
        aria-valuetext={momentText(game)}
        onInput={(event) => seek(Number(event.currentTarget.value))}
      />
      <Choice
        name="speed"
        legend="Speed"
        options={options}
        value={String(speed)}
        onChoose={(value) => setSpeed(speeds.find((one) => String(one) === value) ?? (60 satisfies Speed))}
      />
    </div>
  )
}
