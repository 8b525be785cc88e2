import type { ConversationView } from '#wire/widget/conversation.ts';
import type { WidgetEvent } from '#wire/widget/event.ts';
import type { SessionView } from '#wire/widget/session.ts';
import type { WidgetServer } from './widget-server.ts';

/** A browser as the server sees it: one site, one session. */
export class WidgetClient {
  readonly #server: WidgetServer;
  readonly site: string;
  token = '';

  constructor(server: WidgetServer, site = 'https://shop.acme.example') {
    this.#server = server;
    this.site = site;
  }

  /** Asks, and gives back whatever came. */
  async ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> {
    return await this.#server.app.request(`/widget/v1${path}`, {
      method,
      headers: {
        origin: this.site,
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  /** Asks for what must succeed. */
  async get<Answer>(path: string): Promise<Answer> {
    return await answerOf<Answer>(await this.ask('GET', path));
  }

  async post<Answer>(path: string, body: unknown = {}): Promise<Answer> {
    return await answerOf<Answer>(await this.ask('POST', path, body));
  }

  async openSession(body: unknown = {}): Promise<SessionView> {
    const session = await this.post<SessionView>('/sessions', body);
    this.token = session.token;
    return session;
  }

  async start(text: string, id: string = crypto.randomUUID()): Promise<ConversationView> {
    if (!this.token) await this.openSession();
    return await this.post<ConversationView>('/conversations', { text, id });
  }

  async show(id: string): Promise<ConversationView> {
    return await this.get<ConversationView>(`/conversations/${id}`);
  }

  /** Follows the stream until `until` says that enough was seen; gives back all of it, with ids. */
  async follow(
    conversationId: string,
    until: (event: WidgetEvent, seen: WidgetEvent[]) => boolean,
    cursor?: string,
  ): Promise<{ events: WidgetEvent[]; cursor: string; raw: string }> {
    const stop = new AbortController();
    const response = await this.#server.app.request(`/widget/v1/conversations/${conversationId}/events`, {
      headers: {
        origin: this.site,
        authorization: `Bearer ${this.token}`,
        ...(cursor === undefined ? {} : { 'last-event-id': cursor }),
      },
      signal: stop.signal,
    });
    if (!response.ok || !response.body) throw new Error(`The stream was refused: ${response.status}`);
    const events: WidgetEvent[] = [];
    let raw = '';
    let last = cursor ?? '0';
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      raw += piece.value;
      rest += piece.value;
      const records = rest.split('\n\n');
      rest = records.pop() ?? '';
      for (const record of records) {
        const data = /^data: (.*)$/m.exec(record)?.[1];
        if (!data) continue;
        last = /^id: (.*)$/m.exec(record)?.[1] ?? last;
        const event = JSON.parse(data) as WidgetEvent;
        events.push(event);
        if (!until(event, events)) continue;
        stop.abort();
        await reader.cancel().catch(() => {});
        return { events, cursor: last, raw };
      }
    }
    throw new Error(`The stream ended before it showed what was waited for:\n${raw}`);
  }
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}
