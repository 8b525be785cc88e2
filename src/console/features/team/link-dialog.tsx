import type { InviteResult } from '#wire/console/team.ts';
import { SecretDialog } from '../../components/secret-dialog.tsx';

/** The link, once. */
export function LinkDialog({ link, onClose }: { link: InviteResult; onClose: () => void }) {
  return (
    <SecretDialog
      title="Sign-in link"
      about={
        link.sent
          ? 'It was sent by e-mail. You can pass it on yourself too; it works once, for 24 hours.'
          : 'It could not be mailed: pass it on yourself. It works once, for 24 hours.'
      }
      secret={link.url}
      onClose={onClose}
    />
  );
}
