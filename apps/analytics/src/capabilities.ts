import type { Capability } from '@autoclub/service-host';
import { classes } from './classes';
import { figureExports } from './exports';
import { facts } from './facts';
import { figures } from './figures';
import { measures } from './measures';
import { monthEnds } from './month-ends';
import { network } from './network';
import { scorecards } from './scorecards';

/** The rooms of the service; each may use only those that stand before it. */
export const capabilities: readonly Capability[] = [
  network,
  facts,
  measures,
  figures,
  classes,
  scorecards,
  monthEnds,
  figureExports,
];
