import { isStorable } from '@autoclub/domain-kit';
import { GraphQLError, type ValidationRule } from 'graphql';

const TEXTS = { en: 'A text must not contain the character NUL.', zh: '文本不能含有空字符。' };

/** Refuses texts written in an operation that no service can store, as variables with such texts are refused. */
export const usableTexts: ValidationRule = (context) => ({
  StringValue: (node) => {
    if (isStorable(node.value)) return;
    context.reportError(new GraphQLError(TEXTS.en, { nodes: node, extensions: { texts: TEXTS } }));
  },
});
