import { snakeCase, SnakeNamingStrategy } from './snake-naming-strategy';

describe('snakeCase', () => {
  it.each([
    ['dealerId', 'dealer_id'],
    ['qualifyingPoints', 'qualifying_points'],
    ['id', 'id'],
    ['sha256Sum', 'sha256_sum'],
    ['CommandLog', 'command_log'],
  ])('%s → %s', (name, snake) => {
    expect(snakeCase(name)).toBe(snake);
  });

  it('keeps a name that the entity gives', () => {
    const strategy = new SnakeNamingStrategy();
    expect(strategy.tableName('RepairOrder', 'order_of_repair')).toBe('order_of_repair');
    expect(strategy.columnName('listAmount', undefined, ['totals'])).toBe('totals_list_amount');
    expect(strategy.joinColumnName('serviceAdvisor', 'id')).toBe('service_advisor_id');
  });
});
