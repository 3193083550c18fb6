import { membershipActivated, tierChanged } from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';
import { activationFact, tierFact } from './fact-events';

describe('events as facts of a membership', () => {
  it('MEM-04: reads an activation from its validity and a change of tier from its day', () => {
    expect(activationFact(deliver(membershipActivated, membershipActivated.example))).toMatchObject({
      changedOn: '2026-03-01',
      validity: { from: '2026-03-01', to: '2028-03-01' },
      tier: 'BASIC',
    });
    expect(tierFact(deliver(tierChanged, tierChanged.example, { sequence: 2 }))).toMatchObject({
      sequence: 2,
      changedOn: '2026-11-21',
      validity: { from: '2026-11-21', to: '2028-11-21' },
      tier: 'SILVER',
    });
  });
});
