import { Dialog } from '../../components/dialog.tsx';
import { Keys } from '../../components/keys.tsx';
import { closeOverlay } from './palette-state.ts';
import { type Command, useAllCommands } from './registry.ts';

/** All keys that work on this page. */
export function KeySheet() {
  const commands = useAllCommands().filter((command) => command.keys);
  const groups = Map.groupBy(commands, (command): Command['group'] => command.group);
  return (
    <Dialog open onClose={closeOverlay} title="Keyboard shortcuts" wide>
      <div className="columns-1 gap-8 sm:columns-2">
        {[...groups].map(([group, list]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-2xs font-medium text-faint">{group}</h3>
            <dl>
              {list.map((command) => (
                <div
                  key={command.id}
                  className="flex h-8 items-center justify-between gap-4 border-b border-line last:border-0"
                >
                  <dt className="truncate text-sm">{command.title}</dt>
                  <dd>
                    <Keys keys={command.keys ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
