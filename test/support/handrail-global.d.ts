/** What the widget puts on the page, as far as tests use it. */
interface Window {
  Handrail?: {
    open(): void;
    close(): void;
    toggle(): void;
    identify(token: string | null): Promise<void>;
    setLocale(locale: string): void;
    on(name: string, listener: (value: unknown) => void): () => void;
  };
}
