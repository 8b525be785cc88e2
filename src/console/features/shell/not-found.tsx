import { Link } from '@tanstack/react-router';
import { Signpost } from 'lucide-react';
import { EmptyState } from '../../components/empty-state.tsx';
import { DoorFrame } from '../session/door-frame.tsx';

export function NotFound() {
  return (
    <DoorFrame>
      <EmptyState icon={<Signpost size={32} aria-hidden="true" />} title="There is no such page">
        <Link to="/" className="text-link underline underline-offset-2">
          To the inbox
        </Link>
      </EmptyState>
    </DoorFrame>
  );
}
