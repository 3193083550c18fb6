import type { Tx } from '@autoclub/persistence';
import type { Capability, Host } from '@autoclub/service-host';
import { customerBook, customerReading, identityHashBy, identitySecretOf } from '../customers';
import { CustomerLookups } from '../customers/graph';
import { membershipBook, membershipReading } from '../memberships';
import { MembershipLookups } from '../memberships/graph';
import { networkBook } from '../network';
import type { ReferralsPorts } from './application/ports';
import { ReferralLookups } from './graphql/referral-lookups';
import { ReferralMutations } from './graphql/referral.mutations';
import { ReferralQuery } from './graphql/referral.query';
import { referralExpiryJob } from './infra/expiry-job';
import { referralReactions } from './infra/reactions';
import { referralBook, referralReading } from './infra/referral.repository';

/** Whom members introduced, and whether it counts (rulebook MEM-10). */
export const referrals: Capability = {
  name: 'referrals',
  graph(host) {
    const { database } = host;
    const reading = referralReading(database);
    const lookups = new ReferralLookups(reading);
    const memberships = new MembershipLookups(membershipReading(database));
    const customers = new CustomerLookups(customerReading(database));
    return {
      resolvers: [
        new ReferralQuery(lookups, reading, memberships, customers),
        new ReferralMutations(host.unit(portsOf(host)), lookups),
      ],
    };
  },
  reactions: (host) => referralReactions(host, portsOf(host)),
  jobs: (host) => [referralExpiryJob(portsOf(host))],
};

function portsOf(host: Host): (tx: Tx) => ReferralsPorts {
  const identityHash = identityHashBy(() => identitySecretOf(host.environment));
  const { programmes, ids } = host;
  return (tx) => ({
    network: networkBook(tx),
    customers: customerBook(tx),
    memberships: membershipBook(tx),
    referrals: referralBook(tx),
    identityHash,
    referralDaysOn: (dealer, day) => programmes.inForce(dealer, day).values.membership.referralDays,
    ids,
  });
}
