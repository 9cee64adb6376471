import { useNavigate } from "@tanstack/react-router"
import type { FormEvent } from "react"
import { typedIn } from "../../components/form/typed.ts"

/** The way to the search, narrowed to what is written. Without JavaScript it is a form that leads there. */
export function NewsSearch() {
  const navigate = useNavigate()
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = typedIn(event.currentTarget)["q"]?.trim()
    void navigate({ to: "/search", search: { in: "news", q: q || undefined } })
  }
  return (
    <search>
      <form action="/search" onSubmit={ask} className="news-search">
        <input type="hidden" name="in" value="news" />
        <label htmlFor="news-search" className="sr-only">
          Search articles and headlines
        </label>
        <input
          id="news-search"
          name="q"
          type="search"
          placeholder="Search the news"
          maxLength={80}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" className="button">
          Search
        </button>
      </form>
    </search>
  )
}
