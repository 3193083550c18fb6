import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The queries in a chapter of the README, in their order. */
export function queriesOfReadme(title: string): string[] {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  const chapter = readme.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...chapter.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = '']) => query);
}
