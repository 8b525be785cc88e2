import { Page } from '../../components/page.tsx';
import { PasswordCard } from './password-card.tsx';
import { SessionsCard } from './sessions-card.tsx';
import { TwoFactorCard } from './two-factor-card.tsx';
import { UndoCard } from './undo-card.tsx';

/** What belongs to the one who is signed in. */
export function AccountPage() {
  return (
    <Page title="Your account">
      <PasswordCard />
      <TwoFactorCard />
      <SessionsCard />
      <UndoCard />
    </Page>
  );
}
