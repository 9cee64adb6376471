export { detailAt, type Moment, rewind } from "@hub/core/game/rewind"
