import { type FunctionComponent, Suspense, useState } from 'react';
import { later } from './later.ts';
import { Loading, Skeleton } from './skeleton.tsx';

/**
 * A page whose script is fetched when it is first wanted. Without a connection it stays a skeleton and is asked for
 * until it comes; the router's own way would load everything anew, and leave the browser's page of regret.
 */
export function laterPage(
  load: () => Promise<FunctionComponent>,
): FunctionComponent & { preload: () => Promise<void> } {
  let there: FunctionComponent | undefined;
  const fetched = async () => {
    there = await load();
    return there;
  };
  const Waiting = later(fetched);
  function Page() {
    // Chosen once: another type in its place would begin the page anew.
    const [Shown] = useState<FunctionComponent>(() => there ?? Waiting);
    return (
      <Suspense fallback={<PageSkeleton />}>
        <Shown />
      </Suspense>
    );
  }
  return Object.assign(Page, {
    async preload() {
      // One that fails is asked for again where it is drawn.
      if (!there) await fetched().catch(() => undefined);
    },
  });
}

function PageSkeleton() {
  return (
    <Loading label="Loading the page">
      <div className="mx-auto flex max-w-6xl flex-col gap-4 px-4 py-5 sm:px-6">
        <Skeleton className="h-6 w-48" />
        <Skeleton className="h-40 w-full" />
        <Skeleton className="h-24 w-full" />
      </div>
    </Loading>
  );
}
