import { FULFILMENT_STATUSES, FULFILMENT_TRANSITIONS } from './fulfilment';

describe('the lifecycle of a fulfilment', () => {
  it.each([
    ['FULFILLED', 'TAKEN_BACK KEPT'],
    ['REFUSED', ''],
    ['TAKEN_BACK', ''],
    ['KEPT', ''],
    ['NOT_ASKED', ''],
  ] as const)('PTS-07: %s goes to %s and nowhere else', (from, to) => {
    expect([...FULFILMENT_TRANSITIONS[from]]).toEqual(to.split(' ').filter(Boolean));
    expect(Object.keys(FULFILMENT_TRANSITIONS)).toEqual([...FULFILMENT_STATUSES]);
  });
});
