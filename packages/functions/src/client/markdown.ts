/** What the API makes of an article's Markdown, so that a preview shows what will be stored. Load it when it is needed: 30 kB. */
export { htmlOf } from "@hub/core/article/render"
