import type { Viewer } from '../session/viewer';
import { scopeInput, scopeOf } from './scope';

const west = { id: 'reg_west', name: 'West' };
const oem: Viewer = { kind: 'OEM_ANALYST', roles: [] };
const region: Viewer = { kind: 'REGION_ANALYST', roles: [], region: west };
const manager: Viewer = {
  kind: 'DEALER_STAFF',
  roles: ['CLUB_MANAGER'],
  dealer: { id: 'dlr_own', name: 'Own' },
  region: west,
};

describe('whose figures are shown', () => {
  it.each([
    ['the OEM begins with the nation', oem, null, null, { level: 'NATION' }],
    ['and goes down to a region', oem, 'reg_a', null, { level: 'REGION', id: 'reg_a' }],
    ['and to a dealer', oem, 'reg_a', 'dlr_a', { level: 'DEALER', id: 'dlr_a' }],
    ['a region begins with itself', region, null, null, { level: 'REGION', id: 'reg_west' }],
    ['and is in no other', region, 'reg_a', null, { level: 'REGION', id: 'reg_west' }],
    ['and goes down to a dealer', region, null, 'dlr_a', { level: 'DEALER', id: 'dlr_a' }],
    ['a dealer stays with itself', manager, 'reg_a', 'dlr_a', { level: 'DEALER', id: 'dlr_own' }],
  ] as const)('ANA-08: %s', (_, viewer, regionId, dealerId, expected) => {
    expect(scopeOf(viewer, { region: regionId, dealer: dealerId })).toEqual(expected);
  });

  it('ANA-09: the nation has no id', () => {
    expect(scopeInput({ level: 'NATION' })).toEqual({ level: 'NATION', id: null });
    expect(scopeInput({ level: 'REGION', id: 'reg_a' })).toEqual({ level: 'REGION', id: 'reg_a' });
  });
});
