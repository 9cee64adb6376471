import { Logger } from "@aws-lambda-powertools/logger"

/** Structured JSON logs. Level from POWERTOOLS_LOG_LEVEL (WARN in production); never bodies, never secrets. */
export const log = new Logger({ serviceName: "hub" })
