import { subgraphOnPaper } from '@autoclub/service-host';
import { BAD_PERIODS, periodQuestions } from '@autoclub/testing';
import { capabilities } from '../src/capabilities';

describe('ANA-09: questions with a period', () => {
  // The only one today, a statement, answers with refusals of its own and is not among them; the next one may be.
  it('are refused without days, turned round and without end', async () => {
    const taken: string[] = [];
    for (const question of periodQuestions(subgraphOnPaper('loyalty-points', capabilities)))
      for (const [from, to, refusal] of BAD_PERIODS)
        if (!(await question.ask(from, to))?.includes(refusal)) taken.push(question.place);
    expect(taken).toEqual([]);
  });
});
