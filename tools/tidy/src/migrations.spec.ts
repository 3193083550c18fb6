import { migrationFaults } from './index';

const migration = (name: string, folder = 'apps/a/src/migrations') => ({
  path: `${folder}/${name}.ts`,
  text: `export class ${name} implements MigrationInterface {}`,
});

describe('migrations', () => {
  it.each([
    ['each has its own time', [migration('CreateA1795727400001'), migration('CreateB1795727400002')]],
    [
      'two services share one',
      [migration('CreateA1795727400001'), migration('CreateB1795727400001', 'apps/b/src/migrations')],
    ],
    [
      'both were released long ago',
      [migration('KeepMonths1795727400000'), migration('CloseBonuses1795727400000')],
    ],
  ])('are well when %s', (_, files) => {
    expect(migrationFaults(files)).toEqual([]);
  });

  it('are at fault when two of a service share their time', () => {
    expect(migrationFaults([migration('CreateA1795727400001'), migration('CreateB1795727400001')])).toEqual([
      'apps/a/src/migrations/CreateB1795727400001.ts: CreateB1795727400001 has the time of CreateA1795727400001; ' +
        'give it a later one before it is released.',
    ]);
  });
});
