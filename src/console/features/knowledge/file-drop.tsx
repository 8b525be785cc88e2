import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { sendFile } from '../../api/send-file.ts';
import { cn } from '../../components/class-names.ts';
import { notifyFailure } from '../../components/toaster.tsx';

/** Takes files by drop or by choice and sends them one after the other. */
export function FileDrop({ sourceId }: { sourceId: string }) {
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const upload = useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) {
        const path = `/knowledge/sources/${encodeURIComponent(sourceId)}/files?name=${encodeURIComponent(file.name)}`;
        await sendFile(path, file).catch((error) => notifyFailure(`${file.name} was not taken`, error));
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    upload.mutate([...event.dataTransfer.files]);
  }
  return (
    <>
      <button
        type="button"
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        aria-busy={upload.isPending}
        className={cn(
          'flex flex-col items-center gap-1 rounded-lg border border-dashed border-line-strong px-4 py-6 text-sm hover:bg-hover',
          over && 'border-accent bg-accent-soft',
        )}
      >
        <FileUp size={20} aria-hidden="true" className="text-faint" />
        <span>{upload.isPending ? 'Sending …' : 'Drop files here, or choose them'}</span>
        <span className="text-xs text-soft">
          PDF, Word (DOCX), HTML, Markdown, or a CSV with the columns question and answer
        </span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".pdf,.docx,.html,.htm,.md,.markdown,.csv"
        onChange={(event) => {
          upload.mutate([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
