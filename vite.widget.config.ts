import path from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** Builds the widget into one classic script, styles and words included: `dist/widget/handrail.js`. */
export default defineConfig({
  root: path.join(root, 'src/widget'),
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: path.join(root, 'dist/widget'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    lib: {
      entry: path.join(root, 'src/widget/main.tsx'),
      name: 'handrailWidget',
      formats: ['iife'],
      fileName: () => 'handrail.js',
    },
  },
});
