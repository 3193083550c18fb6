import { fromColumns } from './from-columns';
import { snakeCase } from './snake-naming-strategy';

describe('fromColumns', () => {
  it('names the values of a row as the entity does', () => {
    const row = { id: 'act_1', is_members_only: true, starts_at: null };
    expect(fromColumns(row)).toEqual({ id: 'act_1', isMembersOnly: true, startsAt: null });
  });

  it.each(['id', 'dealerId', 'isMembersOnly', 'checkedInAt'])('gives back %s from its column', (property) => {
    expect(fromColumns({ [snakeCase(property)]: 1 })).toEqual({ [property]: 1 });
  });
});
