import { hostMigrations } from '@autoclub/jobs';
import type { MigrationClass } from '@autoclub/persistence';
import { CreatePointsLedger1795338000000 } from './20261122T0900-create-points-ledger';
import { CreatePostPoints1795338060000 } from './20261122T0901-create-post-points';
import { CreateEarningDocuments1795338120000 } from './20261122T0902-create-earning-documents';
import { EarnForCompaniesAndUsers1795687500000 } from './20261126T1005-earn-for-companies-and-users';
import { LetPointsBeHeld1795687800000 } from './20261126T1010-let-points-be-held';
import { HoldPoints1795687860000 } from './20261126T1011-hold-points';
import { ChainEntries1795687920000 } from './20261126T1012-chain-entries';
import { PostWithChain1795687980000 } from './20261126T1013-post-with-chain';
import { CreateWhatIfs1795689600000 } from './20261126T1040-create-what-ifs';
import { FindCardsByTheirEnd1795689960000 } from './20261126T1046-find-cards-by-their-end';
import { CreateAdjustments1795691100000 } from './20261126T1105-create-adjustments';
import { FollowMergedCustomers1795692000000 } from './20261126T1120-follow-merged-customers';
import { CreateClearing1795693200000 } from './20261126T1140-create-clearing';
import { CreateRedemptions1795691160000 } from './20261126T1106-create-redemptions';
import { CreateBoutique1795691220000 } from './20261126T1107-create-boutique';
import { MoreFollowsMerges1795694100000 } from './20261126T1155-more-follows-merges';
import { PassPointsOn1795711260000 } from './20261126T1641-pass-points-on';
import { PostOneAsOne1795713180000 } from './20261126T1713-post-one-as-one';
import { ProveSideBySide1795726200000 } from './20261126T2050-prove-side-by-side';
import { LotsAreBroughtAlong1795747560000 } from './20261127T0246-lots-are-brought-along';

/** Every step that leads to the shape of the database, in order. */
export const migrations: readonly MigrationClass[] = [
  ...hostMigrations,
  CreatePointsLedger1795338000000,
  CreatePostPoints1795338060000,
  CreateEarningDocuments1795338120000,
  EarnForCompaniesAndUsers1795687500000,
  LetPointsBeHeld1795687800000,
  HoldPoints1795687860000,
  ChainEntries1795687920000,
  PostWithChain1795687980000,
  CreateWhatIfs1795689600000,
  FindCardsByTheirEnd1795689960000,
  CreateAdjustments1795691100000,
  FollowMergedCustomers1795692000000,
  CreateClearing1795693200000,
  CreateRedemptions1795691160000,
  CreateBoutique1795691220000,
  MoreFollowsMerges1795694100000,
  PassPointsOn1795711260000,
  PostOneAsOne1795713180000,
  ProveSideBySide1795726200000,
  LotsAreBroughtAlong1795747560000,
];
