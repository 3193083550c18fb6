import type { Agreement } from '../agreement';
import { copies } from './copies';
import { figures } from './figures';
import { orders } from './orders';
import { points } from './points';

/** Everything the services must say alike, in the order it is reported: a new agreement is an element of its list. */
export const agreements: readonly Agreement[] = [...copies, ...orders, ...points, ...figures];
