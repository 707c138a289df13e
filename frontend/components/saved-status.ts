/**
 * Says whether everything is on disk. The server sets `count` (how many entries are stored), `saved` and `refused`. A
 * field counts as stored when the server's `data-taken` says that it has taken in exactly this text; a field without
 * that, when the count has grown since it was changed. What is not stored is handed over when the page has to be loaded
 * again, and kept when the screen is made anew within the page, so that it is shown as it was left; until then it lies in
 * the memory of this page and nowhere else.
 */
import { post } from './session-door';

const FIELDS =
  'vaadin-text-field, vaadin-text-area, vaadin-radio-group, vaadin-checkbox-group, vaadin-date-picker, ' +
  'vaadin-time-picker, vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-select';

/** These are known by keys of their list, which the new page may not have fetched yet: their words are handed over. */
const BY_WORDS = 'vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-select';

type Field = HTMLElement & { value?: unknown; inputElement?: HTMLInputElement };

interface Held {
  place: string;
  base: number;
  fields: { index: number; tag: string; value: string; words: string }[];
}

/** What the screen held that was taken from this page last. */
let left: { address: string; held: Held } | undefined;

/** As Java's String.hashCode. */
function hash(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(31, sum) + text.charCodeAt(i)) | 0;
  return String(sum);
}

function fieldsOf(screen: Element | null | undefined): Field[] {
  return [...(screen?.querySelectorAll<Field>(FIELDS) ?? [])];
}

function wordsOf(field: Field): string {
  const chosen = [...field.querySelectorAll('[checked] .iv-choice, [checked] .iv-grid-name')];
  if (chosen.length > 0) return chosen.map((choice) => choice.textContent ?? '').join(', ');
  return field.inputElement?.value ?? String(field.value ?? '');
}

function swallow(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

class SavedStatus extends HTMLElement {
  private stored = -1;
  private savedText = '';
  private held = false;
  private readonly changed = new Set<Field>();
  private taking?: MutationObserver;
  unsaved = '';

  private readonly onInput = (event: Event) => {
    const target = event.composedPath()[0] as Element;
    if (target.closest?.('[data-no-save]')) return;
    this.changed.add((target.closest?.(FIELDS) ?? target) as Field);
    this.show();
  };

  private readonly onLeave = (event: Event) => {
    if (this.open().length === 0) return;
    (document.activeElement as HTMLElement | null)?.blur();
    event.preventDefault();
  };

  private readonly onHandOver = (event: Event) => {
    (event as CustomEvent<Promise<void>[]>).detail.push(this.handOver());
  };

  set count(count: number) {
    if (count !== this.stored) this.changed.forEach((field) => 'taken' in field.dataset || this.changed.delete(field));
    this.stored = count;
    this.settle();
  }

  get count(): number {
    return this.stored;
  }

  set saved(text: string) {
    this.savedText = text;
    this.settle();
  }

  /** The answer as it stands was not taken. */
  set refused(refused: boolean) {
    this.held = refused;
    this.settle();
  }

  /** While the newest state takes the place of an older one, keys meant for the older one do nothing. */
  set resuming(resuming: boolean) {
    if (resuming) window.addEventListener('keydown', swallow, true);
    else window.removeEventListener('keydown', swallow, true);
  }

  connectedCallback() {
    this.setAttribute('role', 'status');
    document.addEventListener('input', this.onInput);
    document.addEventListener('hand-over', this.onHandOver);
    window.addEventListener('beforeunload', this.onLeave);
    this.taking = new MutationObserver(() => this.show());
    this.taking.observe(document.body, { subtree: true, attributeFilter: ['data-taken'] });
  }

  disconnectedCallback() {
    document.removeEventListener('input', this.onInput);
    document.removeEventListener('hand-over', this.onHandOver);
    window.removeEventListener('beforeunload', this.onLeave);
    this.taking?.disconnect();
    this.resuming = false;
    const held = this.hold();
    left = held ? { address: location.pathname, held } : undefined;
  }

  /** What the screen before this one still held, as JSON; empty when it held nothing. */
  takeLeft(): string {
    const found = left?.address === location.pathname ? JSON.stringify(left.held) : '';
    left = undefined;
    return found;
  }

  /** Puts back what was handed over; false when its field is not there. */
  restore(index: number, tag: string, value: string): boolean {
    const field = fieldsOf(this.closest('.iv'))[index];
    if (field?.localName !== tag || field.matches(BY_WORDS)) return false;
    field.value = JSON.parse(value);
    (field.inputElement ?? field).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }

  private open(): Field[] {
    return [...this.changed].filter(
      (field) => field.closest('.iv') && (!('taken' in field.dataset) || hash(String(field.value)) !== field.dataset.taken)
    );
  }

  private hold(): Held | undefined {
    const open = this.open();
    if (open.length === 0) return undefined;
    const screen = open[0].closest('.iv');
    const all = fieldsOf(screen);
    const fields = open.map((field) => ({
      index: all.indexOf(field),
      tag: field.localName,
      value: JSON.stringify(field.value ?? null),
      words: wordsOf(field),
    }));
    const place = screen?.querySelector<HTMLElement>('[data-place]')?.dataset.place ?? '';
    return { place, base: this.stored, fields };
  }

  private async handOver() {
    const held = this.hold();
    if (!held) return;
    const headers = { 'Content-Type': 'application/json' };
    const answer = await post(`${location.pathname}/unsent`, JSON.stringify(held), headers);
    if (!answer.ok) throw new Error();
    this.changed.clear();
  }

  /** What the server says comes in pieces; a field that has left the screen with this answer is still there now. */
  private settle() {
    this.show();
    window.setTimeout(() => this.show());
  }

  private show() {
    const typed = this.open().length > 0 || this.held;
    this.toggleAttribute('data-unsaved', typed || this.savedText === '');
    const text = typed ? this.unsaved : this.savedText;
    if (this.textContent !== text) this.textContent = text;
  }
}

customElements.define('saved-status', SavedStatus);
