import { links, realFeeds } from "../links.ts"

/** Unit tests may import anything, but every AWS call they would make goes to a port where nobody listens. */
Object.assign(
  process.env,
  links({ awsUrl: "http://127.0.0.1:9", cursorSecret: "unit-tests-only-unit-tests-only", feeds: realFeeds }),
  { AWS_MAX_ATTEMPTS: "1" },
)
