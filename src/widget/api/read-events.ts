/** One record of an event stream. */
export interface StreamRecord {
  id?: string;
  event?: string;
  data: string;
}

/**
 * Cuts an event stream into records as its pieces come in, by the rules of the HTML standard:
 * lines end with CR, LF or both, a blank line ends a record, a line that starts with a colon is
 * a sign of life. A record that was cut short by the end of the stream is dropped, as it must be.
 */
export function createStreamReader(onRecord: (record: StreamRecord) => void): (piece: string) => void {
  let rest = '';
  let data: string[] = [];
  let event: string | undefined;
  let id: string | undefined;

  const line = (text: string) => {
    if (text === '') {
      if (data.length > 0) onRecord({ id, event, data: data.join('\n') });
      data = [];
      event = undefined;
      return;
    }
    const colon = text.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (field === 'id') id = value;
  };

  return (piece) => {
    rest += piece;
    // A CR at the very end may be half of a CRLF: it waits for the next piece.
    const end = /\r\n|\n|\r(?!$)/g;
    let from = 0;
    for (let found = end.exec(rest); found; found = end.exec(rest)) {
      line(rest.slice(from, found.index));
      from = end.lastIndex;
    }
    rest = rest.slice(from);
  };
}
