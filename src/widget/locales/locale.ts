import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import type { Strings } from './strings.ts';

const all: Record<string, Strings> = { en, es, fr, de, pt, ja, ar };

/** Languages the widget speaks. */
export const locales = Object.keys(all);

const base = (locale: string) => locale.toLowerCase().split(/[-_]/)[0] ?? 'en';

/** The widget's words in the nearest language it has; English where it has none. */
export function stringsFor(locale: string): Strings {
  const key = base(locale);
  return (Object.hasOwn(all, key) ? all[key] : undefined) ?? en;
}

/** Reading direction. Only what we speak counts: unknown languages get English, left to right. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return base(locale) === 'ar' ? 'rtl' : 'ltr';
}

/** A locale that `Intl` takes, whatever a page wrote into its attribute. */
export function usableLocale(wanted: string | null | undefined): string {
  for (const one of [wanted, ...(globalThis.navigator?.languages ?? [])]) {
    if (!one) continue;
    try {
      const canonical = Intl.getCanonicalLocales(one.replace('_', '-'))[0];
      if (canonical && Object.hasOwn(all, base(canonical))) return canonical;
    } catch {
      // Not a language tag: the next one.
    }
  }
  return 'en';
}
