/** Making and changing elements. Text always goes in as text: names on the air are written by strangers. */

type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  for (const child of children) if (child !== undefined) element.append(child);
  return element;
}

/** `false` and `undefined` take the attribute away, `true` sets it empty. Untouched when it is so already. */
export function setAttribute(element: Element, name: string, value: string | boolean | undefined): void {
  if (value === undefined || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
    return;
  }
  const text = value === true ? "" : value;
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** Untouched when it reads so already, so that a selection by mouse survives. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Keeps one child a key, in the order of the items: made once, updated after. */
export function reconcile<T>(
  parent: HTMLElement,
  items: readonly T[],
  keyOf: (item: T) => string,
  make: (item: T) => HTMLElement,
  update: (element: HTMLElement, item: T) => void,
): void {
  const existing = new Map<string, HTMLElement>();
  for (const child of parent.children) if (child instanceof HTMLElement) existing.set(child.dataset.key ?? "", child);
  let at: ChildNode | null = parent.firstChild;
  for (const item of items) {
    const key = keyOf(item);
    let element = existing.get(key);
    if (element === undefined) {
      element = make(item);
      element.dataset.key = key;
    } else existing.delete(key);
    update(element, item);
    if (element === at) at = at.nextSibling;
    else parent.insertBefore(element, at);
  }
  for (const rest of existing.values()) rest.remove();
}

export interface Row {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

/** Label and value pairs, changed in place. */
export function fillRows(list: HTMLElement, rows: readonly Row[]): void {
  reconcile(
    list,
    rows,
    (row) => row.label,
    () => h("div", { class: "row" }, h("dt"), h("dd", { class: "num" }), h("dd", { class: "hint" })),
    (element, row) => {
      const [label, value, hint] = element.children;
      if (label) setText(label, row.label);
      if (value) setText(value, row.value);
      if (hint) setText(hint, row.hint ?? "");
    },
  );
}
