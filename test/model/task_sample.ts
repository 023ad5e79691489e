/** A task to test with. */
import { draftTask, type PublishedTrack, type Task } from "../../model/index.ts";
import { state, T0_US, track } from "../store/samples.ts";

export const published = (changes: Partial<PublishedTrack> = {}): PublishedTrack => ({
  ...track("t1", { state: state(T0_US) }),
  revision: 1,
  ...changes,
});

export function sampleTask(changes: Partial<Task> = {}): Task {
  const wish = { kind: "identify", justification: "Nobody knows it." };
  const made = draftTask(published(), wish, "Sato", T0_US);
  if (!made.ok) throw new Error(made.sentence);
  return { ...made.draft, id: "task-1", revision: 1, ...changes };
}
