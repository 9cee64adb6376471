import { app } from "../api/index.ts"
import { lambda } from "./lambda.ts"

/** The whole API. */
export const handler = lambda(app)
