import { Entity, type EntityItem } from "electrodb"
import { connection, json } from "../table.ts"
import type {
  Broadcast,
  Correction,
  Detail,
  GameSide,
  GameStatus,
  Info,
  Situation,
  SourceMark,
} from "./info.ts"

const text = { type: json<string | null>(), required: true } as const
const number = { type: json<number | null>(), required: true } as const
const string = { type: "string", required: true } as const
const flag = { type: "boolean", required: true, default: false } as const

/** A game, ~1.6 KB: 2 WRU for the table and 2 for each index it stands in. Written only when its hash changed. */
export const GameEntity = new Entity(
  {
    model: { entity: "Game", version: "1", service: "hub" },
    attributes: {
      id: string,
      sport: string,
      league: string,
      season: { type: "number", required: true },
      startsAt: string,
      gameDay: string,
      timeTbd: flag,
      status: { type: json<GameStatus>(), required: true },
      statusDetail: string,
      period: number,
      clock: text,
      home: { type: json<GameSide>(), required: true },
      away: { type: json<GameSide>(), required: true },
      teamId: string,
      opponentId: string,
      isHomeGame: flag,
      neutralSite: flag,
      conferenceGame: flag,
      venue: text,
      city: text,
      broadcasts: { type: json<Broadcast[]>(), required: true },
      tvChannel: text,
      liveStreamUrl: text,
      ticketUrl: text,
      link: text,
      notes: { type: json<string[]>(), required: true },
      situation: { type: json<Situation | null>(), required: true },
      tournament: { type: json<Info["tournament"]>(), required: true },
      series: text,
      attendance: number,
      source: { type: json<SourceMark>(), required: true },
      finalAt: text,
      corrections: { type: "number", required: true, default: 0 },
      // Missing on items that were written before games had a log.
      version: { type: "number" },
      seq: { type: "number" },
      thread: { type: json<Info["thread"]>() },
      /** Absent where the game was last written before it was counted. */
      revision: { type: "number" },
      hash: string,
      createdAt: string,
      updatedAt: string,
    },
    indexes: {
      /** The game itself, and with it (one Query on pk) its detail and corrections. */
      byId: {
        pk: { field: "pk", composite: ["id"], template: "GAME#${id}", casing: "none" },
        sk: { field: "sk", composite: [], template: "GAME", casing: "none" },
      },
      /**
       * Games of all sports in a stretch of days. One partition on purpose: ~350 games a year, a few writes
       * a minute on a game day, and reads only where a snapshot is missing; far from 1,000 WRU/s.
       */
      calendar: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: [], template: "GAMES", casing: "none" },
        sk: { field: "gsi1sk", composite: ["startsAt", "id"], template: "${startsAt}#${id}", casing: "none" },
      },
      /** Our schedule in one sport, over any stretch of days: a season is ~35 games, 7 RRU. */
      ofSport: {
        index: "gsi2",
        pk: { field: "gsi2pk", composite: ["sport"], template: "GAMES#${sport}", casing: "none" },
        sk: { field: "gsi2sk", composite: ["startsAt", "id"], template: "${startsAt}#${id}", casing: "none" },
      },
      /** Every meeting with one opponent. */
      against: {
        index: "gsi3",
        pk: {
          field: "gsi3pk",
          composite: ["sport", "opponentId"],
          template: "AGAINST#${sport}-${opponentId}",
          casing: "none",
        },
        sk: { field: "gsi3sk", composite: ["startsAt", "id"], template: "${startsAt}#${id}", casing: "none" },
      },
      /** What is under way now. Sparse: a game stands here only while it is live or delayed, so it is tiny. */
      live: {
        index: "gsi4",
        condition: (game) => game.status === "live" || game.status === "delayed",
        pk: { field: "gsi4pk", composite: [], template: "LIVE", casing: "none" },
        sk: { field: "gsi4sk", composite: ["startsAt", "id"], template: "${startsAt}#${id}", casing: "none" },
      },
    },
  },
  connection(),
)

/** What a summary adds; 5–60 KB, so it is kept out of the item that lists read. */
export const DetailEntity = new Entity(
  {
    model: { entity: "GameDetail", version: "1", service: "hub" },
    attributes: {
      gameId: string,
      detail: { type: json<Detail>(), required: true },
      hash: string,
      updatedAt: string,
    },
    indexes: {
      byGame: {
        pk: { field: "pk", composite: ["gameId"], template: "GAME#${gameId}", casing: "none" },
        sk: { field: "sk", composite: [], template: "DETAIL", casing: "none" },
      },
    },
  },
  connection(),
)

/** The append-only log of facts that changed after final. */
export const CorrectionEntity = new Entity(
  {
    model: { entity: "Correction", version: "1", service: "hub" },
    attributes: {
      gameId: string,
      /** Counts the game's corrections, so a run that died and is run again writes the same entry. */
      nr: string,
      correction: { type: json<Correction>(), required: true },
    },
    indexes: {
      byGame: {
        pk: { field: "pk", composite: ["gameId"], template: "GAME#${gameId}", casing: "none" },
        sk: {
          field: "sk",
          composite: ["nr"],
          template: "CORRECTION#${nr}",
          casing: "none",
        },
      },
    },
  },
  connection(),
)

export type GameItem = EntityItem<typeof GameEntity>
