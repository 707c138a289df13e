/**
 * Leaves at once: by Escape twice with nothing in between, or by a click on anything with `data-quick-exit`. The page is emptied before the
 * server is asked, so it works while the server is away; what was being typed is handed in first and travels with the
 * call that ends the session. Then the address is replaced, so that the way back leads to sign-in and no further.
 */
import { endSession } from './session-door';

const TWICE = 450;
const HARMLESS = '/memo.html';
const AGAIN = 2000;
const LONGEST_WAIT = 4000;

function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}

/** Back within the page would lead into the interview as long as the server has not heard of the leaving. */
function stay(event: Event) {
  event.stopImmediatePropagation();
  history.replaceState(null, '', HARMLESS);
}

class QuickExit extends HTMLElement {
  private escape = -TWICE;
  private left = false;
  word = '';
  declare $server?: { leave(): Promise<void> };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.repeat || event.isComposing) return;
    if (event.key !== 'Escape') {
      this.escape = -TWICE;
      return;
    }
    if (event.timeStamp - this.escape < TWICE) this.leave(event);
    else this.escape = event.timeStamp;
  };

  private readonly onClick = (event: Event) => {
    if (event.composedPath().some((at) => at instanceof Element && at.hasAttribute('data-quick-exit'))) this.leave(event);
  };

  connectedCallback() {
    document.addEventListener('keydown', this.onKey, true);
    document.addEventListener('click', this.onClick, true);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey, true);
    document.removeEventListener('click', this.onClick, true);
  }

  private leave(event: Event) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.left) return;
    this.left = true;
    document.documentElement.toggleAttribute('data-covered', true);
    window.addEventListener('popstate', stay, true);
    focused()?.blur();
    let told = false;
    const away = () => {
      told = true;
      this.away();
    };
    window.addEventListener('pagehide', () => told || endSession());
    this.dispatchEvent(new CustomEvent('handing-in'));
    (this.$server?.leave() ?? Promise.resolve()).then(away, away);
    this.empty();
    window.setTimeout(() => this.away(), LONGEST_WAIT);
  }

  /** Nothing of the interview stays in the page, its title, its icon or its address. */
  private empty() {
    const page = document.createElement('main');
    page.className = 'lf-memo';
    const heading = document.createElement('h1');
    heading.textContent = this.word;
    const text = document.createElement('textarea');
    text.setAttribute('aria-label', this.word);
    page.append(heading, text);
    document.querySelectorAll('audio, video').forEach((sound) => (sound as HTMLMediaElement).pause());
    document.body.replaceChildren(page);
    document.title = this.word;
    document.querySelectorAll('link[rel~="icon"]').forEach((icon) => icon.remove());
    const none = document.createElement('link');
    none.rel = 'icon';
    none.href = 'data:,';
    document.head.append(none);
    history.replaceState(null, '', HARMLESS);
    window.addEventListener('pageshow', (shown) => shown.persisted && location.replace(HARMLESS));
  }

  /** Only to where the server answers: an error of the browser would name the address. */
  private away() {
    fetch(HARMLESS, { cache: 'no-store' })
      .then((answer) => {
        if (answer.ok) location.replace(HARMLESS);
        else throw new Error();
      })
      .catch(() => window.setTimeout(() => this.away(), AGAIN));
  }
}

customElements.define('quick-exit', QuickExit);
