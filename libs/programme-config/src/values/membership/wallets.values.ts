import { choiceOf, money } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** Stored value (rulebook MEM-08, MEM-09). */
export const wallets = {
  clubSystem: parameter(
    choiceOf(['会费制度', 'Club system'], ['ANNUAL_FEE', 'STORED_VALUE', 'FEE_AND_STORED_VALUE']),
    'ANNUAL_FEE',
  ),
  storedValueLowMinor: parameter(
    money(['储值余额提醒线', 'Stored value below which the member is reminded'], { min: 1 }),
    20_000,
  ),
};
