/** The last instant of an ISO date, which is a UTC day: what ends "on the 30th" still runs on the 30th. */
export const lastInstantOf = (date: string): string => `${date.slice(0, 10)}T23:59:59.999Z`;
