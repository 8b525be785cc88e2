import { Link } from '@tanstack/react-router';
import { Signpost } from 'lucide-react';
import { EmptyState } from '../../components/empty-state.tsx';

export function NotFound() {
  return (
    <EmptyState icon={<Signpost size={32} aria-hidden="true" />} title="There is no such page">
      <Link to="/" className="text-link underline underline-offset-2">
        To the inbox
      </Link>
    </EmptyState>
  );
}
