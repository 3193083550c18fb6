import type { Database, Tx } from '@autoclub/persistence';
import type { ReadModel, Reads } from '../../application/ports';
import * as figures from './reads/figures';
import { customerHistories, dealerHistories } from './reads/histories';
import * as network from './reads/network';

/** The read model in PostgreSQL; each use case reads in one transaction that carries the caller's tenant. */
export function sqlReadModel(database: Database): ReadModel {
  return { read: (scope, work) => database.transaction(scope, (tx) => work(readsOf(tx))) };
}

function readsOf(tx: Tx): Reads {
  return {
    dealers: (ids) => network.dealersById(tx, ids),
    regions: (ids) => network.regionsById(tx, ids),
    customers: (ids) => network.customersById(tx, ids),
    countedOrders: (ids) => network.countedOrdersById(tx, ids),
    dayFlows: (orders) => figures.dayFlows(tx, orders),
    histories: (requests) => customerHistories(tx, requests),
    dealerHistories: (requests) => dealerHistories(tx, requests),
    flows: (grouping, period) => figures.flows(tx, grouping, period),
    people: (grouping, period) => figures.people(tx, grouping, period),
    stocks: (grouping, asOf, activeAfter) => figures.stocks(tx, grouping, asOf, activeAfter),
    freshness: (grouping) => figures.freshness(tx, grouping),
  };
}
