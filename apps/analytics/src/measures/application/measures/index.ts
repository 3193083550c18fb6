import { carsStocks } from './cars';
import { clubFlows, clubStocks } from './club';
import { membersFlows, membersStocks } from './members';
import { pointsFlows, pointsStocks } from './points';
import { promisesFlows } from './promises';
import { workshopFlows, workshopStocks } from './workshop';

/** Everything that adds up over days: a new measure is one file and one entry of a list. */
export const flows = [
  ...workshopFlows,
  ...promisesFlows,
  ...membersFlows,
  ...pointsFlows,
  ...clubFlows,
] as const;

/** Every state at the end of a day, and what is counted over more than one kind of fact. */
export const stocks = [
  ...workshopStocks,
  ...carsStocks,
  ...membersStocks,
  ...pointsStocks,
  ...clubStocks,
] as const;

export const measures = [...flows, ...stocks] as const;

export type FlowCode = (typeof flows)[number]['code'];
export type StockCode = (typeof stocks)[number]['code'];
export type MeasureCode = (typeof measures)[number]['code'];
