import { blocksOf, type WireBlock, type WireRequest, type WireTool } from '../wire-request.ts';

export interface SeenPassage {
  source: string;
  title: string;
  units: string[];
  /** Found by a search of this answer, not given at the start. */
  searched: boolean;
}

export interface SeenResult {
  tool: string;
  input: Record<string, unknown>;
  text: string;
  isError: boolean;
}

/** What a model gathers from reading the request. Nothing else is known to it. */
export interface Conversation {
  /** The newest thing the customer wrote. */
  question: string;
  /** What they wrote before, newest first. */
  earlier: string[];
  /** BCP 47, when the request names it. */
  language: string;
  passages: SeenPassage[];
  /** Of the tools called since the newest customer text, in order. */
  results: SeenResult[];
  tools: WireTool[];
  /** All system text. */
  instructions: string;
  /** The notes that stand beside the newest text, e.g. `<situation>`. */
  notes: string;
}

export function readConversation(request: WireRequest): Conversation {
  const texts = request.messages.flatMap((message, index) =>
    message.role === 'user'
      ? blocksOf(message.content).flatMap((block) =>
          block.type === 'text' ? [{ index, text: String(block.text) }] : [],
        )
      : [],
  );
  const isNote = (text: string) => /^\s*<(\w+)>[\s\S]*<\/\1>\s*$/.test(text);
  const said = texts.filter(({ text }) => !isNote(text));
  const newest = said.at(-1);
  const notes = texts.filter(({ text, index }) => isNote(text) && index === newest?.index).map(({ text }) => text);
  const noteText = notes.join('\n');
  return {
    question: newest?.text ?? '',
    earlier: said
      .slice(0, -1)
      .map(({ text }) => text)
      .reverse(),
    language: /^Language: *([a-z]{2})/im.exec(noteText)?.[1] ?? 'en',
    passages: passagesOf(request, newest?.index ?? 0, /no_relevant_results/.test(noteText)),
    results: resultsOf(request, newest?.index ?? 0),
    tools: request.tool_choice?.type === 'none' ? [] : toolsFor(request, noteText),
    instructions: blocksOf(request.system)
      .map((block) => String(block.text))
      .join('\n'),
    notes: noteText,
  };
}

/** A model that reads its notes leaves the tools alone that they say will be refused. */
function toolsFor(request: WireRequest, notes: string): WireTool[] {
  const named = /^Tools that may run for this request: ([\w, ]+)/m.exec(notes)?.[1]?.split(', ');
  return (request.tools ?? []).filter((tool) => !named || named.includes(tool.name));
}

function passagesOf(request: WireRequest, newest: number, startIsUseless: boolean): SeenPassage[] {
  return request.messages.flatMap((message, index) =>
    blocksOf(message.content).flatMap((block) => {
      if (block.type === 'search_result') return startIsUseless ? [] : [passage(block, false)];
      if (block.type !== 'tool_result' || !Array.isArray(block.content) || index < newest) return [];
      return (block.content as WireBlock[])
        .filter((child) => child.type === 'search_result')
        .map((child) => passage(child, true));
    }),
  );
}

function passage(block: WireBlock, searched: boolean): SeenPassage {
  const units = (block.content as WireBlock[]).map((unit) => String(unit.text));
  return { source: String(block.source), title: String(block.title), units, searched };
}

function resultsOf(request: WireRequest, newest: number): SeenResult[] {
  const calls = new Map<string, WireBlock>();
  const results: SeenResult[] = [];
  for (const [index, message] of request.messages.entries()) {
    for (const block of blocksOf(message.content)) {
      if (block.type === 'tool_use') calls.set(String(block.id), block);
      if (block.type !== 'tool_result' || index <= newest) continue;
      const call = calls.get(String(block.tool_use_id));
      results.push({
        tool: String(call?.name ?? ''),
        input: (call?.input ?? {}) as Record<string, unknown>,
        text: textOf(block.content),
        isError: block.is_error === true,
      });
    }
  }
  return results;
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return (content as WireBlock[]).map((child) => (child.type === 'text' ? String(child.text) : '')).join('\n');
}
