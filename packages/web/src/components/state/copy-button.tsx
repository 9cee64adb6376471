import { useState } from "react"

/** Shows the text and puts it on the clipboard. Where browsers refuse the clipboard it can still be selected. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false)
  const copy = () => {
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <span className="copy">
      <code>{text}</code>
      <button type="button" className="link-button" onClick={copy}>
        {copied ? "Copied" : label}
      </button>
    </span>
  )
}
