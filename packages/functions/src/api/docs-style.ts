import { createHash } from "node:crypto"

/** The style sheet of /docs, inline, so that the policy can name it by its hash and allow nothing else. */
export const docsStyle = `
:root { color-scheme: light dark; --ink: #1d1d1f; --soft: #5d5d63; --line: #d9d9de; --card: #fff; --ground: #f5f5f7; --accent: #a80000; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f4; --soft: #a9a9b2; --line: #38383f; --card: #1c1c20; --ground: #111114; --accent: #ff6b6b; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
main, header, footer { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; text-transform: capitalize; }
h3 { margin: 0; font-size: 1rem; font-weight: 600; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
code { font: .9em ui-monospace, SFMono-Regular, Consolas, monospace; overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; text-transform: capitalize; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; }
.soft { color: var(--soft); }
details { margin: 0 0 .6rem; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
summary { padding: .75rem 1rem; cursor: pointer; }
summary code { font-weight: 600; }
.method { display: inline-block; min-width: 3.2rem; color: var(--accent); }
.body { padding: 0 1rem 1rem; border-top: 1px solid var(--line); overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; }
caption { padding: .9rem 0 .3rem; text-align: left; font-weight: 600; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--soft); }
@media print { details { break-inside: avoid; } }
`

export const docsStyleHash = `'sha256-${createHash("sha256").update(docsStyle).digest("base64")}'`
