import { Dialog } from '../../components/dialog.tsx';
import { notify } from '../../components/toaster.tsx';
import { GiveReview } from './give-review.tsx';

interface Props {
  messageId: string;
  open: boolean;
  onClose: () => void;
}

/** The question whether an answer was accurate, over the page. */
export function ReviewDialog({ messageId, open, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="Review this answer">
      <GiveReview
        messageId={messageId}
        onGiven={() => {
          onClose();
          notify({ title: 'Review kept', timeout: 2_000 });
        }}
      />
    </Dialog>
  );
}
