import type { Build } from "./function-build.ts"
import type { Link, Resource } from "./recorder.ts"
import { explainSchedule } from "./schedule.ts"

type Program = { resources: Resource[]; links: Record<string, Link>; builds: Build[] }

/** What AWS would refuse, or nobody should want, and SST lets pass. One sentence each. */
export function checkProgram({ resources, links, builds }: Program): string[] {
  return [...badSchedules(resources), ...wideLinks(links, builds)]
}

function badSchedules(resources: Resource[]): string[] {
  return resources
    .filter((one) => one.type === "aws:scheduler/schedule:Schedule")
    .flatMap(({ name, inputs }) => {
      const expression = String(inputs["scheduleExpression"])
      const problem = explainSchedule(expression)
      return problem ? [`${name}: "${expression}" is not a schedule: ${problem}`] : []
    })
}

/** A link that brings rights of its own hides them from whoever reads the function; no function may have one. */
function wideLinks(links: Record<string, Link>, builds: Build[]): string[] {
  return builds.flatMap(({ functionID, links: linked }) =>
    Object.keys(linked).flatMap((name) => {
      const actions = (links[name]?.include ?? []).flatMap((one) => one.actions ?? [])
      if (actions.length === 0) return []
      const fix = "wrap its type in infra/defaults.ts and grant the function what it needs"
      return [`Function ${functionID} links ${name}, which would grant ${actions.join(", ")}: ${fix}`]
    }),
  )
}
