import { circleFaults, circlesOf } from './index';

const file = (path: string, ...imports: string[]) => ({
  path: `libs/a/src/${path}.ts`,
  text: imports.map((each) => `import type { X } from '${each}';\n`).join(''),
});

describe('circles', () => {
  it.each([
    ['no import', [file('a'), file('b')]],
    ['a line', [file('a', './b'), file('b', './c'), file('c')]],
    ['a diamond', [file('a', './b', './c'), file('b', './d'), file('c', './d'), file('d')]],
    ['a package of the same name', [file('a', 'b'), file('b', 'a')]],
  ])('sees none in %s', (_, files) => {
    expect(circlesOf(files)).toEqual([]);
  });

  it.each([
    ['two files', [file('a', './b'), file('b', './a')], ['a', 'b', 'a']],
    ['a file and its index', [file('index', './a'), file('a', '.')], undefined],
    ['three files', [file('a', './b'), file('b', './c'), file('c', './a')], ['a', 'b', 'c', 'a']],
    ['folders', [file('x/a', '../y'), file('y/index', '../x/a')], ['x/a', 'y/index', 'x/a']],
  ])('names the circle of %s', (_, files, names) => {
    const [circle] = circlesOf(files);
    if (names) expect(circle).toEqual(names.map((name) => `libs/a/src/${name}.ts`));
    expect(circleFaults(files)).toHaveLength(1);
    expect(circleFaults(files)[0]).toMatch(/ is a circle; move what both need/);
  });
});
