/**
 * The keys of the interview. Listens on the whole page while the interview is shown, hands one word a key to the
 * server, and leaves typing alone: inside a text field only Enter, Escape and Alt with an arrow mean something. While the
 * server is out of reach the question that is open can be answered and distress be noted, and nothing else: whatever
 * leads on would only be obeyed later, and then perhaps twice.
 */
import { onBack } from './back-button';
import { unreached } from './server-line';

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

/** A list of choices finds its entries by their first letters. */
function choosing(target: Element | undefined): boolean {
  return !!target?.closest('vaadin-select');
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
  if (choosing(target)) return undefined;
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

/** Ticks what the digit stands beside, as a tap would. */
function tick(digit: number) {
  const card = document.querySelector('.iv-card [data-asked]') ?? document.querySelector('.iv-card');
  card?.querySelectorAll<HTMLElement>('vaadin-radio-button input, vaadin-checkbox input')[(digit + 9) % 10]?.click();
}

/** A dialog or the cover has the keys. */
function elsewhere(): boolean {
  return !!document.querySelector('vaadin-dialog[opened], .lf-cover[open]');
}

function leadsOn(event: Event): boolean {
  const path = event.composedPath().filter((at) => at instanceof Element);
  const button = path.some((at) => at.matches('button, vaadin-button, a, summary'));
  return button && path.some((at) => at.matches('.iv')) && !path.some((at) => at.matches('[data-quick-exit], [data-cover], [data-late]'));
}

/** Hides the interview at once; what the server shows instead follows. */
function cover(on: boolean) {
  document.documentElement.toggleAttribute('data-covered', on);
}

class InterviewKeys extends HTMLElement {
  private readonly onClick = (event: Event) => {
    if (unreached() && leadsOn(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (event.composedPath().some((at) => at instanceof Element && at.hasAttribute('data-cover'))) cover(true);
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || elsewhere()) return;
    const target = event.composedPath()[0] as Element | undefined;
    this.hand(event, target, wordFor(event, target));
  };

  // before the fields see it: a group of radio buttons takes Alt with an arrow for an arrow, and changes the answer
  private readonly onStep = (event: KeyboardEvent) => {
    const target = event.composedPath()[0] as Element | undefined;
    const word = step(event, target);
    if (!word || event.isComposing || elsewhere()) return;
    event.stopPropagation();
    this.hand(event, target, word);
  };

  private hand(event: KeyboardEvent, target: Element | undefined, word: string | undefined) {
    if (!word) return;
    event.preventDefault();
    const card = typing(target) ? target!.closest<HTMLElement>('.iv-card') : undefined;
    // out of the words, so that the letters are keys again
    if (word === 'question' && card) card.focus();
    else this.dispatch(word, target);
  }

  private dispatch(word: string, target: Element | undefined) {
    if (unreached() && word !== 'B') {
      if (/^[0-9]$/.test(word)) tick(Number(word));
      return;
    }
    if (word === 'B') cover(true);
    // what was typed goes first: leaving the field hands its value in
    if (typing(target)) (target as HTMLElement).blur();
    this.dispatchEvent(new CustomEvent('interview-key', { detail: { word } }));
  }

  private leaveHistory = () => {};

  private readonly onBack = () => {
    if (!elsewhere()) this.dispatch('back', document.activeElement ?? undefined);
  };

  connectedCallback() {
    cover(false);
    this.leaveHistory = onBack(() => this.getAttribute('place'), this.onBack);
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('click', this.onClick, true);
    document.addEventListener('keydown', this.onStep, true);
  }

  disconnectedCallback() {
    this.leaveHistory();
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('click', this.onClick, true);
    document.removeEventListener('keydown', this.onStep, true);
  }
}

customElements.define('interview-keys', InterviewKeys);
