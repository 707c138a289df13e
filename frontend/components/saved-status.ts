/**
 * Says whether everything is on disk. The server sets `count` (how many entries are stored), `saved` and `refused`. A
 * field counts as stored when the server's `data-taken` says that it has taken in exactly this text; a field without
 * that, when the count has grown since it was changed. What is not stored is handed over when the page has to be loaded
 * again, and kept when the screen is made anew within the page, so that it is shown as it was left; until then it lies in
 * the memory of this page and nowhere else.
 */
import { unreached } from './server-line';
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
  /** Of distress, set while the server was out of reach. */
  level?: string;
}

const WORDS = 'vaadin-text-field, vaadin-text-area';

/** What the screen held that was taken from this page last, and whether somebody was typing there. */
let left: { address: string; held: Held; typing: boolean } | undefined;

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

function empty(held: Held): boolean {
  return held.fields.length === 0 && held.level === undefined;
}

/** As if somebody had entered it. */
function change(field: Field, value: unknown) {
  field.value = value;
  (field.inputElement ?? field).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function levels(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-late]')];
}

function swallow(event: Event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

class SavedStatus extends HTMLElement {
  private stored = -1;
  private savedText = '';
  private held = false;
  private known = '';
  private late?: string;
  /** The words that are being typed. */
  private typed?: Field;
  /** Takes the keys while the newest state takes the place of an older one. */
  private between?: HTMLTextAreaElement;
  private readonly changed = new Set<Field>();
  private taking?: MutationObserver;
  unsaved = '';

  private readonly onInput = (event: Event) => {
    const target = event.composedPath()[0] as Element;
    if (target.closest?.('[data-no-save]')) return;
    const field = (target.closest?.(FIELDS) ?? target) as Field;
    this.changed.add(field);
    if (field.matches(WORDS)) this.typed = field;
    this.show();
  };

  private readonly onFocus = (event: Event) => {
    if (!this.typed?.contains(event.target as Node)) this.typed = undefined;
  };

  private readonly onClick = (event: Event) => {
    const level = (event.target as Element | null)?.closest?.<HTMLElement>('[data-late]')?.dataset.late;
    if (level === undefined || !unreached()) return;
    this.late = level === this.known ? undefined : level;
    levels().forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.late === level)));
    this.show();
  };

  private readonly onLeave = (event: Event) => {
    if (this.open().length === 0 && this.late === undefined && !this.hasAttribute('data-waiting')) return;
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

  /** Of distress, as it is stored. */
  set level(level: number) {
    this.known = String(level);
    if (this.late === this.known) this.late = undefined;
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

  connectedCallback() {
    this.setAttribute('role', 'status');
    document.addEventListener('input', this.onInput);
    document.addEventListener('click', this.onClick);
    document.addEventListener('focusin', this.onFocus);
    document.addEventListener('hand-over', this.onHandOver);
    window.addEventListener('beforeunload', this.onLeave);
    this.taking = new MutationObserver(() => this.show());
    this.taking.observe(document.body, { subtree: true, attributeFilter: ['data-taken'] });
  }

  disconnectedCallback() {
    document.removeEventListener('input', this.onInput);
    document.removeEventListener('click', this.onClick);
    document.removeEventListener('focusin', this.onFocus);
    document.removeEventListener('hand-over', this.onHandOver);
    window.removeEventListener('beforeunload', this.onLeave);
    this.taking?.disconnect();
    this.catchNoMore();
    const screen = this.closest('.iv');
    const typing = !!this.typed && this.typed.closest('.iv') === screen;
    left = { address: location.pathname, held: this.hold(screen, typing ? this.typed : undefined), typing };
  }

  /**
   * What the screen before this one still held, as JSON; empty when it held nothing. Until {@link letGo} what is typed on
   * is kept beside it, and keys that were meant for a choice do nothing.
   */
  takeLeft(): string {
    const found = left?.address === location.pathname ? left : undefined;
    left = undefined;
    if (found?.typing) this.catchKeys();
    else window.addEventListener('keydown', swallow, true);
    return found && (found.typing || !empty(found.held)) ? JSON.stringify(found.held) : '';
  }

  /** Ends that: what was typed in between goes into the open words of that place. Returns it where they are not there. */
  letGo(place: string): string {
    const card = [...document.querySelectorAll<HTMLElement>('.iv [data-place]')].find((at) => at.dataset.place === place);
    const field = card?.querySelector<Field>(WORDS);
    if (field) this.typeOn(field);
    return this.catchNoMore();
  }

  /**
   * The same into words that stand in a dialog, once it is open: before, its parts still change places and it takes the
   * focus for itself.
   */
  giveTo(words: Field) {
    const onOpen = (event: Event) => {
      if (!(event as CustomEvent<{ overlay: { owner?: Node } }>).detail.overlay.owner?.contains(words)) return;
      document.body.removeEventListener('vaadin-overlay-open', onOpen);
      this.typeOn(words);
    };
    document.body.addEventListener('vaadin-overlay-open', onOpen);
  }

  private typeOn(field: Field) {
    const more = this.catchNoMore();
    if (more !== '') change(field, String(field.value ?? '') + more);
    field.focus();
    const input = field.inputElement;
    input?.setSelectionRange(input.value.length, input.value.length);
  }

  private catchKeys() {
    const between = document.createElement('textarea');
    between.className = 'iv-between';
    between.setAttribute('data-no-save', '');
    between.setAttribute('aria-label', this.unsaved);
    between.addEventListener('keydown', (event) => event.stopPropagation());
    // the new screen and a dialog that opens both take the focus for themselves
    between.addEventListener('blur', () => this.between?.focus());
    this.between = between;
    document.body.append(between);
    between.focus();
  }

  private catchNoMore(): string {
    window.removeEventListener('keydown', swallow, true);
    const typed = this.between?.value ?? '';
    const between = this.between;
    this.between = undefined;
    between?.remove();
    return typed;
  }

  /** Puts back what was handed over; false when its field is not there. */
  restore(index: number, tag: string, value: string): boolean {
    const field = fieldsOf(this.closest('.iv'))[index];
    if (field?.localName !== tag || field.matches(BY_WORDS)) return false;
    change(field, JSON.parse(value));
    if (this.between && field.matches(WORDS)) this.typeOn(field);
    return true;
  }

  /** As a touch on that level would. */
  press(level: string) {
    levels()
      .find((button) => button.dataset.late === level)
      ?.click();
  }

  private open(): Field[] {
    return [...this.changed].filter(
      (field) => field.closest('.iv') && (!('taken' in field.dataset) || hash(String(field.value)) !== field.dataset.taken)
    );
  }

  /** @param typed is held as it stands, for an answer is stored without the blank before the next word */
  private hold(screen: Element | null, typed?: Field): Held {
    const open = [...new Set([...this.open(), ...(typed ? [typed] : [])])];
    const all = fieldsOf(screen);
    const fields = open.map((field) => ({
      index: all.indexOf(field),
      tag: field.localName,
      value: JSON.stringify(field.value ?? null),
      words: wordsOf(field),
    }));
    const place = screen?.querySelector<HTMLElement>('[data-place]')?.dataset.place ?? '';
    return { place, base: this.stored, fields, level: this.late };
  }

  private async handOver() {
    const held = this.hold(this.closest('.iv'));
    if (empty(held)) return;
    const headers = { 'Content-Type': 'application/json' };
    const answer = await post(`${location.pathname}/unsent`, JSON.stringify(held), headers);
    if (!answer.ok) throw new Error();
    this.changed.clear();
    this.late = undefined;
  }

  /** What the server says comes in pieces; a field that has left the screen with this answer is still there now. */
  private settle() {
    this.show();
    window.setTimeout(() => this.show());
  }

  private show() {
    const typed = this.open().length > 0 || this.held || this.late !== undefined;
    this.toggleAttribute('data-unsaved', typed || this.savedText === '');
    const text = typed ? this.unsaved : this.savedText;
    if (this.textContent !== text) this.textContent = text;
  }
}

customElements.define('saved-status', SavedStatus);
