import { formatFiles, type Tree } from '@nx/devkit';
import { addFile, editFile, withElement, withImport } from '../edit-file';
import { namesOf } from '../names';

export interface CapabilityOptions {
  readonly name: string;
  readonly service: string;
  readonly rule: string;
  readonly summary: string;
}

/** Adds a capability at the end of its service's list: move its line to where it belongs in the order. */
export default async function capability(tree: Tree, options: CapabilityOptions): Promise<void> {
  const { camel, kebab } = namesOf(options.name);
  const src = `apps/${options.service}/src`;
  addFile(tree, `${src}/${kebab}/index.ts`, face(camel, kebab, options));
  editFile(tree, `${src}/capabilities.ts`, (text) =>
    withElement(withImport(text, camel, `./${kebab}`), /\bcapabilities\b[^=]*= \[/, camel),
  );
  await formatFiles(tree);
}

function face(camel: string, kebab: string, { rule, summary }: CapabilityOptions): string {
  return `import type { Capability } from '@autoclub/service-host';

/** ${summary.replace(/\.$/, '')} (rulebook ${rule}). */
export const ${camel}: Capability = { name: '${kebab}' };
`;
}
