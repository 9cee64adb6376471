import { useEffect, useState } from "react"
import type { Reel } from "./reel.ts"

export const speeds = [1, 5, 15, 60] as const
export type Speed = (typeof speeds)[number]

export type Playback = {
  /** The moment shown, in milliseconds. */
  at: number
  isPlaying: boolean
  speed: Speed
  seek: (at: number) => void
  toggle: () => void
  setSpeed: (speed: Speed) => void
}

const TICK = 200

/** The moment that is played. It stands still in a hidden tab as anywhere else: a tick is what passed since the last. */
export function usePlayback({ start, end }: Reel): Playback {
  const [at, setAt] = useState(start)
  const [wants, setWants] = useState(true)
  const [speed, setSpeed] = useState<Speed>(60)
  const isPlaying = wants && at < end
  useEffect(() => {
    if (!isPlaying) return undefined
    const timer = setInterval(() => setAt((now) => Math.min(end, now + TICK * speed)), TICK)
    return () => clearInterval(timer)
  }, [isPlaying, speed, end])
  return {
    at,
    isPlaying,
    speed,
    setSpeed,
    seek: (to) => setAt(Math.min(end, Math.max(start, to))),
    toggle: () => {
      // At the end it begins again.
      if (at >= end) setAt(start)
      setWants(!isPlaying)
    },
  }
}
