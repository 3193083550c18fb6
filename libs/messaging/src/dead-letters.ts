/** Sends a service's dead letters back to the topics they came from; answers how many. */
export async function replayDeadLetters(settings: { service: string; brokers: string }): Promise<number> {
  throw new Error(`not wired: ${settings.service}`);
}
