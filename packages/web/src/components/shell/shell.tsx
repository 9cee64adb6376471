import { Outlet } from "@tanstack/react-router"
import { Later } from "../../lib/take-over.tsx"
import { useThemeColor } from "../../lib/theme.ts"
import { HeldBar } from "../hold/held-bar.tsx"
import { ConnectionBar } from "./connection-bar.tsx"
import { Footer } from "./footer.tsx"
import { BottomBar, Masthead } from "./masthead.tsx"
import { Rail } from "./rail.tsx"
import { useFocusOnNavigation } from "./use-focus-on-navigation.ts"
import { useSearchKey } from "./use-search-key.ts"

/** What every page stands in. The stylesheet shows the masthead and the bottom bar, or the rail. */
export function Shell() {
  useFocusOnNavigation()
  useThemeColor()
  useSearchKey()
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <div className="shell">
        <Later id="masthead">
          <Masthead />
        </Later>
        <Later id="rail">
          <Rail />
        </Later>
        <div className="content">
          <ConnectionBar />
          <HeldBar />
          <Outlet />
          <Later id="footer">
            <Footer />
          </Later>
        </div>
        <Later id="places">
          <BottomBar />
        </Later>
      </div>
    </>
  )
}
