import { customerTexts } from './customers';
import { membershipTexts } from './memberships';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('PLT-05: the texts of refusals', () => {
  it.each(Object.entries({ ...customerTexts, ...membershipTexts }))(
    '%s says the same facts in both languages',
    (_, { zh, en }) => {
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(en).toMatch(/^[\x20-\x7e]+\.$/);
      expect(placeholders(zh)).toEqual(placeholders(en));
    },
  );
});
