/** The most that one call of an import takes: answered in a fraction of a second, and small enough to send again. */
export const CHUNK = { maxRows: 200, maxBytes: 200 * 1024 } as const;
