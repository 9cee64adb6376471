import { BaseSequencer, type TestSpecification } from "vitest/node"

/** What takes long for its size begins first, so that at the end no core waits for it alone. */
const first = [
  "e2e/start.",
  "e2e/talk.",
  "e2e/bad-network.",
  "e2e/broker.",
  "like/like.table.",
  "ingest/seed.table.",
  "drill/kill.table.",
  "local/notices.api.",
  "crowd/seed.table.",
  "promises/bad-input.infra.",
]

/** Modules are loaded once where files of one project come one after the other; those of a second come last. */
const projects = ["e2e", "infra", "local", "table", "api", "alone", "unit"]

function rankOf({ moduleId, project }: TestSpecification): number {
  return 2 * projects.indexOf(project.name) + (first.some((part) => moduleId.includes(part)) ? 0 : 1)
}

/** The order of files: by project, in it vitest's own, largest first, but for those whose size says nothing about their time. */
export class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}
