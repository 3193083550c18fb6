/** How often each fault is made: a few times, or as often as the environment says. */
function times(name: string, short: number): number {
  const given = Number(process.env[name] ?? short);
  if (!Number.isSafeInteger(given) || given < 0) throw new Error(`${name} is a whole number.`);
  return given;
}

/** PostgreSQL is killed under load (reliability R1). */
export const databaseKills = () => times('AUTOCLUB_DATABASE_KILLS', 2);

/** A service is killed with its consumer and its relay (reliability O2, O3). */
export const serviceKills = () => times('AUTOCLUB_SERVICE_KILLS', 3);

/** The broker is killed (reliability O4). */
export const brokerKills = () => times('AUTOCLUB_BROKER_KILLS', 1);

/** A service stops for seconds as if it hung (reliability R2). */
export const pauses = () => times('AUTOCLUB_PAUSES', 1);

/** Minutes of any fault a minute, after those above (reliability R9). */
export const soakMinutes = () => times('AUTOCLUB_SOAK_MINUTES', 0);

/** What the order of the faults is drawn from; printed. */
export const seed = () => times('AUTOCLUB_SEED', 1 + (Date.now() % 1_000_000_000));
