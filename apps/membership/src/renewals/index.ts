import type { Tx } from '@autoclub/persistence';
import type { Capability, Host } from '@autoclub/service-host';
import { membershipBook, membershipReading } from '../memberships';
import { MembershipLookups } from '../memberships/graph';
import { networkBook, networkReading } from '../network';
import { NetworkLookups } from '../network/graph';
import { schemeFrom } from '../tiers';
import { walletsIn } from '../wallets';
import type { RenewalsPorts } from './application/ports';
import { EndingMutations } from './graphql/ending.mutations';
import { RenewalLookups } from './graphql/renewal-lookups';
import { RenewalMutations } from './graphql/renewal.mutations';
import * as resolvers from './graphql/renewal.resolver';
import { RenewalsDueQuery } from './graphql/renewals-due.query';
import { RenewalTermsAnnounceMutation } from './graphql/terms-announce.mutation';
import { lapseJob } from './infra/lapse-job';
import { renewalReactions } from './infra/reactions';
import { renewalReading } from './infra/renewal-reading';
import { refundDaysFrom, termsHistoryFrom } from './infra/renewal-terms';
import { renewalBook } from './infra/renewal.repository';

/** How memberships go on and end: renewal, lapse, coming back, refund of the joining fee (rulebook MEM-05 … MEM-08). */
export const renewals: Capability = {
  name: 'renewals',
  graph(host) {
    const { database, programmes } = host;
    const unit = host.unit(portsOf(host));
    const reading = renewalReading(database);
    const memberships = new MembershipLookups(membershipReading(database));
    const network = new NetworkLookups(networkReading(database));
    const lookups = new RenewalLookups(reading, network, termsHistoryFrom(programmes));
    return {
      resolvers: [
        new RenewalsDueQuery(memberships, reading),
        new RenewalMutations(unit, memberships),
        new EndingMutations(unit, memberships),
        new RenewalTermsAnnounceMutation(unit),
        new resolvers.MembershipRenewalsResolver(lookups),
        new resolvers.DealerAnnouncementsResolver(lookups),
        new resolvers.RenewalExplanationResolver(),
        new resolvers.LapseExplanationResolver(),
        new resolvers.RefundExplanationResolver(),
      ],
    };
  },
  reactions: (host) => renewalReactions(host, portsOf(host)),
  jobs: (host) => [lapseJob(portsOf(host))],
};

function portsOf(host: Host): (tx: Tx) => RenewalsPorts {
  const { programmes } = host;
  const fixed = {
    termsHistoryOn: termsHistoryFrom(programmes),
    refundDaysOn: refundDaysFrom(programmes),
    schemeOn: schemeFrom(programmes),
  };
  return (tx) => ({
    ...walletsIn(host, tx),
    ...fixed,
    network: networkBook(tx),
    memberships: membershipBook(tx),
    renewals: renewalBook(tx),
  });
}
