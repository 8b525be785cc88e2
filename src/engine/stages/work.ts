import type { EscalationReason } from '#domain/escalation.ts';
import { inLanguage } from '#domain/localized.ts';
import type { Message } from '#domain/message.ts';
import { answerBeside } from '../answer-beside.ts';
import { briefOf } from '../brief-of.ts';
import { callModel } from '../call-model.ts';
import { draftFrom } from '../draft-from.ts';
import { looksFurther } from '../looks-further.ts';
import type { AssistantBlock, ModelRequest, ModelResponse } from '../ports/model.ts';
import type { Ports } from '../ports/ports.ts';
import { openingMessages } from '../prompts/opening-messages.ts';
import { systemPrompt } from '../prompts/system-prompt.ts';
import { createReplyStream } from '../reply-stream.ts';
import { answerToolCalls, onlyCloses } from '../tools/answer-tool-calls.ts';
import { shownTools, toModelTool } from '../tools/offered-tools.ts';
import { needsPerson, type Turn } from '../turn.ts';

/** Room for a long answer with steps and for thinking; far above what a reply should be. */
const maxOutputTokens = 4_000;

/**
 * The loop: the model writes or asks for tools, each call passes the policy, results go back in
 * the order asked, until it has written its answer, a person is needed, or a ceiling is reached.
 */
export async function work(turn: Turn, ports: Ports): Promise<Turn> {
  if (turn.beside) return await answerBeside(turn, ports);
  if (needsPerson(turn)) return turn;
  if (saysTooLittle(turn)) return askForWords(turn, ports);
  let now: Turn = { ...turn, transcript: opening(turn, ports) };
  const { modelCallsPerTurn, decideAtCall } = ports.desk.ceilings;
  for (let call = 1; call <= modelCallsPerTurn; call++) {
    now = { ...now, round: call };
    const stream = createReplyStream(now, ports);
    const mustDecide = call >= decideAtCall || needsPerson(now);
    const result = await callModel(now, ports, `model-${call}`, requestFor(now, ports, mustDecide), {
      onSent: stream.prepare,
      onEvent: async (event) => stream.take(event),
      onHeard: stream.end,
      onRestart: () => stream.restart(),
      mayDegrade: true,
    });
    now = { ...now, modelCalls: [...now.modelCalls, ...result.records] };
    await stream.flush();
    // Words before a tool call are no reply, unless the call only closes the ticket.
    const isReply = result.ok && (result.response.stop === 'end' || onlyCloses(result.response.blocks));
    if (result.ok && !isReply) await stream.restart();
    if (!result.ok) return escalate(now, result.reason, `loop.${result.reason.replace('_', '-')}`, result.explanation);
    now = {
      ...now,
      degraded: result.degraded,
      modelUnavailable: result.degraded,
      templated: result.response.templated ?? false,
      transcript: [...now.transcript, { role: 'assistant', blocks: result.response.blocks, raw: result.response.raw }],
    };
    const next = await afterResponse(now, ports, result.response);
    if (next.done) return next.turn;
    now = next.turn;
  }
  return escalate(now, 'turn_limit', 'loop.model-calls', `The model did not finish within ${modelCallsPerTurn} calls.`);
}

/** Byte for byte what the first attempt sent: what the model answered since is bound to it. */
function opening(turn: Turn, { desk }: Ports): Turn['transcript'] {
  const recalled = turn.journal.recall('opening');
  const messages = recalled.state === 'done' ? (recalled.payload as Turn['transcript']) : openingMessages(turn, desk);
  turn.journal.note('opening', messages);
  return messages;
}

function requestFor(turn: Turn, ports: Ports, mustDecide: boolean): ModelRequest {
  const { desk } = ports;
  const ids = turn.understanding?.intents.map((intent) => intent.intent) ?? [];
  return {
    role: turn.role,
    system: [systemPrompt(desk)],
    tools: shownTools(desk, ids).map(toModelTool),
    toolChoice: mustDecide ? 'none' : 'auto',
    messages: turn.transcript,
    maxOutputTokens,
    readAgain: looksFurther(
      turn,
      desk.intents.filter((intent) => ids.includes(intent.id)),
    ),
    brief: briefOf(turn),
  };
}

/** What each way of stopping means; a way we do not know ends with a person. */
async function afterResponse(
  turn: Turn,
  ports: Ports,
  response: ModelResponse,
): Promise<{ done: boolean; turn: Turn }> {
  switch (response.stop) {
    case 'tool-calls':
      return await answerToolCalls(turn, ports, response.blocks);
    case 'end': {
      const draft = draftFrom(turn, ports, answerOf(turn.transcript));
      if (draft.text) return { done: true, turn: { ...turn, draft } };
      return {
        done: true,
        turn: escalate(turn, 'low_confidence', 'loop.empty-answer', 'The model ended without an answer.'),
      };
    }
    case 'paused':
      return { done: false, turn };
    case 'max-tokens':
      return {
        done: true,
        turn: escalate(turn, 'failed_check', 'loop.answer-cut', 'The answer was cut at its longest length.'),
      };
    case 'refusal':
      return { done: true, turn: escalate(turn, 'policy_exception', 'loop.refused', 'The model refused to answer.') };
    case 'context-exceeded':
      return {
        done: true,
        turn: escalate(turn, 'complex_technical', 'loop.too-long', 'The conversation no longer fits the model.'),
      };
    default:
      return {
        done: true,
        turn: escalate(turn, 'model_unavailable', 'loop.unknown-stop', 'The model stopped in a way that is not known.'),
      };
  }
}

/** The last answer, with what was said of it before a pause. */
function answerOf(transcript: Turn['transcript']): AssistantBlock[] {
  const from = transcript.findLastIndex(({ role }) => role !== 'assistant') + 1;
  return transcript.slice(from).flatMap((message) => (message.role === 'assistant' ? message.blocks : []));
}

function escalate(turn: Turn, reason: EscalationReason, rule: string, why: string): Turn {
  return { ...turn, escalations: [...turn.escalations, { rule, reason: why, escalation: reason }] };
}

/** An emoji or a row of dots asks for nothing a model could know: the desk's own line asks back. */
function saysTooLittle({ text, snapshot }: Turn): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  // A digit or two answers a question of ours, and before there was one it asks nothing.
  return /^[^\p{L}\p{N}]*\p{Nd}{1,2}[^\p{L}\p{N}]*$/u.test(text) && !snapshot.messages.some(isOurs);
}

function isOurs({ author }: Message): boolean {
  return author.kind === 'ai' || author.kind === 'human';
}

function askForWords(turn: Turn, ports: Ports): Turn {
  const text = inLanguage(ports.desk.templates.askForDetails, turn.language);
  return { ...turn, templated: true, draft: { text, citations: [] } };
}
