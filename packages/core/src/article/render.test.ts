import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { xssCorpus } from "../testing/xss.ts"
import { htmlOf, readingMinutes } from "./render.ts"

describe("Markdown", () => {
  test.each([
    ["# Title", "<h2>Title</h2>"],
    ["###### Deep", "<h4>Deep</h4>"],
    ["**Go** *Pack*", "<p><strong>Go</strong> <em>Pack</em></p>"],
    ["[ACC](https://acc.example)", '<p><a href="https://acc.example" rel="noopener">ACC</a></p>'],
    ["[score](/games/1)", '<p><a href="/games/1" rel="noopener">score</a></p>'],
    [
      "![A catch](https://img.example/1.png)",
      '<img src="https://img.example/1.png" alt="A catch" loading="lazy">',
    ],
    ["![A catch](http://img.example/1.png)", '<p><img alt="A catch" loading="lazy"></p>'],
    ["| Q1 |\n|---:|\n| 7 |", '<td align="right">7</td>'],
    ["3. third", '<ol start="3">'],
    ["5 < 7 & 7 > 5", "<p>5 &#x3C; 7 &#x26; 7 > 5</p>"],
  ])("%j", (markdown, html) => {
    expect(htmlOf(markdown)).toContain(html)
  })
})

/** Every tag as a browser would read it; what stands between tags is text, whatever it looks like. */
function tagsOf(html: string): string[] {
  return html.match(/<(?:"[^"]*"|[^">])*>/g) ?? []
}

const listed =
  /^<\/?(?:a|blockquote|br|code|em|h[234]|hr|img|li|ol|p|pre|strong|table|tbody|td|th|thead|tr|ul)(?: (?:align|alt|href|loading|rel|src|start|title))*>$/

/** What is left that does not belong: tags and attributes off the list, addresses that are no web's. */
function faultsOf(html: string): string[] {
  const tags = tagsOf(html)
  const addresses = tags.flatMap((tag) =>
    [...tag.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = ""]) => address),
  )
  return [
    ...tags.map((tag) => tag.replaceAll(/="[^"]*"/g, "")).filter((tag) => !listed.test(tag)),
    ...addresses.filter((address) => !/^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/i.test(address)),
  ]
}

describe("what somebody hides in it", () => {
  test.each(xssCorpus)("%j leaves only what is on the list, and no address that runs", (text) => {
    expect(faultsOf(htmlOf(text))).toEqual([])
  })

  test("the same holds for any mixture of it", () => {
    const parts = fc.constantFrom(...xssCorpus, "\n", "\n\n", "> ", "*", "](")
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 6 }), (texts) => {
        expect(faultsOf(htmlOf(texts.join("")))).toEqual([])
      }),
    )
  })

  test("the check itself finds a handler, a style and a script address", () => {
    const bad = '<p onclick="x"><a href="javascript:x"><style>'
    expect(faultsOf(bad)).toEqual(["<p onclick>", "<style>", "javascript:x"])
  })
})

test.each([
  ["", 1],
  ["word ".repeat(690), 3],
  ["# Two words\n\nmore", 1],
])("reading time", (markdown, minutes) => {
  expect(readingMinutes(markdown)).toBe(minutes)
})
