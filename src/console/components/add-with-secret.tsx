import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { SecretDialog } from './secret-dialog.tsx';

interface Props<Made extends { secret: string }> {
  /** On the button: "Add a webhook". */
  label: string;
  /** The form that makes it. */
  form: (props: { onClose: () => void; onMade: (made: Made) => void }) => ReactNode;
  secretTitle: string;
  secretAbout: (made: Made) => string;
  onMade: () => void;
}

/** A button that opens a form and then shows, this once, the secret of what was made. */
export function AddWithSecret<Made extends { secret: string }>(props: Props<Made>) {
  const { label, form: Form, secretTitle, secretAbout } = props;
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Made>();
  function show(created: Made) {
    setAdding(false);
    setMade(created);
    props.onMade();
  }
  return (
    <>
      <Button onClick={() => setAdding(true)}>{label}</Button>
      {adding && <Form onClose={() => setAdding(false)} onMade={show} />}
      {made && (
        <SecretDialog
          title={secretTitle}
          about={secretAbout(made)}
          secret={made.secret}
          onClose={() => setMade(undefined)}
        />
      )}
    </>
  );
}
