import { useState } from 'react';
import { Card } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { setUndoSeconds, undoSeconds } from '../thread/outbox.ts';

const choices = ['0', '5', '10', '20'];

/** How long a reply can be taken back; kept in this browser. */
export function UndoCard() {
  const [seconds, setSeconds] = useState(String(undoSeconds()));
  return (
    <Card
      title="Undo send"
      about="How long a reply waits before it goes out. Closing the page sends what waits."
      actions={
        <Select
          label="Undo send"
          value={choices.includes(seconds) ? seconds : '10'}
          onChange={(value) => {
            setSeconds(value);
            setUndoSeconds(Number(value));
          }}
          options={choices.map((value) => ({ value, label: value === '0' ? 'Off' : `${value} seconds` }))}
        />
      }
    >
      {null}
    </Card>
  );
}
