import { OffsetCommits, type Position } from './offset-commits';

/** Records what is committed; fails as often as it is meant to. */
function broker(): {
  committed: Position[][];
  failures: number;
  commit: (positions: Position[]) => Promise<void>;
} {
  const state = {
    committed: [] as Position[][],
    failures: 0,
    commit: (positions: Position[]): Promise<void> => {
      if (state.failures-- > 0) return Promise.reject(new Error('away'));
      state.committed.push(positions);
      return Promise.resolve();
    },
  };
  return state;
}

/** One round: the signal is given already, so only the flush at the end happens. */
async function round(commits: OffsetCommits): Promise<void> {
  const stop = new AbortController();
  const done = commits.run(stop.signal);
  stop.abort();
  await done;
}

describe('OffsetCommits', () => {
  it('commits the newest position of each partition once', async () => {
    const kafka = broker();
    const commits = new OffsetCommits(kafka.commit);
    commits.reached('t', 0, 5n);
    commits.reached('t', 1, 7n);
    commits.reached('t', 0, 6n);
    await round(commits);
    await round(commits);
    expect(kafka.committed).toEqual([
      [
        { topic: 't', partition: 0, offset: '6' },
        { topic: 't', partition: 1, offset: '7' },
      ],
    ]);
  });

  it('tries again what failed, with the newer position if there is one', async () => {
    const kafka = broker();
    kafka.failures = 1;
    const commits = new OffsetCommits(kafka.commit);
    commits.reached('t', 0, 5n);
    commits.reached('t', 1, 5n);
    await round(commits);
    commits.reached('t', 1, 9n);
    await round(commits);
    expect(kafka.committed).toEqual([
      [
        { topic: 't', partition: 0, offset: '5' },
        { topic: 't', partition: 1, offset: '9' },
      ],
    ]);
  });

  it('notes nothing of a portion that ends after a rebalance', async () => {
    const kafka = broker();
    const commits = new OffsetCommits(kafka.commit);
    const [before, after] = [commits.noting('t', 0), commits.noting('t', 1)];
    expect(after(3n)).toBe(true);
    commits.forget();
    expect(before(5n)).toBe(false);
    expect(commits.noting('t', 2)(7n)).toBe(true);
    await round(commits);
    expect(kafka.committed).toEqual([[{ topic: 't', partition: 2, offset: '7' }]]);
  });

  it('forgets after a rebalance, also what just failed', async () => {
    const kafka = broker();
    const commits = new OffsetCommits(async (positions) => {
      commits.forget();
      await kafka.commit(positions);
    });
    kafka.failures = 1;
    commits.reached('t', 0, 5n);
    await round(commits);
    await round(commits);
    expect(kafka.committed).toEqual([]);
  });
});
