/** Appending to a file a day, durably, beginning on a line of its own whatever an earlier run left. */
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";

export interface AppendFile {
  /** Resolves when the text is on the disk. */
  append(day: string, text: string): Promise<void>;
  close(): Promise<void>;
}

const NEWLINE = 0x0a;

export function appendTo(folder: string): AppendFile {
  let current: { readonly day: string; readonly handle: FileHandle } | undefined;
  const close = async (): Promise<void> => {
    const { handle } = current ?? {};
    current = undefined;
    await handle?.close();
  };
  return {
    append: async (day, text) => {
      if (current?.day !== day) {
        await close();
        current = { day, handle: await openDay(join(folder, `${day}.jsonl`)) };
      }
      try {
        await current.handle.appendFile(text);
        await current.handle.datasync();
      } catch (error) {
        // Half a line may be there now; opening it again mends that.
        await close().catch(() => undefined);
        throw error;
      }
    },
    close,
  };
}

/** A run that was killed while it wrote leaves a line without its end. */
async function openDay(path: string): Promise<FileHandle> {
  const handle = await open(path, "a+", 0o600);
  const { size } = await handle.stat();
  if (size > 0) {
    const last = Buffer.alloc(1);
    await handle.read(last, 0, 1, size - 1);
    if (last[0] !== NEWLINE) await handle.appendFile("\n");
  }
  return handle;
}
