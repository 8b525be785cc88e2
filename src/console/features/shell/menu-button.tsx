import { Menu } from 'lucide-react';
import { IconButton } from '../../components/icon-button.tsx';
import { useWide } from '../../components/use-wide.ts';
import { setNavigationOpen } from './navigation-state.ts';

/** Opens the navigation where it has no column of its own. */
export function MenuButton() {
  if (useWide()) return null;
  return (
    <IconButton label="Open the navigation" onClick={() => setNavigationOpen(true)}>
      <Menu size={18} aria-hidden="true" />
    </IconButton>
  );
}
