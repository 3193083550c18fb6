import { formatFiles, type Tree } from '@nx/devkit';
import { addFile, editFile, withElement, withImport } from '../edit-file';
import { namesOf } from '../names';

export interface MigrationOptions {
  readonly name: string;
  readonly service: string;
  readonly table: string;
  readonly summary: string;
  /** `20261126T0900`; now unless given. */
  readonly at?: string;
}

/** A migration that makes a table behind its tenant; `npm run generate` shows the shape of the database after it. */
export default async function migration(tree: Tree, options: MigrationOptions): Promise<void> {
  const names = namesOf(options.name);
  const at = options.at ?? stampOf(new Date());
  const className = `${names.pascal}${instantOf(at)}`;
  const folder = `apps/${options.service}/src/migrations`;
  addFile(tree, `${folder}/${at}-${names.kebab}.ts`, migrationText(className, options));
  editFile(tree, `${folder}/index.ts`, (text) =>
    withElement(withImport(text, className, `./${at}-${names.kebab}`), /\bmigrations\b[^=]*= \[/, className),
  );
  await formatFiles(tree);
}

function stampOf(now: Date): string {
  return now.toISOString().slice(0, 16).replace(/[-:]/g, '');
}

/** TypeORM orders migrations by the milliseconds at the end of their class. */
function instantOf(at: string): number {
  const [, year, month, day, hour, minute] = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})$/.exec(at) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}

function migrationText(className: string, { table, summary }: MigrationOptions): string {
  return `import { tenantPolicy } from '@autoclub/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** ${summary} */
export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
      create table ${table} (
        dealer_id   text not null,
        ${table}_id text not null,
        recorded_at timestamptz not null,
        primary key (dealer_id, ${table}_id)
      )\`);
    await runner.query(tenantPolicy('${table}'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ${table}');
  }
}
`;
}
