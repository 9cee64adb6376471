import { type Schema, sanitize } from "hast-util-sanitize"
import { toHtml } from "hast-util-to-html"
import { fromMarkdown } from "mdast-util-from-markdown"
import { gfmTableFromMarkdown } from "mdast-util-gfm-table"
import { toHast } from "mdast-util-to-hast"
import { gfmTable } from "micromark-extension-gfm-table"

type Tree = ReturnType<typeof toHast>

/** What an article may hold, and nothing else: an element, attribute or protocol that is not here does not get through. */
const allowed: Schema = {
  tagNames: [
    "a",
    "blockquote",
    "br",
    "code",
    "em",
    "h2",
    "h3",
    "h4",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
  ],
  attributes: {
    a: ["href", "title", ["rel", "noopener"]],
    img: ["src", "alt", ["loading", "lazy"]],
    ol: ["start"],
    td: [["align", "left", "right", "center"]],
    th: [["align", "left", "right", "center"]],
  },
  protocols: { href: ["http", "https", "mailto"], src: ["https"] },
  strip: ["script", "style"],
}

/**
 * Markdown as HTML that is safe to show as it is. HTML in the Markdown is dropped when it is parsed, and what is left
 * is cleaned by a closed list. The page's title is the only first heading. Runs in browsers as well, for the preview. Pure.
 */
export function htmlOf(markdown: string): string {
  return toHtml(treeOf(markdown))
}

const WORDS_A_MINUTE = 230

/** How long somebody reads at it: 230 words a minute, one minute at least. Pure. */
export function readingMinutes(markdown: string): number {
  const words = textOf(treeOf(markdown)).split(/\s+/).filter(Boolean).length
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}

function treeOf(markdown: string): Tree {
  const parsed = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  return sanitize(house(toHast(parsed)), allowed)
}

const headings: Record<string, string> = { h1: "h2", h2: "h3", h3: "h4", h4: "h4", h5: "h4", h6: "h4" }

/** Headings below the title's, links that keep the hub's window to itself, pictures loaded when they come into sight. */
function house(tree: Tree): Tree {
  if (tree.type === "element") {
    const { tagName, properties } = tree
    tree.tagName = headings[tagName] ?? tagName
    if (tagName === "a") properties["rel"] = ["noopener"]
    if (tagName === "img") properties["loading"] = "lazy"
  }
  if ("children" in tree) for (const child of tree.children) house(child)
  return tree
}

/** Blocks end where their text does, so that a heading and its paragraph are two words. */
function textOf(tree: Tree): string {
  if (tree.type === "text") return tree.value
  return "children" in tree ? tree.children.map((child) => textOf(child)).join(" ") : ""
}
