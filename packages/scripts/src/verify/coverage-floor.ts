/** Percent of the core's lines that tests must run. */
export const coverageFloor = 90
