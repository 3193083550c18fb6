import { adjustments } from './adjustments.values';
import { cost } from './cost.values';
import { earning } from './earning.values';
import { expiry } from './expiry.values';
import { redemption } from './redemption.values';

/** The capabilities of points whose rules work with numbers. */
export const points = { earning, expiry, redemption, cost, adjustments } as const;
