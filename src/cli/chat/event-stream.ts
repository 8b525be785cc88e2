/** One record of a Server-Sent Events stream. */
export interface ServerEvent {
  id?: string;
  type: string;
  data: string;
}

/** Reads a Server-Sent Events body. Ends when the body ends. */
export async function* readEventStream(body: ReadableStream<Uint8Array>): AsyncIterable<ServerEvent> {
  let buffer = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    buffer += chunk;
    let end = buffer.indexOf('\n\n');
    while (end >= 0) {
      const event = parseRecord(buffer.slice(0, end));
      if (event) yield event;
      buffer = buffer.slice(end + 2);
      end = buffer.indexOf('\n\n');
    }
  }
}

function parseRecord(record: string): ServerEvent | undefined {
  const event: ServerEvent = { type: 'message', data: '' };
  for (const line of record.split('\n')) {
    if (line.startsWith('id:')) event.id = line.slice(3).trim();
    else if (line.startsWith('event:')) event.type = line.slice(6).trim();
    else if (line.startsWith('data:')) event.data += line.slice(5).trim();
  }
  return event.data ? event : undefined;
}
