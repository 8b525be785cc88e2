import './styles.css';
import '@fontsource-variable/inter/wght.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { reloadWhenUpdated } from './api/reload-when-updated.ts';
import { HintLayer } from './components/hint-layer.tsx';
import { Toaster } from './components/toaster.tsx';
import { router } from './router.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

reloadWhenUpdated();

createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toaster />
        <HintLayer />
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
);
