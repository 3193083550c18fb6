import { advisor, contextOf, regionAnalyst } from '../../test/garage';
import { byId, byOwner, groupsByOwner } from './loaders';
import { ifAllowed, ownedElsewhere, reference } from './reference';

interface Car {
  readonly id: string;
  readonly owner: string;
}

const cars: readonly Car[] = [
  { id: 'car_1', owner: 'wang' },
  { id: 'car_2', owner: 'li' },
  { id: 'car_3', owner: 'wang' },
];

describe('look-ups of one request', () => {
  it('find records by id in one statement, and null for what is not the caller’s', async () => {
    const asked: unknown[] = [];
    const context = contextOf(advisor);
    const lookup = () =>
      byId(
        context,
        'car',
        async (reader, ids) => {
          asked.push([reader.scope, ids]);
          return cars.filter(({ id }) => ids.includes(id)).reverse();
        },
        ({ id }) => id,
      );
    const found = await Promise.all(['car_2', 'car_9', 'car_1'].map((id) => lookup().load(id)));
    expect(found.map((car) => car?.owner ?? null)).toEqual(['li', null, 'wang']);
    expect(asked).toEqual([[{ kind: 'dealer', dealerId: 'dlr_1' }, ['car_2', 'car_9', 'car_1']]]);
  });

  it.each(['rows', 'groups'])(
    'find the records of several owners as %s, and an empty list for none',
    async (kind) => {
      const context = contextOf(advisor);
      const lookup =
        kind === 'rows'
          ? byOwner(
              context,
              'cars',
              async () => cars,
              ({ owner }) => owner,
            )
          : groupsByOwner(context, 'cars', async () => new Map([['wang', [cars[0]!, cars[2]!]]]));
      const found = await Promise.all(['wang', 'zhao'].map((owner) => lookup.load(owner)));
      expect(found.map((each) => each.map(({ id }) => id))).toEqual([['car_1', 'car_3'], []]);
    },
  );
});

describe('PLT-02: a reference from another subgraph', () => {
  const car = reference<Car>(
    'customers:read',
    async (id) => cars.find((each) => each.id === id),
    ({ id, owner }) => ({ id, owner }),
  );

  it.each([
    ['the entity when it is there and may be read', 'car_1', advisor, { id: 'car_1', owner: 'wang' }],
    ['null when it is not there or another dealer’s', 'car_9', advisor, null],
    ['null, and no error, for a role without the right', 'car_1', regionAnalyst, null],
  ])('is %s', async (_, id, principal, expected) => {
    expect(await car({ id }, contextOf(principal))).toEqual(expected);
  });

  it('is only a key when the entity is owned elsewhere', async () => {
    expect(await ownedElsewhere({ id: 'cus_1' }, contextOf(regionAnalyst))).toEqual({ id: 'cus_1' });
  });

  it('does not look up what the caller may not read', async () => {
    const load = jest.fn(async () => cars[0]);
    expect(await ifAllowed(contextOf(regionAnalyst), 'customers:read', load)).toBeNull();
    expect(load).not.toHaveBeenCalled();
  });
});
