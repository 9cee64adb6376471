/** Percent of the lines of core, and of functions, that tests must run. */
export const coverageFloor = 90
