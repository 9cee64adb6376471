export { xssCorpus } from "@hub/core/testing/xss"
