import { html, raw } from "hono/html"
import { dataOf, inWords, shapes } from "./docs-shapes.ts"
import { docsStyle } from "./docs-style.ts"
import type { Document } from "./openapi.ts"

type Operation = NonNullable<NonNullable<Document["paths"][string]>["get"]>
type Route = { method: string; path: string; operation: Operation }

/** The OpenAPI document as one page: no script, one style sheet, readable by a screen reader and on a phone. */
export function renderDocs(document: Document) {
  const { info, paths } = document
  const byTag = Map.groupBy(routesOf(paths), (route) => route.operation.tags?.[0] ?? "other")
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title}</title>
<style>${raw(docsStyle)}</style>
</head>
<body>
<a class="skip" href="#routes">Skip to the routes</a>
<header>
<h1>${info.title}</h1>
<p>${info.description}</p>
<p class="soft">Version ${info.version} · <a href="/api/v1/openapi.json">openapi.json</a> · answers are <code>{ "data": … }</code>, lists <code>{ "data": […], "next": cursor }</code>, failures <code>application/problem+json</code></p>
<nav aria-label="Sections"><ul>${[...byTag.keys()].map((tag) => html`<li><a href="#${tag}">${tag}</a></li>`)}<li><a href="#shapes">Shapes</a></li></ul></nav>
</header>
<main id="routes">${[...byTag].map(([tag, routes]) => section(tag, routes))}${shapes(document)}</main>
<footer class="soft">Made from the schemas that check every request.</footer>
</body>
</html>`
}

function routesOf(paths: Document["paths"]): Route[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    (["get", "put", "post", "delete"] as const).flatMap((method) => {
      const operation = item?.[method]
      return operation ? [{ method, path, operation }] : []
    }),
  )
}

function section(tag: string, routes: Route[]) {
  return html`<section aria-labelledby="${tag}"><h2 id="${tag}">${tag}</h2>${routes.map(routeDetails)}</section>`
}

function routeDetails({ method, path, operation }: Route) {
  return html`<details id="${operation.operationId}">
<summary><code><span class="method">${method.toUpperCase()}</span>${path}</code><br><span class="soft">${operation.summary}</span></summary>
<div class="body">${parameters(operation)}${responses(operation)}</div>
</details>`
}

function parameters({ parameters: all = [] }: Operation) {
  const listed = all.flatMap((parameter) => ("$ref" in parameter ? [] : [parameter]))
  if (listed.length === 0) return html``
  return html`<table><caption>Parameters</caption><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Meaning</th></tr></thead>
<tbody>${listed.map(
    (one) =>
      html`<tr><th scope="row"><code>${one.name}</code>${one.required ? " (required)" : ""}</th><td>${one.in}</td><td>${one.description ?? ""} <span class="soft">${inWords(one.schema)}</span></td></tr>`,
  )}</tbody></table>`
}

function responses({ responses: all }: Operation) {
  return html`<table><caption>Answers</caption><thead><tr><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead>
<tbody>${Object.entries(all ?? {}).map(([status, answer]) => html`<tr><th scope="row"><code>${status}</code></th><td>${"$ref" in answer ? "" : meaning(answer)}</td></tr>`)}</tbody></table>`
}

/** What a status says, and what a success holds. */
function meaning({
  description,
  content,
}: {
  description: string
  content?: Record<string, { schema?: unknown }>
}) {
  const schema = content?.["application/json"]?.schema
  return schema ? html`${dataOf(schema)}` : description
}
