import { pointsByBusinessDay } from './points-by-business-day.measure';
import { pointsExpired } from './points-expired.measure';
import { pointsIssued } from './points-issued.measure';
import { pointsMoved } from './points-moved.measure';
import { pointsOfHistory } from './points-of-history.measure';
import { pointsOutstanding } from './points-outstanding.measure';
import { pointsRedeemed } from './points-redeemed.measure';

export const pointsFlows = [
  pointsByBusinessDay,
  pointsExpired,
  pointsIssued,
  pointsMoved,
  pointsOfHistory,
  pointsRedeemed,
] as const;

export const pointsStocks = [pointsOutstanding] as const;
