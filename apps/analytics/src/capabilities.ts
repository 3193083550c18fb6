import type { Capability } from '@autoclub/service-host';
import { bonus } from './bonus';
import { churn } from './churn';
import { classes } from './classes';
import { cohorts } from './cohorts';
import { figureExports } from './exports';
import type { Environment } from './environment';
import { facts } from './facts';
import { figures } from './figures';
import { funnels } from './funnels';
import { measures } from './measures';
import { mix } from './mix';
import { monthEnds } from './month-ends';
import { network } from './network';
import { reports } from './reports';
import { scorecards } from './scorecards';
import { segments } from './segments';

/** The rooms of the service; each may use only those that stand before it. */
export const capabilities: readonly Capability<Environment>[] = [
  network,
  facts,
  measures,
  figures,
  classes,
  segments,
  cohorts,
  churn,
  mix,
  funnels,
  bonus,
  scorecards,
  monthEnds,
  figureExports,
  reports,
];
