import { faultOf, linkTo } from './link';

const NOW = new Date('2026-11-26T12:00:00Z');
const later = (minutes: number, ms = 0) => new Date(NOW.getTime() + minutes * 60_000 + ms);

describe('a link to an export', () => {
  const { path, expiresAt } = linkTo('exp_1', 'OEM::ann', 'secret', NOW);
  const query = new URL(path, 'http://house').searchParams;
  const given = { id: 'exp_1', expires: query.get('expires') ?? '', signature: query.get('signature') ?? '' };

  it.each([
    ['at once', given, 'OEM::ann', NOW, undefined],
    ['until its last millisecond', given, 'OEM::ann', later(15, -1), undefined],
    ['and not from then on', given, 'OEM::ann', later(15), 'LINK_EXPIRED'],
    ['not for another account', given, 'OEM::bob', NOW, 'LINK_INVALID'],
    ['not for another file', { ...given, id: 'exp_2' }, 'OEM::ann', NOW, 'LINK_INVALID'],
    ['not for longer', { ...given, expires: '9999999999999' }, 'OEM::ann', NOW, 'LINK_INVALID'],
    [
      'not when it is forged and late',
      { ...given, signature: 'f'.repeat(64) },
      'OEM::ann',
      later(99),
      'LINK_INVALID',
    ],
    ['not without a signature', { id: 'exp_1' }, 'OEM::ann', NOW, 'LINK_INVALID'],
  ])('ANA-09: works %s', (_, link, asker, now, fault) => {
    expect(faultOf(link, asker, 'secret', now)).toBe(fault);
  });

  it('ANA-09: says when it ends', () => {
    expect(expiresAt).toEqual(later(15));
  });
});
