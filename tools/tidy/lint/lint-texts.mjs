/**
 * Lints texts as if they stood at given paths, with the configuration of the workspace. Reads `[{ path, text }]` as
 * JSON from standard input and writes `[{ path, faults: [{ rule, message }] }]`. The tests of the lint rules run it as a
 * process of its own, because ESLint loads its configuration as an ECMAScript module.
 */
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';

/** A service that stands nowhere on disk, so that the fixtures of its rules need no real one. */
const orders = { 'fixture-service': ['network', 'orders', 'coupons'] };
const eslint = new ESLint({
  overrideConfig: [
    {
      files: ['apps/fixture-service/**/*.ts'],
      rules: { 'autoclub/capabilities': ['error', { orders }] },
    },
  ],
});
const answers = [];
for (const { path, text: content } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(content, { filePath: path });
  const faults = (result?.messages ?? []).map(({ ruleId, message }) => ({ rule: ruleId, message }));
  answers.push({ path, faults });
}
process.stdout.write(JSON.stringify(answers));
