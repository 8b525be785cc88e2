import { expect, test } from 'vitest';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { createClaudeModel } from '#adapters/model-claude/claude-model.ts';
import type { RankedPassage } from '#domain/article.ts';
import { engineKit, refundPassage } from '#engine/testing/engine-kit.ts';
import { scriptedModel } from '#engine/testing/scripted-model.ts';
import type { RecordedRequest } from '#test/fake-claude/recorded-request.ts';
import { type Answer, answerJson } from '#test/fake-claude/reply.ts';
import { startFakeClaude } from '#test/fake-claude/server.ts';

const { models } = (await loadDesk('desks/acme')).desk;
const passages = ['zero', 'one', 'two', 'three', 'four'].map(
  (name): RankedPassage => ({ ...refundPassage, id: `${name}#top`, articleId: name, articleTitle: name }),
);

/** What the turn showed, and what the small model was asked, when it orders them so. */
async function shownAfter(order: (request: RecordedRequest) => Answer, rerank = true) {
  const asked: RecordedRequest[] = [];
  await using claude = await startFakeClaude({
    respond: (request) => {
      if (!request.body.output_config?.format) return { parts: [{ type: 'text', text: 'I am glad to help.' }] };
      asked.push(request);
      return order(request);
    },
  });
  const model = createClaudeModel({ apiKey: 'key', baseURL: claude.url, models });
  const fallbackModel = scriptedModel({ summarise: [{ fault: 'unavailable' }] });
  const kit = engineKit({
    model,
    fallbackModel,
    passages,
    desk: { models, knowledge: { staleAfterDays: 60, rerank } },
  });
  await kit.say('How long do I have?');
  const [commit] = kit.store.commits;
  const mine = asked.filter(({ body }) => JSON.stringify(body.messages).includes('passages'));
  return { shown: commit?.retrieved.map(({ passageId }) => passageId.split('#')[0]), asked: mine, commit };
}

test('the small model puts what was found in order, once, and is on the bill', async () => {
  const { shown, asked, commit } = await shownAfter(() => answerJson({ order: [3, 1] }));
  expect(shown).toEqual(['three', 'one', 'zero']);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.body).toMatchObject({ model: models.classify });
  expect(commit?.modelCalls.map(({ role }) => role)).toContain('classify');
});

test.each<[string, () => Answer]>([
  ['names passages that are not there', () => answerJson({ order: [7, -1, 1.5] })],
  ['answers something else', () => answerJson({ best: 3 })],
  ['refuses', () => ({ parts: [{ type: 'text', text: 'I cannot do that.' }] })],
])('the order stays when the small model %s', async (_when, order) => {
  expect((await shownAfter(order)).shown).toEqual(['zero', 'one', 'two']);
});

test('nobody is asked on a desk that does not want it', async () => {
  const { shown, asked } = await shownAfter(() => answerJson({ order: [3] }), false);
  expect(shown).toEqual(['zero', 'one', 'two']);
  expect(asked).toEqual([]);
});
