import { foldersOf, longest, measuresOf, tidyFaults, tightened } from './index';

const lines = (count: number) => 'x();\n'.repeat(count);
const functionOf = (count: number, head = 'export function grow()') => `${head} {\n${lines(count - 2)}}\n`;
const faultsOf = (path: string, text: string, baseline = {}) =>
  tidyFaults(measuresOf({ path, text }), baseline);

describe('tidyFaults', () => {
  it.each([
    ['a file of 300 lines', 'libs/a/src/x.ts', lines(300)],
    ['a spec of 400 lines', 'libs/a/src/x.spec.ts', lines(400)],
    ['a function of 70 lines', 'libs/a/src/x.ts', functionOf(70)],
    [
      'a long describe in a spec',
      'libs/a/src/x.spec.ts',
      functionOf(200, "describe('x', () =>").replace(/\}\n$/, '});\n'),
    ],
    ['the SQL of a migration', 'apps/a/src/infra/migrations/x.ts', functionOf(90)],
    ['a line of 110 characters', 'libs/a/src/x.ts', `${'x'.repeat(110)}\n`],
    ['a comment of 120 characters', 'libs/a/src/x.ts', `// ${'x'.repeat(117)}\n`],
    ['a line of SQL of 120 characters', 'libs/a/src/x.ts', `const sql = \`\n${'x'.repeat(120)}\n\`;\n`],
    ['a sentence over the width', 'libs/a/src/x.ts', `const message =\n  '${'word '.repeat(30)}';\n`],
    ['the use of an EntityManager', 'libs/a/src/x.ts', "import type { EntityManager } from 'typeorm';\n"],
    ['a noun that ends in a file name of its own', 'libs/a/src/common-ground.ts', lines(1)],
  ])('accepts %s', (_, path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });

  it.each([
    ['a file of 301 lines', 'libs/a/src/x.ts', lines(301), /^file libs\/a\/src\/x.ts is 301 lines long/],
    ['a spec of 401 lines', 'libs/a/src/x.spec.ts', lines(401), /401 lines long \(400 at most\)/],
    ['a function of 71 lines', 'libs/a/src/x.ts', functionOf(71), /^function .*#grow is 71 lines long/],
    ['a long arrow', 'libs/a/src/x.ts', functionOf(71, 'const grow = () =>'), /#grow is 71 lines/],
    ['a long method', 'libs/a/src/x.ts', `class A {\n${functionOf(71, 'grow()')}}\n`, /#grow is 71 lines/],
    ['a long line', 'libs/a/src/x.ts', `${'x'.repeat(111)}\n`, /has 1 line\(s\) over 110 characters/],
    ['a long comment', 'libs/a/src/x.ts', `// ${'x'.repeat(118)}\n`, /has 1 line\(s\) over 110/],
    ['a long line of SQL', 'libs/a/src/x.ts', `const sql = \`\n${'x'.repeat(121)}\n\`;\n`, /has 1 line/],
    ['utils.ts', 'libs/a/src/utils.ts', lines(1), /name\(s\) that say nothing/],
    ['helpers.ts', 'apps/a/src/domain/helpers.ts', lines(1), /name\(s\) that say nothing/],
    ['a Manager', 'libs/a/src/x.ts', 'export class PointsManager {}\n', /name\(s\) that say nothing/],
  ])('refuses %s', (_, path, text, sentence) => {
    const faults = faultsOf(path, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
  });

  it('accepts what the baseline knows and refuses when it grows', () => {
    const baseline = { 'file libs/a/src/x.ts': 310 };
    expect(faultsOf('libs/a/src/x.ts', lines(310), baseline)).toEqual([]);
    expect(faultsOf('libs/a/src/x.ts', lines(311), baseline)).toHaveLength(1);
  });
});

describe('crowds', () => {
  const imports = (count: number) =>
    Array.from({ length: count }, (_, i) => `import { x${i} } from './x${i}';\n`).join('');
  const files = (count: number, ending = '.ts') =>
    Array.from({ length: count }, (_, i) => ({ path: `libs/a/src/x${i}${ending}`, text: '' }));

  it('refuses a file that imports more than 20 modules, unless it is a list of what there is', () => {
    expect(faultsOf('libs/a/src/x.ts', imports(20))).toEqual([]);
    expect(faultsOf('libs/a/src/x.ts', imports(21))[0]).toMatch(/imports 21 modules \(20 at most\)/);
    expect(faultsOf('libs/a/src/index.ts', imports(21))).toEqual([]);
  });

  it('refuses a folder of more than 20 files, specs and migrations apart', () => {
    const specs = files(30, '.spec.ts');
    expect(tidyFaults(foldersOf([...files(20), ...specs]), {})).toEqual([]);
    expect(tidyFaults(foldersOf([...files(21), ...specs]), {})[0]).toMatch(/libs\/a\/src holds 21 files/);
    const migrations = files(30).map((file) => ({ ...file, path: `apps/a/src/migrations/${file.path}` }));
    expect(tidyFaults(foldersOf(migrations), {})).toEqual([]);
  });
});

describe('tightened', () => {
  const baseline = { 'file a.ts': 350, 'file b.ts': 320, 'file c.ts': 310 };

  it('lowers what shrank, drops what is within its limit, and never adds or raises', () => {
    const measures = [
      { path: 'a.ts', text: lines(330) },
      { path: 'b.ts', text: lines(100) },
      { path: 'c.ts', text: lines(340) },
      { path: 'd.ts', text: lines(400) },
    ].flatMap(measuresOf);
    expect(tightened(measures, baseline)).toEqual({ 'file a.ts': 330, 'file c.ts': 310 });
  });
});

describe('longest', () => {
  it('lists the longest first and no more than asked for', () => {
    const measures = [10, 30, 20]
      .map((count) => measuresOf({ path: `${count}.ts`, text: lines(count) }))
      .flat();
    expect(longest(measures, 'file', 2).map(({ key }) => key)).toEqual(['file 30.ts', 'file 20.ts']);
  });
});
