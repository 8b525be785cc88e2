import type Anthropic from '@anthropic-ai/sdk';
import type { AssistantBlock, ModelMessage, ModelPassage, UserBlock } from '#engine/ports/model.ts';
import { readRaw } from './raw-content.ts';

/** What the model is told when a search came back empty: a result may not be empty. */
const nothingFound = 'no_relevant_results';

export interface MappedMessages {
  messages: Anthropic.MessageParam[];
  /**
   * Per search result in the order the API counts them: for each unit sent, its place in the
   * passage. They differ where a passage has blank units, which the API refuses.
   */
  unitPlaces: number[][];
}

/** Messages as the API takes them, for one model. Appending messages never changes those before. */
export function messageParams(messages: readonly ModelMessage[], model: string, citations: boolean): MappedMessages {
  const unitPlaces: number[][] = [];
  const search = (passages: ModelPassage[]) =>
    passages.flatMap((passage) => searchResult(passage, citations, unitPlaces));
  const mapped = messages.flatMap((message): Anthropic.MessageParam[] => {
    const content =
      message.role === 'user'
        ? userContent(message.blocks, search)
        : (readRaw(message.raw, model) ?? assistantContent(message.blocks));
    // The API refuses a message without content, e.g. an answer that was empty.
    return content.length > 0 ? [{ role: message.role, content }] : [];
  });
  return { messages: mapped, unitPlaces };
}

type Search = (passages: ModelPassage[]) => Anthropic.SearchResultBlockParam[];

function userContent(blocks: readonly UserBlock[], search: Search): Anthropic.ContentBlockParam[] {
  const results: Anthropic.ToolResultBlockParam[] = [];
  const rest: Anthropic.ContentBlockParam[] = [];
  for (const block of blocks) {
    switch (block.type) {
      case 'tool-result':
        results.push(toolResult(block));
        break;
      case 'tool-passages':
        results.push(toolPassages(block, search));
        break;
      case 'passages':
        rest.push(...search(block.passages));
        break;
      case 'text':
        if (block.text.trim()) rest.push({ type: 'text', text: block.text });
        break;
    }
  }
  return [...results, ...notesInto(results, rest)];
}

/**
 * Text behind tool results makes the model end its turn with nothing, so it goes into the last
 * plain result as a block of its own. Beside search results it cannot: there it stays behind.
 */
function notesInto(results: Anthropic.ToolResultBlockParam[], rest: Anthropic.ContentBlockParam[]) {
  const host = results.findLast((result) => Array.isArray(result.content) && result.content[0]?.type === 'text');
  if (!host || !Array.isArray(host.content)) return rest;
  const { content } = host;
  return rest.filter((block) => {
    if (block.type !== 'text') return true;
    content.push(block);
    return false;
  });
}

function toolResult(block: Extract<UserBlock, { type: 'tool-result' }>): Anthropic.ToolResultBlockParam {
  return {
    type: 'tool_result',
    tool_use_id: block.callId,
    content: [{ type: 'text', text: block.text.trim() ? block.text : '(empty)' }],
    ...(block.isError ? { is_error: true } : {}),
  };
}

function toolPassages(
  block: Extract<UserBlock, { type: 'tool-passages' }>,
  search: Search,
): Anthropic.ToolResultBlockParam {
  const found = search(block.passages);
  const content = found.length > 0 ? found : [{ type: 'text' as const, text: nothingFound }];
  return { type: 'tool_result', tool_use_id: block.callId, content };
}

function searchResult(
  passage: ModelPassage,
  citations: boolean,
  unitPlaces: number[][],
): Anthropic.SearchResultBlockParam[] {
  const places = passage.units.flatMap((unit, place) => (unit.trim() ? [place] : []));
  if (places.length === 0) return [];
  unitPlaces.push(places);
  return [
    {
      type: 'search_result',
      source: passage.source,
      title: passage.title || passage.source,
      content: places.map((place) => ({ type: 'text', text: passage.units[place] ?? '' })),
      citations: { enabled: citations },
    },
  ];
}

/** An answer of which only the meaning is known: by a person, by the embedded model, or of an older ticket. */
function assistantContent(blocks: readonly AssistantBlock[]): Anthropic.ContentBlockParam[] {
  return blocks.flatMap((block): Anthropic.ContentBlockParam[] => {
    if (block.type === 'tool-call') return [{ type: 'tool_use', id: block.id, name: block.name, input: block.input }];
    return block.text.trim() ? [{ type: 'text', text: block.text }] : [];
  });
}
