import { castAt } from '../main-job/cast';
import { shownRoles } from './welcome';

describe('the roles a newcomer is given', () => {
  it('are everyone who takes part in the main job, each with a token of its own', async () => {
    const cast = castAt({ dealerId: 'dlr_1', regionId: 'reg_1' });
    const roles = await shownRoles(cast, ({ subject }) => Promise.resolve(`token of ${subject}`));
    expect(roles.map(({ name, token }) => `${name}: ${token}`)).toEqual([
      'service advisor of the dealer: token of staff:service-advisor',
      'club manager of the dealer: token of staff:club-manager',
      'management system (DMS) of the dealer: token of dms:local',
      'analyst of the region: token of analyst:region',
      'analyst of the OEM: token of analyst:oem',
      'operator of the platform: token of operator:local',
    ]);
    expect(roles).toHaveLength(Object.keys(cast).length);
  });
});
