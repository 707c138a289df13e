/**
 * Stands over every page of a signed-in person. Says at once when the server is out of reach. Covers the page when nobody
 * has touched it for a while or the session is over, asks for the password or the passkey, and goes on with what stands in the page: an
 * open session with the same page, a new one with the page loaded again, after everybody who holds something unsent has
 * handed it over (`hand-over`).
 */
import { offered } from './passkey-device';
import './passkeys'; // a proof may be asked for over any page
import { onForgotten, watchLine } from './server-line';
import {
  acted,
  comeBack,
  comeBackByPasskey,
  renewToken,
  sayCode,
  signIn,
  signInByPasskey,
  signOut,
  standing,
  type Entry,
  type Standing,
} from './session-door';

const TOUCHES = ['keydown', 'pointerdown', 'wheel', 'touchstart'];
const AGAIN = 2000;
const JUST_NOW = 5000;
/** What shows nothing is not covered before somebody touches it, and is told when somebody came back over it. */
const NEUTRAL = '[data-neutral]';

type Words = Record<
  | 'away'
  | 'idle'
  | 'over'
  | 'kept'
  | 'account'
  | 'password'
  | 'code'
  | 'goOn'
  | 'refused'
  | 'codeRefused'
  | 'wait'
  | 'failed'
  | 'passkey'
  | 'passkeyRefused'
  | 'passkeyNext',
  string
>;

class PageKeeper extends HTMLElement {
  words = {} as Words;
  account = '';
  /** Whether its person has a password to say. */
  password = true;
  /** Whether its person has a passkey to show. */
  passkey = false;
  /** How often touching is told, in milliseconds. */
  every = 60_000;

  private told = 0;
  private telling = 0;
  private checking = 0;
  private forgotten = false;
  private over = false;
  private waiting = false;
  private codeAwaited = false;
  private touched = -JUST_NOW;
  private readonly away = document.createElement('p');
  private readonly cover = document.createElement('dialog');
  private readonly field = document.createElement('input');
  private label = document.createElement('label');
  private readonly problem = document.createElement('p');
  private readonly button = document.createElement('button');
  private readonly device = document.createElement('button');
  private stopListening = () => {};
  private backToCaret = () => {};

  private readonly onTouch = () => {
    this.touched = performance.now();
    if (this.waiting) {
      this.waiting = false;
      window.setTimeout(() => this.close()); // the key that woke it belongs to nobody's password
    }
    if (this.cover.open || this.telling) return;
    this.telling = window.setTimeout(() => this.tell(), Math.max(0, this.told + this.every - Date.now()));
  };

  private readonly onClick = (event: Event) => {
    if (event.composedPath().some((at) => at instanceof Element && at.hasAttribute('data-sign-out'))) signOut();
  };

  private readonly onSight = () => {
    if (document.visibilityState === 'visible') this.check();
  };

  connectedCallback() {
    watchLine();
    this.stopListening = onForgotten(() => {
      this.forgotten = true;
      this.check();
    });
    TOUCHES.forEach((touch) => document.addEventListener(touch, this.onTouch, { capture: true, passive: true }));
    document.addEventListener('click', this.onClick);
    document.addEventListener('visibilitychange', this.onSight);
    window.addEventListener('online', this.onSight);
    this.away.className = 'lf-away';
    this.away.setAttribute('role', 'status');
    this.append(this.away, this.cover);
    new MutationObserver(() => this.say()).observe(document.documentElement, { attributeFilter: ['data-unreached'] });
    this.check();
  }

  disconnectedCallback() {
    this.stopListening();
    TOUCHES.forEach((touch) => document.removeEventListener(touch, this.onTouch, { capture: true }));
    document.removeEventListener('click', this.onClick);
    document.removeEventListener('visibilitychange', this.onSight);
    window.removeEventListener('online', this.onSight);
    window.clearTimeout(this.checking);
    window.clearTimeout(this.telling);
  }

  private say() {
    const away = document.documentElement.hasAttribute('data-unreached');
    this.away.textContent = away ? this.words.away : '';
    document.documentElement.style.setProperty('--lf-away', `${away ? this.away.offsetHeight : 0}px`);
  }

  private tell() {
    this.told = Date.now();
    this.telling = 0;
    this.follow(acted());
  }

  private check() {
    this.follow(standing());
  }

  private follow(asked: Promise<Standing>) {
    asked.then((answer) => this.show(answer)).catch(() => this.checkIn(AGAIN));
  }

  private checkIn(milliseconds: number) {
    window.clearTimeout(this.checking);
    this.checking = window.setTimeout(() => this.check(), milliseconds);
  }

  private show({ standing, left }: Standing) {
    this.over = standing === 'OVER';
    if (standing === 'OPEN') this.open();
    else if (!this.cover.open && document.querySelector(NEUTRAL) && performance.now() - this.touched > JUST_NOW) this.waiting = true;
    else this.close();
    this.checkIn(standing === 'OPEN' ? left + 100 : AGAIN * 5);
  }

  private open() {
    this.waiting = false;
    if (this.forgotten) {
      this.loadAgain();
    } else if (this.cover.open) {
      this.cover.close();
      this.cover.replaceChildren();
      this.backToCaret();
      document.querySelectorAll(NEUTRAL).forEach((page) => page.dispatchEvent(new CustomEvent('came-back')));
    }
  }

  private close() {
    const title = this.over ? this.words.over : this.words.idle;
    if (this.cover.open && this.cover.dataset.title === title) return;
    this.cover.dataset.title = title;
    this.cover.className = 'lf-cover';
    this.cover.setAttribute('aria-label', title);
    this.cover.addEventListener('cancel', (event) => event.preventDefault());
    this.cover.replaceChildren(this.form(title));
    if (!this.cover.open) {
      this.backToCaret = caretOf(document.activeElement);
      this.cover.showModal();
    }
    this.focusFirst();
  }

  private focusFirst() {
    (this.label.hidden ? this.device : this.field).focus();
  }

  private form(title: string): HTMLFormElement {
    const form = document.createElement('form');
    form.setAttribute('data-no-save', '');
    const heading = document.createElement('h1');
    heading.textContent = title;
    const kept = document.createElement('p');
    kept.textContent = this.words.kept;
    const name = document.createElement('input');
    name.value = this.account;
    name.readOnly = true;
    name.autocomplete = 'username';
    this.field.maxLength = 1000;
    this.label = labelled(this.words.password, this.field);
    this.ask(false);
    this.problem.setAttribute('role', 'alert');
    this.button.textContent = this.words.goOn;
    this.device.type = 'button';
    this.device.textContent = this.words.passkey;
    this.device.onclick = () => this.byDevice();
    this.offer(this.passkey && offered());
    form.append(heading, kept, labelled(this.words.account, name), this.label, this.problem, this.button, this.device);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.byWord();
    });
    return form;
  }

  /** Whoever has only the one of the two is asked for that one. */
  private offer(passkey: boolean) {
    this.device.hidden = !passkey;
    this.label.hidden = this.button.hidden = passkey && !this.password;
  }

  /** The password, or the code after it in the same field. */
  private ask(code: boolean) {
    this.codeAwaited = code;
    this.label.firstChild!.textContent = code ? this.words.code : this.words.password;
    this.field.type = code ? 'text' : 'password';
    this.field.autocomplete = code ? 'one-time-code' : 'current-password';
  }

  private byWord() {
    const said = this.field.value;
    this.field.value = '';
    const refused = this.codeAwaited ? this.words.codeRefused : this.words.refused;
    return this.enter(() => this.prove(said), refused);
  }

  private prove(said: string) {
    if (!this.over) return comeBack(said);
    return this.codeAwaited ? sayCode(said) : signIn(this.account, said);
  }

  private byDevice() {
    return this.enter(() => (this.over ? signInByPasskey(this.account) : comeBackByPasskey()), this.words.passkeyRefused);
  }

  private async enter(way: () => Promise<Entry>, refused: string) {
    this.button.disabled = this.device.disabled = true;
    this.problem.textContent = '';
    try {
      const asked = this.codeAwaited;
      const entry = await way();
      if (entry.in) {
        // without a session there is nobody any more who would answer this page
        this.forgotten ||= this.over;
        this.open();
        this.check();
      } else {
        this.ask(entry.code === true);
        if (entry.passkey) this.offer(offered());
        this.problem.textContent = this.answer(entry, asked, refused);
      }
    } catch {
      this.problem.textContent = this.words.failed;
      this.check();
    }
    this.button.disabled = this.device.disabled = false;
    this.focusFirst();
  }

  private answer(entry: Entry, asked: boolean, refused: string): string {
    if (entry.wait > 0) return this.words.wait.replace('{0}', String(entry.wait));
    if (entry.passkey) return this.words.passkeyNext;
    return entry.code && !asked ? '' : refused;
  }

  private loading = false;

  private async loadAgain() {
    if (this.loading) return;
    this.loading = true;
    try {
      await renewToken();
      const waits: Promise<void>[] = [];
      this.dispatchEvent(new CustomEvent('hand-over', { detail: waits, bubbles: true }));
      await Promise.all(waits);
      location.reload();
    } catch {
      this.loading = false;
      this.checkIn(AGAIN);
    }
  }
}

/** A click leaves the caret in the cover, where it stays though the field has the focus again: what is typed next would go nowhere. */
function caretOf(field: Element | null): () => void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return () => {};
  const { selectionStart, selectionEnd } = field;
  return () => {
    getSelection()?.removeAllRanges();
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
  };
}

function labelled(text: string, field: HTMLInputElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.textContent = text;
  label.append(field);
  return label;
}

customElements.define('page-keeper', PageKeeper);
