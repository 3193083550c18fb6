import { rules } from '@autoclub/rulebook';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { coverageFaults, numberFaults, ruleCoverage, ruleTable, sourceFiles } from './index';

const code = {
  path: 'libs/points/src/earn.ts',
  text: '/** Earns (rulebook PTS-02, PTS-03). */\nx(); // PTS-02\n',
};
const spec = { path: 'libs/points/src/earn.spec.ts', text: "it('PTS-02: earns', …);\n" };

describe('ruleCoverage', () => {
  it('has every rule as a key, and the places that cite it', () => {
    const { byRule, unknown } = ruleCoverage([code, spec]);
    expect(Object.keys(byRule)).toEqual(rules.map(({ id }) => id));
    expect(byRule['PTS-02']).toEqual({
      code: ['libs/points/src/earn.ts:1', 'libs/points/src/earn.ts:2'],
      tests: ['libs/points/src/earn.spec.ts:1'],
    });
    expect(byRule['PTS-03']).toEqual({ code: ['libs/points/src/earn.ts:1'], tests: [] });
    expect(byRule['PTS-04']).toEqual({ code: [], tests: [] });
    expect(unknown).toEqual([]);
  });

  it.each([
    'apps/a/src/x.int.spec.ts',
    'apps/platform-e2e/src/x.e2e.spec.ts',
    'tools/demo-data/src/x.spec.ts',
  ])('counts %s as a test', (path) => {
    const { byRule } = ruleCoverage([{ path, text: "it('ANA-10: mixes', …)" }]);
    expect(byRule['ANA-10']).toEqual({ code: [], tests: [`${path}:1`] });
  });

  it('does not take a tool for the code of a rule', () => {
    const { byRule } = ruleCoverage([{ path: 'tools/demo-data/src/mix.ts', text: '// ANA-10' }]);
    expect(byRule['ANA-10']).toEqual({ code: [], tests: [] });
  });
});

describe('coverageFaults', () => {
  it('is content when every claimed rule is tested, and with rules nobody claims yet', () => {
    expect(coverageFaults(ruleCoverage([{ ...code, text: '// PTS-02' }, spec]))).toEqual([]);
  });

  it('names a rule that code claims and no test cites', () => {
    expect(coverageFaults(ruleCoverage([code, spec]))).toEqual([
      'PTS-03 is claimed at libs/points/src/earn.ts:1 and no test cites it; name it in the title of the test that proves it.',
    ]);
  });

  it.each(['PTS-99', 'CONV-9', 'PTS-2', 'CONV-01'])('names %s, which no rule has', (id) => {
    const faults = coverageFaults(ruleCoverage([{ path: 'apps/a/src/x.ts', text: `// see ${id}` }]));
    expect(faults).toEqual([`apps/a/src/x.ts:1 cites ${id}, which the rulebook does not have.`]);
  });
});

describe('ruleTable', () => {
  it('lists each rule with its places by file, and sums up', () => {
    const table = ruleTable(ruleCoverage([code, spec]));
    expect(table).toContain(
      'PTS-02  Earning · 积分获取  (loyalty-points)\n    code   libs/points/src/earn.ts:1,2\n',
    );
    expect(table).toContain('98 rules, 2 claimed by code, 1 of these cited by tests.');
  });
});

describe('the numbers of the rules', () => {
  it('CONV-3: each stands in the programme, and each number of the programme belongs to a rule', () => {
    expect(numberFaults()).toEqual([]);
  });

  it('are printed with default, unit and label in both languages', () => {
    const table = ruleTable(ruleCoverage([]));
    expect(table).toContain(
      'number points.repairStepMinor = 5000 minor units of the currency: Step amount of the repair fee · 维修费积分步长金额',
    );
    expect(table).toContain('number   membership.tiers[].feeMinor (minor units of the currency): Fee');
  });
});

describe('sourceFiles', () => {
  const root = mkdtempSync(join(tmpdir(), 'rules-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it('reads TypeScript of the projects and leaves out the rulebook, this tool and what is generated', () => {
    const paths = [
      'apps/a/src/x.ts',
      'apps/a/dist/x.ts',
      'apps/a/src/x.d.ts',
      'apps/a/README.md',
      'libs/graph-client/src/generated/y.ts',
      'libs/rulebook/src/rules.ts',
      'libs/b/node_modules/z/z.ts',
      'tools/rules/src/rules.spec.ts',
      'tools/c/src/c.spec.ts',
    ];
    for (const path of paths) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), `// ${path}`);
    }
    expect(sourceFiles(root)).toEqual(
      ['apps/a/src/x.ts', 'tools/c/src/c.spec.ts'].map((path) => ({ path, text: `// ${path}` })),
    );
  });
});
