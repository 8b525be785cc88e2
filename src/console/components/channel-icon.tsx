import { Hash, LifeBuoy, Mail, MessageCircle, MessageSquare, Monitor, Terminal, Webhook } from 'lucide-react';
import { channelWords } from '#wire/console/words.ts';

const icons = {
  chat: MessageCircle,
  email: Mail,
  api: Webhook,
  console: Monitor,
  terminal: Terminal,
  zendesk: LifeBuoy,
  intercom: MessageSquare,
  slack: Hash,
};

export type ChannelName = keyof typeof icons;

export function ChannelIcon({ channel, size = 13 }: { channel: ChannelName; size?: number }) {
  const Icon = icons[channel];
  return (
    <span
      role="img"
      aria-label={channelWords[channel]}
      title={channelWords[channel]}
      className="inline-flex text-faint"
    >
      <Icon size={size} aria-hidden="true" />
    </span>
  );
}
