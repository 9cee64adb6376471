import type { Synth } from "./evaluate.ts"

/**
 * local/linked.gen.ts: the links of every handler, read off the evaluated program. Their shapes are in sst-env.d.ts; with
 * both, a link that the local stack gives and infra does not, or the other way round, does not compile.
 */
export function renderLinked({ builds }: Pick<Synth, "builds">): string {
  const rows = builds
    .map(({ handler, links }) => [handlerName(handler), Object.keys(links).sort()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, links]) => `  ${JSON.stringify(name)}: ${JSON.stringify(links)},\n`)
  return `// Generated from the evaluated program by \`npm run hub -- infra --write\`; a test keeps it fresh.

/** What production links each handler to. */
export const linked = {
${rows.join("")}} as const
`
}

/** "api" of "packages/functions/src/handler/api.handler". */
export function handlerName(handler: string): string {
  return handler.split("/").at(-1)?.split(".")[0] ?? handler
}
