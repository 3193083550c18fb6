import { GraphQLError, type ValidationRule } from 'graphql';
import { UNUSABLE_TEXT } from './leaf-check';

/** Refuses texts written in an operation that no service can store, as variables with such texts are refused. */
export const usableTexts: ValidationRule = (context) => ({
  StringValue: (node) => {
    if (!UNUSABLE_TEXT.test(node.value)) return;
    context.reportError(new GraphQLError('A text must not contain the character NUL.', { nodes: node }));
  },
});
