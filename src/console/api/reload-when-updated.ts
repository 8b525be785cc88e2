/**
 * A page from before an update asks for scripts that are gone. Then, and only then, it is loaded anew; without a
 * connection it stays as it is. What was typed is kept through that (`kept-text.ts`).
 */
export function reloadWhenUpdated(): void {
  addEventListener('vite:preloadError', async () => {
    const own = document.querySelector('script[type="module"]')?.getAttribute('src');
    try {
      const page = await fetch('/console/', { cache: 'no-store' });
      if (own && page.ok && !(await page.text()).includes(own)) location.reload();
    } catch {
      // Nobody answers: whoever wanted the script asks again.
    }
  });
}
