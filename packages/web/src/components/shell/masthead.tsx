import { DemoMark } from "./demo-mark.tsx"
import { More } from "./more-sheet.tsx"
import { NavLinks } from "./nav-links.tsx"
import { mainPlaces, nearPlaces } from "./places.ts"
import { SearchLink } from "./search-link.tsx"
import { ThemeSwitch } from "./theme-switch.tsx"
import { Wordmark } from "./wordmark.tsx"

/** Top of phones and tablets. Phones have their places in the thumb's reach instead, see BottomBar. */
export function Masthead() {
  return (
    <header id="masthead" className="masthead">
      <Wordmark />
      <nav aria-label="Main" className="masthead-nav">
        <ul>
          <NavLinks places={mainPlaces} />
          <More isShort />
        </ul>
      </nav>
      <DemoMark />
      <SearchLink />
      <ThemeSwitch />
    </header>
  )
}

export function BottomBar() {
  return (
    <nav id="places" aria-label="Main" className="bottom-bar">
      <ul>
        <NavLinks places={nearPlaces} />
        <More />
      </ul>
    </nav>
  )
}
