import { topicLag } from './lag';

describe('topicLag', () => {
  const bounds = new Map([[0, { start: 10n, end: 25n }]]);

  it.each<[string, bigint | undefined, bigint, number]>([
    ['nothing is known: what the topic still has', undefined, 0n, 15],
    ['the group has committed', 20n, 0n, 5],
    ['this process is further than its commit', 20n, 24n, 1],
    ['all is handled', 25n, 25n, 0],
    ['the commit is older than the topic', 3n, 0n, 15],
    ['the end was read before the last message', 20n, 27n, 0],
  ])('%s', (_what, committed, reached, lag) => {
    const offsets = committed === undefined ? undefined : new Map([[0, committed]]);
    expect(topicLag(bounds, offsets, () => reached)).toBe(lag);
  });

  it('a partition whose messages have all aged out is not behind', () => {
    expect(topicLag(new Map([[0, { start: 100n, end: 100n }]]), undefined, () => 0n)).toBe(0);
  });
});
