import { membershipActivated, tierChanged } from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';
import { activationPhase, tierPhase } from './phase-events';

describe('events as phases', () => {
  it('MEM-04: reads an activation from its validity and a change of tier from its day', () => {
    expect(activationPhase(deliver(membershipActivated, membershipActivated.example))).toMatchObject({
      startsOn: '2026-03-01',
      validTo: '2028-03-01',
      tier: 'BASIC',
    });
    expect(tierPhase(deliver(tierChanged, tierChanged.example, { sequence: 2 }))).toMatchObject({
      sequence: 2,
      startsOn: '2026-11-21',
      validTo: '2028-11-21',
      tier: 'SILVER',
    });
  });
});
