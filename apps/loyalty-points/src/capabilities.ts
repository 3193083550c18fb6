import type { Capability } from '@autoclub/service-host';
import { adjustments } from './adjustments';
import { boutique } from './boutique';
import { earning } from './earning';
import { expiry } from './expiry';
import { funding } from './funding';
import { ledger } from './ledger';
import { liability } from './liability';
import { memberships } from './memberships';
import { network } from './network';
import { openingLots } from './opening-lots';
import { proof } from './proof';
import { statements } from './statements';
import { redemption } from './redemption';
import { whatIf } from './what-if';

/** What the service can do. A capability may use only those that stand before it. */
export const capabilities: readonly Capability[] = [
  network,
  ledger,
  memberships,
  openingLots,
  earning,
  expiry,
  boutique,
  redemption,
  adjustments,
  statements,
  liability,
  funding,
  whatIf,
  proof,
];
