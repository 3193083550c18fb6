import { customersMerged, customersUnmerged } from '@autoclub/event-contracts';
import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command, type Caller } from '@autoclub/use-cases';
import { dealerOf, todayAt } from '../../../network';
import { matchedBy, mergeFaults, mergeRefusals } from '../../domain/merging/merge';
import type { Belongings, MergePorts, MergeRecord, MergeSignature } from './ports';

const refusals = defineRefusals({
  ...mergeRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
});

export interface CustomersToMerge {
  /** The record that stays. */
  readonly survivorId: string;
  readonly mergedId: string;
}

/**
 * Two records turn out to be one person (rulebook CONV-8): cars, cards and everything else of the merged one follow the
 * survivor, here at once and in the other services by the event.
 */
export const mergeCustomers = command<MergePorts>()({
  name: 'customersMerge',
  refusals,
  async work({ merges, customers, ids, ...ports }, { survivorId, mergedId }: CustomersToMerge, caller) {
    if (survivorId === mergedId) return refused(refusals.no('SAME_RECORD', ['mergedId']));
    const found = await dealerOf(ports, caller);
    if (!found.ok) return found;
    const { dealerId, regionId } = found.value;
    await customers.awaitTurn(dealerId);
    const parties = await merges.parties(dealerId, [survivorId, mergedId]);
    const [survivor, merged] = [survivorId, mergedId].map((id) =>
      parties.find(({ customerId }) => customerId === id),
    );
    if (!survivor) return refused(refusals.no('CUSTOMER_NOT_FOUND', ['survivorId']));
    if (!merged) return refused(refusals.no('CUSTOMER_NOT_FOUND', ['mergedId']));
    const faults = mergeFaults(survivor, merged);
    if (faults.length > 0) return refused(...faults);
    const mergedOn = todayAt(found.value, caller);
    const merge = {
      mergeId: ids('mrg'),
      survivorId,
      mergedId,
      matchedBy: matchedBy(survivor, merged),
      mergedOn,
    };
    const belongings = await merges.belongings(dealerId, mergedId);
    await merges.merge(merge, signatureOf(dealerId, caller));
    const sequence = await merges.nextVersion(dealerId, survivorId);
    const data = mergeData(dealerId, merge, belongings);
    const facts = [{ contract: customersMerged, data, sequence, home: { dealerId, regionId } }];
    return accepted({ answer: { customerId: survivorId, mergeId: merge.mergeId }, facts });
  },
});

const unmergeRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
  NOT_MERGED: { zh: '该客户没有合并到其他客户。', en: 'This customer is not merged into another one.' },
});

/** A merge was a mistake: what had been the merged record's, and what came under it since, goes back to it. */
export const unmergeCustomers = command<MergePorts>()({
  name: 'customersUnmerge',
  refusals: unmergeRefusals,
  async work({ merges, customers, ...ports }, { mergedId }: { readonly mergedId: string }, caller) {
    const found = await dealerOf(ports, caller);
    if (!found.ok) return found;
    const { dealerId, regionId } = found.value;
    await customers.awaitTurn(dealerId);
    const [party] = await merges.parties(dealerId, [mergedId]);
    if (!party) return refused(unmergeRefusals.no('CUSTOMER_NOT_FOUND', ['mergedId']));
    const merge = await merges.mergeOf(dealerId, mergedId);
    if (!merge) return refused(unmergeRefusals.no('NOT_MERGED', ['mergedId']));
    const unmergedOn = todayAt(found.value, caller);
    const belongings = await merges.belongings(dealerId, mergedId);
    await merges.unmerge(merge, unmergedOn, signatureOf(dealerId, caller));
    const sequence = await merges.nextVersion(dealerId, merge.survivorId);
    const { staffMemberId: unmergedBy } = caller;
    const data = { ...mergeData(dealerId, merge, belongings), unmergedOn, unmergedBy };
    const facts = [{ contract: customersUnmerged, data, sequence, home: { dealerId, regionId } }];
    return accepted({ answer: { customerId: mergedId, survivorId: merge.survivorId }, facts });
  },
});

function signatureOf(dealerId: string, { now, traceId, staffMemberId }: Caller): MergeSignature {
  return { dealerId, staffMemberId, at: now, traceId };
}

function mergeData(
  dealerId: string,
  { mergeId, survivorId, mergedId, matchedBy: grounds, mergedOn }: MergeRecord,
  { vehicleIds, membershipIds }: Belongings,
) {
  return {
    mergeId,
    customerId: survivorId,
    mergedCustomerId: mergedId,
    dealerId,
    vehicleIds: [...vehicleIds],
    membershipIds: [...membershipIds],
    matchedBy: [...grounds],
    mergedOn,
  };
}
