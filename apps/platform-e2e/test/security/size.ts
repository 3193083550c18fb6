/** How much the proofs of security do: a sample in the run of all tests, everything by `npm run test:security`. */
function count(name: string, short: number): number {
  const given = Number(process.env[name] ?? short);
  if (!Number.isSafeInteger(given) || given < 1) throw new Error(`${name} is a whole number above 0.`);
  return given;
}

/** Hostile requests (reliability S1). */
export const hostileRequests = () => count('AUTOCLUB_HOSTILE_REQUESTS', 500);

/** Requests of the matrix of tenants (reliability S4). */
export const matrixRequests = () => count('AUTOCLUB_MATRIX_REQUESTS', 600);

/** What the choices are drawn from; printed, so that a run that found something can be run again. */
export const seed = () => count('AUTOCLUB_SEED', 1 + (Date.now() % 1_000_000_000));

/** Whether this run is the long one, whose size is a promise. */
export const isWhole = () => matrixRequests() >= 50_000;
