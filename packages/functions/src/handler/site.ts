import { createSite } from "../site/index.ts"
import { lambda } from "./lambda.ts"

/** The site's pages, their twins and the sitemap. */
export const handler = lambda(createSite())
