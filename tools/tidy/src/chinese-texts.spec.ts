import { join } from 'node:path';
import { chineseFaults, chineseTextsOf } from './index';
import { workspaceFiles } from './workspace-files';

const file = (text: string) => ({ path: 'libs/a/src/a.ts', text });

describe('PLT-05: Chinese texts', () => {
  it.each([
    ['a code', "const a = { zh: '权益 CAR_WASH 仅剩 {n} 次。', en: '' };", 'CAR_WASH'],
    ['one word of a code', "const a = { zh: '等级 GOLD 不存在。' };", 'GOLD'],
    ['a code in a template', 'const a = { zh: `步长 STEP_AMOUNT = ${n}` };', 'STEP_AMOUNT'],
    ['a code behind what is put in', 'const a = { zh: `${n} 为 BASIC` };', 'BASIC'],
    ['one of two', "const a = { zh: isOpen ? '已打开' : '状态 CLOSED' };", 'CLOSED'],
    ['a code in a part of ICU', "const a = { zh: '{k, select, A {按 LABOUR} other {按时间}}' };", 'LABOUR'],
    ['a code that begins like a name', "const a = { zh: '方式 CSV_IMPORT' };", 'CSV_IMPORT'],
  ])('are told with %s', (_, text, code) => {
    expect(chineseFaults([file(text)])).toEqual([
      `libs/a/src/a.ts:1 says ${code} in Chinese; say it in words (rulebook PLT-05).`,
    ]);
  });

  it.each([
    ['words', "const a = { zh: '金额不能为负数。', en: 'GOLD' };"],
    ['names of formats', "const a = { zh: '文件为 GB18030（GBK）编码，请另存为 UTF-8：不超过 100 MB。' };"],
    ['letters of the alphabet', "const a = { zh: '不含 I、O、Q。' };"],
    ['selectors of ICU', "const a = { zh: '{basis, select, KM {按里程} other {按时间}}' };"],
    ['the name of the language', "const a = { zh: 'zh-CN' };"],
    ['what is put in', 'const a = { zh: `最多 ${MOST_POINTS} 个点` };'],
  ])('may have %s', (_, text) => {
    expect(chineseFaults([file(text)])).toEqual([]);
  });

  it('of the whole house carry no code', () => {
    const files = workspaceFiles(join(__dirname, '../../..'));
    expect(files.flatMap(chineseTextsOf).length).toBeGreaterThan(1_000);
    expect(chineseFaults(files)).toEqual([]);
  });
});
