import { useState } from "react"

type Props = { name: string; picture: string | null }

/** A small face beside a name that says the same; its first letter where there is no picture, or none any more. */
export function Face({ name, picture }: Props) {
  const [missing, setMissing] = useState<string | null>(null)
  if (picture === null || picture === missing) {
    return (
      <span className="face" aria-hidden="true">
        {Array.from(name)[0]?.toUpperCase()}
      </span>
    )
  }
  return (
    <img
      className="face"
      src={picture}
      alt=""
      width={32}
      height={32}
      loading="lazy"
      decoding="async"
      onError={() => setMissing(picture)}
    />
  )
}
