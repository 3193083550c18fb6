import { runMainJob } from '@autoclub/local-stack';
import { house } from '../house';

describe('the main job', () => {
  it('PTS-02, MEM-04, SVC-04, ANA-01, PLT-06: one settled order shows points, tier, entitlements, classes, figures', async () => {
    const { checks, failed, picture } = await runMainJob(house());
    expect({ failed, picture: failed.length > 0 ? picture : 'as expected' }).toEqual({
      failed: [],
      picture: 'as expected',
    });
    expect(Object.keys(checks)).toEqual(
      expect.arrayContaining([
        'discount',
        'points',
        'explanation',
        'tier',
        'validity',
        'entitlements',
        'oneTrace',
        'sameAgain',
      ]),
    );
  });
});
