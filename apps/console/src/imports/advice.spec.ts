import { adviceFor } from './advice';

describe('what to do about a fault', () => {
  it.each([
    ['AMOUNT_INVALID', 'adviceAmount'],
    ['CUSTOMER_NOT_FOUND', 'adviceNotFound'],
    ['FIELD_MISSING', 'adviceMissing'],
    ['RO_NUMBER_TAKEN', 'adviceExists'],
    ['SETTLED_BEFORE_OPENED', 'adviceOrder'],
    ['DATE_INVALID', 'adviceDay'],
    ['FIELD_INVALID', 'adviceWord'],
    ['ROW_MALFORMED', 'adviceDefault'],
  ])('of the code %s is %s', (code, advice) => {
    expect(adviceFor(code)).toBe(advice);
  });
});
