import { clubBalance } from './club-balance.measure';
import { clubExpense } from './club-expense.measure';
import { clubIncome } from './club-income.measure';
import { couponValue } from './coupon-value.measure';
import { entitlementValue } from './entitlement-value.measure';
import { memberDiscounts } from './member-discounts.measure';

export const clubFlows = [clubExpense, clubIncome, couponValue, entitlementValue, memberDiscounts] as const;

export const clubStocks = [clubBalance] as const;
