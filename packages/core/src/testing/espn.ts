/** ESPN-shaped payloads for tests, written by us: only the members a test is about, the rest as the feed has it. */
type Over = Record<string, unknown>

/** The feed's word for each state, by its own name. */
export function aStatus(name = "STATUS_SCHEDULED", over: Over = {}): Over {
  const { period = 0, displayClock = "0:00", ...type } = over
  const known = states[name] ?? {}
  return { clock: 0, displayClock, period, type: { name, ...known, ...type } }
}

const states: Record<string, Over> = {
  STATUS_SCHEDULED: {
    id: "1",
    state: "pre",
    completed: false,
    description: "Scheduled",
    detail: "Sat, November 21st at 12:00 PM EST",
    shortDetail: "11/21 - 12:00 PM EST",
  },
  STATUS_IN_PROGRESS: { id: "2", state: "in", completed: false, description: "In Progress" },
  STATUS_FINAL: {
    id: "3",
    state: "post",
    completed: true,
    description: "Final",
    detail: "Final",
    shortDetail: "Final",
  },
  STATUS_CANCELED: {
    id: "5",
    state: "post",
    completed: false,
    description: "Canceled",
    detail: "Canceled",
    shortDetail: "Canceled",
  },
  STATUS_POSTPONED: {
    id: "6",
    state: "post",
    completed: false,
    description: "Postponed",
    detail: "Postponed",
    shortDetail: "Postponed",
  },
  STATUS_SUSPENDED: {
    id: "8",
    state: "post",
    completed: false,
    description: "Suspended",
    detail: "Suspended",
    shortDetail: "Suspended",
  },
}

/** A side; NC State at home unless said otherwise. */
export function aCompetitor(over: Over = {}): Over {
  return {
    id: "152",
    homeAway: "home",
    score: "0",
    curatedRank: { current: 99 },
    team: {
      id: "152",
      location: "NC State",
      name: "Wolfpack",
      abbreviation: "NCSU",
      displayName: "NC State Wolfpack",
      logo: "https://img.example/152.png",
      color: "CC0000",
    },
    ...over,
  }
}

/** The visitors. */
export function aVisitor(over: Over = {}): Over {
  const team = {
    id: "150",
    location: "Duke",
    name: "Blue Devils",
    abbreviation: "DUKE",
    displayName: "Duke Blue Devils",
  }
  return aCompetitor({ id: "150", homeAway: "away", team, ...over })
}

export function aCompetition(over: Over = {}): Over {
  return {
    id: "401000001",
    date: "2026-11-21T17:00Z",
    timeValid: true,
    neutralSite: false,
    conferenceCompetition: true,
    venue: { id: "1", fullName: "Carter-Finley Stadium", address: { city: "Raleigh", state: "NC" } },
    competitors: [aCompetitor(), aVisitor()],
    notes: [],
    broadcasts: [],
    status: aStatus(),
    ...over,
  }
}

/** Members of the competition are `competition`, all others the event's own. */
export function anEvent({ competition = {}, ...over }: Over & { competition?: Over } = {}): Over {
  return {
    id: "401000001",
    date: "2026-11-21T17:00Z",
    name: "Duke Blue Devils at NC State Wolfpack",
    season: { year: 2026, type: 2 },
    competitions: [aCompetition(competition)],
    links: [],
    ...over,
  }
}

/** A finished game, 24–17 unless said otherwise. */
export function aFinal(home: Over = {}, away: Over = {}, status: Over = {}): Over {
  return anEvent({
    competition: {
      status: aStatus("STATUS_FINAL", { period: 4, ...status }),
      competitors: [
        aCompetitor({ score: "24", winner: true, ...home }),
        aVisitor({ score: "17", winner: false, ...away }),
      ],
    },
  })
}
