import { judgeRevision } from './revision.rule';

describe('judgeRevision', () => {
  const known = { revision: 2, fingerprint: 'a' };

  it.each([
    [undefined, { revision: 5, fingerprint: 'a' }, 'NEW'],
    [known, { revision: 2, fingerprint: 'a' }, 'UNCHANGED'],
    [known, { revision: 2, fingerprint: 'b' }, 'CONTRADICTION'],
    [known, { revision: 3, fingerprint: 'a' }, 'AMENDMENT'],
    [known, { revision: 9, fingerprint: 'b' }, 'AMENDMENT'],
    [known, { revision: 1, fingerprint: 'b' }, 'OUTDATED'],
  ] as const)('CONV-5: %j then %j is %s', (before, arriving, verdict) => {
    expect(judgeRevision(before, arriving)).toBe(verdict);
  });
});
