/** What every part of the page is given: the state, what one can do, the time, the words. */
import type { ChartActions } from "../actions.ts";
import type { DeskActions } from "../desk_actions.ts";
import type { AppState } from "../state.ts";
import type { View } from "../view_model.ts";
import type { Word } from "../words.ts";

export type Actions = ChartActions & DeskActions;

export interface Context {
  readonly actions: Actions;
  nowUs(): number;
  monotonicMs(): number;
  state(): AppState;
  say(word: Word, values?: Readonly<Record<string, string | number>>): string;
}

/** A part of the page: its element, and how it follows the state. `view` is computed once for all parts. */
export interface Part {
  readonly element: HTMLElement;
  update(state: AppState, view: View): void;
}
