/**
 * The keys of the interview. Listens on the whole page while the interview is shown, hands one word a key to the
 * server, and leaves typing alone: inside a text field only Enter, Escape and Alt with an arrow mean something.
 */
const EDITABLE = new Set(['text', 'search', 'number', 'tel', 'email', 'url', 'password', '']);

function typing(target: Element | undefined): boolean {
  if (!target) return false;
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && EDITABLE.has(target.type);
}

/** Fields that take no letters: there D, P and the others keep their meaning. */
function numbersOnly(target: Element): boolean {
  return !!target.closest('.iv-number, vaadin-date-picker');
}

/** What is written about a source is no answer. */
function aboutTheSource(target: Element | undefined): boolean {
  return typing(target) && !!target!.closest('.src-panel');
}

function step(event: KeyboardEvent, target: Element | undefined): string | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey || aboutTheSource(target)) return undefined;
  if (event.code === 'ArrowLeft') return 'back';
  return event.code === 'ArrowRight' ? 'next' : undefined;
}

function wordFor(event: KeyboardEvent, target: Element | undefined): string | undefined {
  if (event.altKey || event.metaKey) return undefined;
  if (aboutTheSource(target)) return undefined;
  if (event.key === 'Escape') return target?.closest('.iv-side') || typing(target) ? 'question' : undefined;
  if (event.ctrlKey) return event.key === 'Enter' && typing(target) ? 'next' : undefined;
  if (event.key === 'Enter') {
    if (target instanceof HTMLTextAreaElement || target?.closest('button, vaadin-button, a, summary')) return undefined;
    return 'next';
  }
  const letter = /^Key([DPXMNLBSOTERW])$/.exec(event.code);
  if (typing(target)) return letter && numbersOnly(target!) ? letter[1] : undefined;
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
  if (digit && !event.shiftKey) return digit[1];
  if (event.key === '?') return 'help';
  if (event.key === '/') return 'find';
  return letter && !event.shiftKey ? letter[1] : undefined;
}

/** Hides the interview at once; what the server shows instead follows. */
function cover(on: boolean) {
  document.documentElement.toggleAttribute('data-covered', on);
}

class InterviewKeys extends HTMLElement {
  private readonly onClick = (event: Event) => {
    if (event.composedPath().some((at) => at instanceof Element && at.hasAttribute('data-cover'))) cover(true);
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || document.querySelector('vaadin-dialog[opened]')) return;
    const target = event.composedPath()[0] as Element | undefined;
    this.hand(event, target, wordFor(event, target));
  };

  // before the fields see it: a group of radio buttons takes Alt with an arrow for an arrow, and changes the answer
  private readonly onStep = (event: KeyboardEvent) => {
    const target = event.composedPath()[0] as Element | undefined;
    const word = step(event, target);
    if (!word || event.isComposing || document.querySelector('vaadin-dialog[opened]')) return;
    event.stopPropagation();
    this.hand(event, target, word);
  };

  private hand(event: KeyboardEvent, target: Element | undefined, word: string | undefined) {
    if (!word) return;
    event.preventDefault();
    if (word === 'B') cover(true);
    // what was typed goes first: leaving the field hands its value in
    if (typing(target)) (target as HTMLElement).blur();
    this.dispatchEvent(new CustomEvent('interview-key', { detail: { word } }));
  }

  connectedCallback() {
    cover(false);
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('click', this.onClick);
    document.addEventListener('keydown', this.onStep, true);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('click', this.onClick);
    document.removeEventListener('keydown', this.onStep, true);
  }
}

customElements.define('interview-keys', InterviewKeys);
