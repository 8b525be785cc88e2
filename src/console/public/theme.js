// Runs before the first paint, so that no page flashes in the wrong theme.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('handrail-theme');
  } catch {
    // Storage is off: the system decides.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
