/*
 * What the workspace is built on, judged without a network: by checked-in lists of affected versions, of licences, and
 * of the packages that may run a script when they are installed.
 */

/** Versions of a package that have a known fault: from the first up to, and without, the one that mends it. */
export interface Affected {
  readonly package: string;
  readonly from: string;
  readonly fixed: string;
  /** As advisories name it. */
  readonly id: string;
}

/** A package as the lock file has it; an image is `image:` with its name. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  readonly licence?: string | undefined;
  readonly hasInstallScript?: boolean | undefined;
}

export interface Licences {
  readonly allowed: readonly string[];
  /** Packages whose licence is another one, which was agreed to for them alone. */
  readonly agreed: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly license?: string;
        readonly link?: boolean;
        readonly hasInstallScript?: boolean;
      }
    >
  >;
}

/** Everything the lock file installs, one entry for each place. */
export function installedBy({ packages }: LockFile): Installed[] {
  return Object.entries(packages).flatMap(([path, { version, license: licence, link, hasInstallScript }]) => {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    return name && version && !link ? [{ name, version, licence, hasInstallScript }] : [];
  });
}

/** The images that a file of containers names with their versions, such as `postgres:18.1-bookworm`. */
export function imagesIn(text: string): Installed[] {
  return [...text.matchAll(/^\s*(?:image:|FROM)\s+([\w./-]+):(\d[\w.-]*)/gm)].map(
    ([, name = '', version = '']) => ({
      ...{ name: `image:${name}`, version },
    }),
  );
}

export function affectedFaults(installed: readonly Installed[], affected: readonly Affected[]): string[] {
  return installed.flatMap(({ name, version }) =>
    affected
      .filter((each) => each.package === name && isWithin(version, each))
      .map(({ fixed, id }) => `${name} ${version} has ${id}; take ${fixed} or later.`),
  );
}

export function licenceFaults(installed: readonly Installed[], { allowed, agreed }: Licences): string[] {
  return installed
    .filter(({ name, licence = 'none' }) => !allowed.includes(licence) && agreed[name] !== licence)
    .map(({ name, licence = 'none' }) => `${name} has the licence ${licence}, which nobody has agreed to.`);
}

/** Packages with a script that the list neither lets run nor forbids to. */
export function scriptFaults(installed: readonly Installed[], known: readonly string[]): string[] {
  return installed
    .filter(({ name, hasInstallScript }) => hasInstallScript && !known.includes(name))
    .map(
      ({ name }) => `${name} runs a script when it is installed; name it in "allowScripts" of package.json.`,
    );
}

function isWithin(version: string, { from, fixed }: Affected): boolean {
  return compare(version, from) >= 0 && compare(version, fixed) < 0;
}

/** By the three numbers; what is released before a version counts as that version. */
function compare(a: string, b: string): number {
  const numbers = (text: string) =>
    [...(text.split(/[-+]/)[0] ?? '').split('.').map(Number), 0, 0].slice(0, 3);
  const [left, right] = [numbers(a), numbers(b)];
  const at = left.findIndex((each, index) => each !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
