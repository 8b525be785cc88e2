import { defaultAttachmentRules } from './attachment.ts';
import type { Desk } from './desk.ts';
import { defaultCeilings, defaultThresholds } from './desk-defaults.ts';
import { defaultTemplates } from './desk-templates.ts';

type Defaulted =
  | 'thresholds'
  | 'ceilings'
  | 'autonomy'
  | 'templates'
  | 'linkHosts'
  | 'contacts'
  | 'knowledge'
  | 'attachments'
  | 'widget'
  | 'suggestions';

/** A desk as its developer writes it; everything with a default may be left out. */
export type DeskSpec = Omit<Desk, Defaulted | 'id' | 'version'> & {
  thresholds?: Partial<Desk['thresholds']>;
  ceilings?: Partial<Desk['ceilings']>;
  autonomy?: Partial<Desk['autonomy']>;
  templates?: Partial<Desk['templates']>;
  linkHosts?: string[];
  contacts?: string[];
  knowledge?: Partial<Desk['knowledge']>;
  attachments?: Partial<Desk['attachments']>;
  widget?: Partial<Desk['widget']>;
  suggestions?: Desk['suggestions'];
};

/** What `desk.config.ts` exports by default. Id and version are added when the folder is loaded. */
export type DeskDefinition = Omit<Desk, 'id' | 'version'>;

/** Declares a desk and fills in the defaults of product.md. */
export function defineDesk(spec: DeskSpec): DeskDefinition {
  return {
    ...spec,
    thresholds: { ...defaultThresholds, ...spec.thresholds },
    ceilings: { ...defaultCeilings, ...spec.ceilings },
    autonomy: { default: 'auto', channels: {}, intents: {}, ...spec.autonomy },
    templates: { ...defaultTemplates, ...spec.templates },
    linkHosts: spec.linkHosts ?? [],
    contacts: spec.contacts ?? [],
    knowledge: { staleAfterDays: 60, ...spec.knowledge },
    attachments: { ...defaultAttachmentRules, ...spec.attachments },
    widget: { sites: [], ...spec.widget },
    suggestions: spec.suggestions ?? [],
  };
}
