import { type ChangeEvent, useId } from "react"

type Props = { label: string; busy: boolean; onFile: (file: File) => void }

/** A button that asks for a picture. The same file may be chosen twice. */
export function FileButton({ label, busy, onFile }: Props) {
  const id = useId()
  function chosen({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const [file] = currentTarget.files ?? []
    currentTarget.value = ""
    if (file && !busy) onFile(file)
  }
  return (
    <span className="file">
      <input id={id} type="file" accept="image/*" onChange={chosen} className="file-input" />
      <label htmlFor={id} className="file-label">
        {busy ? "One moment …" : label}
      </label>
    </span>
  )
}
