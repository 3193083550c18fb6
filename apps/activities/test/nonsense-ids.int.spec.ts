import { principals } from '@autoclub/testing';
import { activities, given } from './builders/activities-database';
import type { Activities } from './builders/activities-database';

const NONSENSE = ['', ' ', 'act_', 'cus_1', '0', "' or 1=1 --", '😀', 'x'.repeat(5_000)];
const specialist = principals.staffOf('dlr_1', ['MEMBERSHIP_SPECIALIST']);

/** A look-up by an id that is not there is null; a command names its field (rulebook PLT-02). */
describe('ids that are none', () => {
  let house: Activities;

  beforeAll(async () => {
    house = await activities();
    await house.feed(given.dealer('dlr_1'), given.customer('cus_1', 'dlr_1'));
  });
  afterAll(() => house.drop());

  it.each(NONSENSE)('PLT-02: %j is null where it is looked up', async (id) => {
    const query = `query ($id: ID!, $of: [_Any!]!) { activity(id: $id) { id } _entities(representations: $of) {
      ... on Activity { title } ... on ActivityRegistration { state } ... on Message { text } } }`;
    const of = ['Activity', 'ActivityRegistration', 'Message'].map((__typename) => ({ __typename, id }));
    const { data, errors } = await house.ask(specialist, query, { id, of });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ activity: null, _entities: [null, null, null] });
  });

  it.each(NONSENSE)('PLT-02: %j is refused by its field where it is acted on', async (id) => {
    const mutation = `mutation ($key: String!, $id: ID!) {
      activityCancel(input: { idempotencyKey: $key, activityId: $id }) { userErrors { code field } }
      activityRegister(input: { idempotencyKey: $key, activityId: $id, customerId: $id }) {
        userErrors { code field } }
      activityCheckIn(input: { idempotencyKey: $key, registrationId: $id }) { userErrors { code field } }
      activityRegistrationCancel(input: { idempotencyKey: $key, registrationId: $id }) {
        userErrors { code field } } }`;
    const { data, errors } = await house.ask(specialist, mutation, { key: 'key', id });
    expect(errors).toBeUndefined();
    const refused = (code: string, field: string) => ({ userErrors: [{ code, field: ['input', field] }] });
    expect(data).toEqual({
      activityCancel: refused('ACTIVITY_NOT_FOUND', 'activityId'),
      activityRegister: refused('ACTIVITY_NOT_FOUND', 'activityId'),
      activityCheckIn: refused('REGISTRATION_NOT_FOUND', 'registrationId'),
      activityRegistrationCancel: refused('REGISTRATION_NOT_FOUND', 'registrationId'),
    });
  });

  it.each([
    ['an OEM analyst', principals.oemAnalyst()],
    ['a regional analyst', principals.regionAnalystOf('reg_1')],
  ])(
    'PLT-02: to %s an entity of a dealer is null, and its lists are forbidden by name',
    async (_, principal) => {
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Activity { title } ... on Message { text } ... on Customer { messages { nodes { id } } } } }`;
      const of = ['Activity', 'Message', 'Customer'].map((__typename) => ({ __typename, id: 'cus_1' }));
      const { data, errors } = await house.ask(principal, query, { of });
      expect(data).toEqual({ _entities: [null, null, { messages: null }] });
      expect(errors?.map((error) => [error.path, error.message])).toEqual([
        [['_entities', 2, 'messages'], 'This needs the permission activities:read.'],
      ]);
    },
  );
});
