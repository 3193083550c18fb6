import { languageOf } from './graph-context';

describe('PLT-05: the language of a request', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['zh', 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['zh;q=0.2, en;q=0.9', 'en'],
    ['en;q=0.2, zh-Hans-CN;q=0.9', 'zh'],
    ['fr, en;q=0.5, zh;q=0.1', 'en'],
    ['fr-FR, de;q=0.5', 'zh'],
    ['en;q=0, *', 'zh'],
    ['zh;q=0, *;q=0.5', 'en'],
    ['EN-us', 'en'],
    ['*', 'zh'],
    ['nonsense;;q=x, ,', 'zh'],
  ])('%j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
