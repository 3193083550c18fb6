import { given } from './given';

describe('given', () => {
  it('leaves out what is null or absent and keeps what says no', () => {
    expect(given({ kind: null, isMember: false, from: undefined, tier: 'GOLD' })).toEqual({
      isMember: false,
      tier: 'GOLD',
    });
    expect(given(null)).toEqual({});
  });
});
