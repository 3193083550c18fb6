import type { Kpi } from '../kpi';
import { clubBalance } from './club-balance.rule';
import { clubCost } from './club-cost.rule';
import { clubIncome } from './club-income.rule';
import { pointsExpired } from './points-expired.rule';
import { pointsIssuedByBusinessDay } from './points-issued-by-business-day.rule';
import { pointsIssuedForHistory } from './points-issued-for-history.rule';
import { pointsIssued } from './points-issued.rule';
import { pointsOutstanding } from './points-outstanding.rule';
import { pointsRedeemed } from './points-redeemed.rule';

export const clubKpis: readonly Kpi[] = [
  pointsIssued,
  pointsIssuedByBusinessDay,
  pointsIssuedForHistory,
  pointsRedeemed,
  pointsExpired,
  pointsOutstanding,
  clubCost,
  clubIncome,
  clubBalance,
];
