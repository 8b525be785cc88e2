import { Dialog } from '@base-ui/react/dialog';
import { useNavigate } from '@tanstack/react-router';
import { Command as Cmdk } from 'cmdk';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Keys } from '../../components/keys.tsx';
import { closeOverlay } from './palette-state.ts';
import { type Command, useAllCommands } from './registry.ts';

const order: Command['group'][] = ['Conversation', 'Reply', 'List', 'Go to', 'Page'];
const itemClass = 'flex h-9 cursor-pointer items-center gap-3 rounded-md px-2 text-sm data-[selected=true]:bg-hover';

/** Everything one can do, by name. */
export function Palette() {
  const commands = useAllCommands().filter((command) => command.id !== 'page.palette');
  const groups = order.filter((group) => commands.some((command) => command.group === group));
  const navigate = useNavigate();
  const [text, setText] = useState('');
  function run(action: () => void) {
    closeOverlay();
    // After the dialog gave the focus back, so that a command may move it.
    requestAnimationFrame(() => requestAnimationFrame(action));
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && closeOverlay()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-black/30" />
        <Dialog.Popup
          aria-label="Command palette"
          className="fixed inset-x-3 top-[max(2rem,12vh)] z-50 mx-auto max-w-xl animate-appear overflow-hidden rounded-lg border border-line-strong bg-panel shadow-floating"
        >
          <Cmdk label="Command palette" loop>
            <div className="flex items-center gap-2 border-b border-line px-3">
              <Search size={16} aria-hidden="true" className="text-faint" />
              <Cmdk.Input
                value={text}
                onValueChange={setText}
                placeholder="Type a command, or words to search for"
                className="h-12 flex-1 bg-transparent text-base outline-none"
              />
              <Keys keys="escape" />
            </div>
            <Cmdk.List className="max-h-[min(24rem,60vh)] overflow-y-auto p-1">
              <Cmdk.Empty className="px-3 py-6 text-center text-sm text-soft">Nothing is called that.</Cmdk.Empty>
              {groups.map((group) => (
                <Cmdk.Group
                  key={group}
                  heading={group}
                  className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-faint"
                >
                  {commands
                    .filter((command) => command.group === group)
                    .map((command) => (
                      <Cmdk.Item
                        key={command.id}
                        value={`${command.title} ${command.id}`}
                        keywords={command.words ? [command.words] : []}
                        className={itemClass}
                        onSelect={() => run(command.run)}
                      >
                        <span className="flex-1 truncate">{command.title}</span>
                        {command.keys && <Keys keys={command.keys} />}
                      </Cmdk.Item>
                    ))}
                </Cmdk.Group>
              ))}
              {/* Last: what one typed is a command before it is a search. */}
              {text.trim() !== '' && (
                <Cmdk.Group forceMount>
                  <Cmdk.Item
                    forceMount
                    value={`search ${text}`}
                    className={itemClass}
                    onSelect={() =>
                      run(() =>
                        navigate({
                          to: '/inbox/{-$view}/{-$conversationId}',
                          params: { view: 'all', conversationId: undefined },
                          search: { filter: { search: text.trim() } },
                        }),
                      )
                    }
                  >
                    <Search size={14} aria-hidden="true" className="text-faint" />
                    Search conversations for “{text.trim()}”
                  </Cmdk.Item>
                </Cmdk.Group>
              )}
            </Cmdk.List>
          </Cmdk>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
