/** What every part of the page is given: the state, what one can do, the time, the words. */
import type { AudienceName, Scene } from "../contract.ts";
import type { Filters } from "../picture/filters.ts";
import type { LayerKey } from "../prefs.ts";
import type { AppState, OpenPanel } from "../state.ts";
import type { ListedTracks } from "../view_model.ts";
import type { Word } from "../words.ts";

export interface Actions {
  select(trackId: string | undefined): void;
  selectStep(step: 1 | -1): void;
  frame(): void;
  home(): void;
  frameScene(scene: Scene): void;
  chooseContribution(cursor: number | undefined): void;
  setQuery(query: string): void;
  setFilters(filters: Filters): void;
  toggleLayer(key: LayerKey): void;
  toggleScene(id: string, shown: boolean): void;
  cyclePalette(): void;
  cycleLanguage(): void;
  setAudience(audience: AudienceName): void;
  cycleAudience(): void;
  toggleOpen(panel: OpenPanel): void;
  /** Of the selected track when none is named. */
  acknowledge(trackId?: string): void;
  nextDistress(): void;
  toggleMeasure(): void;
  escape(): void;
  loadChip(path: string): Promise<string>;
  zoom(by: number): void;
  pan(dx: number, dy: number): void;
}

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
  update(state: AppState, view: ListedTracks): void;
}
