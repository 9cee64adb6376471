import { useEffect, useRef } from "react"
import type { Choice } from "./use-choice.ts"

type Props = { label: string; text: string; ask: (text: string) => void; choice: Choice; isOpen: boolean }

/** The field has the focus from the start and keeps it: the arrows move along the results. */
export function SearchField({ label, text, ask, choice, isOpen }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  return (
    <search className="search">
      <label htmlFor="search-field">{label}</label>
      <input
        ref={field}
        id="search-field"
        data-first-focus
        type="search"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? "search-results" : undefined}
        aria-autocomplete="list"
        aria-activedescendant={choice.key === null ? undefined : choice.idOf(choice.key)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={80}
        value={text}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={choice.onKeyDown}
      />
    </search>
  )
}
