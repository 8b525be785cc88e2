import type { StreamedReply } from '#wire/widget/conversation.ts';
import { AgentFace } from '../agent-face.tsx';
import { RichText } from '../rich-text.tsx';
import { useWidget } from '../use-widget.ts';

/** The answer while it is being made: what it is doing, then sentence by sentence. */
export function Reply({ reply }: { reply: StreamedReply }) {
  const { state, t } = useWidget();
  return (
    <article class="entry ai streaming" aria-busy="true">
      <p class="from">
        <AgentFace />
        {state.desk?.agent}
        <span class="tag">{t.ai}</span>
      </p>
      {reply.content.length > 0 && (
        <div class="body">
          <div dir="auto">
            <RichText content={reply.content} />
          </div>
        </div>
      )}
      <p class="activity">
        {t[reply.activity]}
        <i />
        <i />
        <i />
      </p>
    </article>
  );
}
