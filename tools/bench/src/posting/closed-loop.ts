/** Runs the work from so many clients, each beginning anew when it has finished, for so long; answers runs per second. */
export async function closedLoop(
  clients: number,
  seconds: number,
  work: (turn: number) => Promise<unknown>,
): Promise<number> {
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  let turns = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < endsAt) await work(turns++);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return turns / ((performance.now() - startedAt) / 1_000);
}
