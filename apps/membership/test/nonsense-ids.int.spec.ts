import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';

const NONSENSE = ['', ' ', 'mem_', 'cus_1', '0', "' or 1=1 --", '😀', 'x'.repeat(5_000)];
const ENTITIES = ['Region', 'Dealer', 'StaffMember', 'Customer', 'Vehicle', 'Membership'];

/** A look-up by an id that is not there is null; a command names its field (rulebook PLT-02). */
describe('ids that are none', () => {
  let club: Club;
  let dealerId: string;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());

  it.each(NONSENSE)('PLT-02: %j is null where it is looked up', async (id) => {
    const query = `query ($id: ID!, $text: String!, $of: [_Any!]!) {
      customer(id: $id) { id } vehicle(id: $id) { id } membership(id: $id) { id }
      customerByExternalRef(system: "DMS", number: $text) { id } vehicleByVin(vin: $text) { id }
      membershipByNumber(memberNumber: $text) { id } _entities(representations: $of) { __typename } }`;
    const of = ENTITIES.map((__typename) => ({ __typename, id }));
    const found = await club.ask(principals.staffOf(dealerId), query, { id, text: id, of });
    expect(found).toEqual({
      customer: null,
      vehicle: null,
      membership: null,
      customerByExternalRef: null,
      vehicleByVin: null,
      membershipByNumber: null,
      _entities: ENTITIES.map(() => null),
    });
  });

  it.each(NONSENSE)('PLT-02: %j is refused by its field where it is acted on', async (id) => {
    const mutation = `mutation ($key: String!, $id: ID!) {
      membershipApply(input: { idempotencyKey: $key, customerId: $id, wayIn: "FEE" }) {
        userErrors { code field } }
      membershipSubmit(input: { idempotencyKey: $key, membershipId: $id }) { userErrors { code field } }
      membershipApprove(input: { idempotencyKey: $key, membershipId: $id }) { userErrors { code field } }
      membershipReject(input: { idempotencyKey: $key, membershipId: $id, reason: "-" }) {
        userErrors { code field } } }`;
    const specialist = principals.staffOf(dealerId, ['MEMBERSHIP_SPECIALIST']);
    const refused = (code: string, field: string) => ({ userErrors: [{ code, field: ['input', field] }] });
    expect(await club.ask(specialist, mutation, { key: 'key', id })).toEqual({
      membershipApply: refused('CUSTOMER_NOT_FOUND', 'customerId'),
      membershipSubmit: refused('MEMBERSHIP_NOT_FOUND', 'membershipId'),
      membershipApprove: refused('MEMBERSHIP_NOT_FOUND', 'membershipId'),
      membershipReject: refused('MEMBERSHIP_NOT_FOUND', 'membershipId'),
    });
  });
});
