import { labels } from './labels';

const texts = Object.entries(labels).flatMap(([name, { label, values }]) => [
  [name, label] as const,
  ...Object.entries(values).map(([value, words]) => [`${name}.${value}`, words] as const),
]);

describe('PLT-05: the labels of enums', () => {
  it.each(texts)('%s is a word in both languages', (_, { zh, en }) => {
    expect(zh).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(en).toMatch(/^[A-Z][A-Za-z' -]+$/);
  });

  it('tell the values of an enum apart', () => {
    for (const { values } of Object.values(labels)) {
      const words = Object.values(values);
      expect(new Set(words.map(({ zh }) => zh)).size).toBe(words.length);
      expect(new Set(words.map(({ en }) => en)).size).toBe(words.length);
    }
  });
});
