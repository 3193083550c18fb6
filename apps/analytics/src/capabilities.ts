import type { Capability } from '@autoclub/service-host';
import { classes } from './classes';
import { facts } from './facts';
import { figures } from './figures';
import { measures } from './measures';
import { network } from './network';

/** The rooms of the service; each may use only those that stand before it. */
export const capabilities: readonly Capability[] = [network, facts, measures, figures, classes];
