import { judgeRevision, type RevisionVerdict } from './revision';

describe('CONV-5: a delivery of a known record', () => {
  it.each<[number | null, number | null, boolean, RevisionVerdict]>([
    [null, null, true, 'UNCHANGED'],
    [null, null, false, 'AMENDED'],
    [3, null, false, 'AMENDED'],
    [3, null, true, 'UNCHANGED'],
    [null, 1, true, 'RENUMBERED'],
    [null, 1, false, 'AMENDED'],
    [3, 3, true, 'UNCHANGED'],
    [3, 3, false, 'CONTRADICTS'],
    [3, 2, true, 'OUTDATED'],
    [3, 2, false, 'OUTDATED'],
    [3, 4, true, 'RENUMBERED'],
    [3, 4, false, 'AMENDED'],
  ])(
    'with revision %s known and %s delivered, same content %s, is %s',
    (known, delivered, isSame, verdict) => {
      expect(judgeRevision(known, delivered, isSame)).toBe(verdict);
    },
  );
});
