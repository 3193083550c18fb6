import { commandsFor, folderOf } from './test';

describe('npm test', () => {
  it('runs the checks and then all tests that need servers', () => {
    const words = commandsFor([], true).map((command) => command.join(' '));
    expect(words).toHaveLength(3);
    expect(words[0]).toBe('npm run -s check');
    expect(words[1]).toMatch(/jest\.js --selectProjects int$/);
    expect(words[2]).toMatch(/jest\.js --selectProjects e2e --runInBand$/);
  });

  it('leaves out what needs a browser where there is none', () => {
    const [, , e2e] = commandsFor([], false).map((command) => command.join(' '));
    expect(e2e).toMatch(
      /--runInBand --testPathIgnorePatterns \/node_modules\/ \\\.browser\\\.e2e\\\.spec\\\.ts\$$/,
    );
  });

  it('runs only what stands in the folders of the named projects', () => {
    const words = commandsFor(['apps/membership', 'libs/messaging'], true).map((command) =>
      command.join(' '),
    );
    expect(words.map((each) => / (\S+)$/.exec(each.replace(' --runInBand', ''))?.[1])).toEqual([
      'unit',
      'int',
      'e2e',
    ]);
    for (const each of words) expect(each).toContain(' apps/membership/ libs/messaging/ --selectProjects ');
  });

  it.each([
    ['membership', 'apps/membership'],
    ['apps/membership', 'apps/membership'],
    ['libs/messaging/', 'libs/messaging'],
    ['kafka', 'tools/kafka'],
  ])('takes %s for %s', (name, folder) => {
    const exists = (path: unknown) => String(path).endsWith(`/${folder}/project.json`);
    expect(folderOf(name, exists)).toBe(folder);
  });

  it('knows no project that is not there', () => {
    expect(folderOf('memberships', () => false)).toBeUndefined();
  });
});
