import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { personErased } from '@autoclub/event-contracts';
import { command } from '@autoclub/use-cases';
import { dealerOf, todayAt } from '../../network';
import type { ErasurePorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
  ALREADY_ERASED: {
    zh: '该客户的个人资料已于 {erasedOn} 删除。',
    en: 'The personal data of this customer were erased on {erasedOn}.',
  },
});

/**
 * Forgets a person with all records that were merged: personal data go, and what the ledgers hold stays under the
 * opaque id of a customer that names nobody (rulebook MEM-17). It cannot be undone.
 */
export const erasePerson = command<ErasurePorts>()({
  name: 'personErase',
  refusals,
  async work({ persons, ids, ...ports }, { customerId }: { readonly customerId: string }, caller) {
    const found = await dealerOf(ports, caller);
    if (!found.ok) return found;
    const { dealerId, regionId } = found.value;
    await persons.awaitTurn(dealerId);
    const records = await persons.recordsOf(dealerId, customerId);
    const [person] = records;
    if (!person) return refused(refusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    const { erasedOn: before } = person;
    if (before !== null) return refused(refusals.no('ALREADY_ERASED', ['customerId'], { erasedOn: before }));
    const [anonymousKey, erasedOn] = [ids('ano'), todayAt(found.value, caller)];
    const recordIds = records.map((record) => record.customerId);
    const erased = await persons.erase(dealerId, recordIds, { anonymousKey, erasedOn });
    const facts = erased.map(({ version: sequence, customerId: id, membershipIds, vehicleIds }) => ({
      contract: personErased,
      data: {
        customerId: id,
        dealerId,
        anonymousKey,
        membershipIds: [...membershipIds],
        vehicleIds: [...vehicleIds],
        erasedOn,
      },
      sequence,
      home: { dealerId, regionId },
    }));
    return accepted({ answer: { customerId: person.customerId, anonymousKey }, facts });
  },
});
