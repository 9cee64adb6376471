export { tellsResult } from "@hub/core/game/spoilers"
export { spoilerFree } from "@hub/core/view/spoilers"
