import { subgraphOnPaper } from '@autoclub/service-host';
import { BAD_PERIODS, periodQuestions } from '@autoclub/testing';
import { capabilities } from '../src/capabilities';

describe('ANA-09: questions with a period', () => {
  const questions = periodQuestions(subgraphOnPaper('loyalty-points', capabilities)).map(
    (question) => [question.place, question] as const,
  );

  it.each(questions)('%s is refused without days, turned round and without end', async (_, question) => {
    for (const [from, to, refusal] of BAD_PERIODS) expect(await question.ask(from, to)).toContain(refusal);
  });
});
